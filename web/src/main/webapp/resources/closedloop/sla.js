/* The agreement: who signs has read the difference to its end. */
(function () {
  'use strict';

  function release(buttons) {
    buttons.forEach(function (button) {
      button.disabled = false;
      button.classList.remove('ui-state-disabled');
      button.removeAttribute('title');
    });
  }

  function readToTheEnd() {
    var end = document.querySelector('[data-read-end]');
    var buttons = document.querySelectorAll('.cl-sign');
    if (!end || !buttons.length) {
      return;
    }
    buttons.forEach(function (button) {
      button.disabled = true;
      button.classList.add('ui-state-disabled');
      button.title = end.dataset.readEnd;
    });
    var watch = new IntersectionObserver(function (seen) {
      if (seen.some(function (each) { return each.isIntersecting; })) {
        watch.disconnect();
        release(buttons);
      }
    });
    watch.observe(end);
  }

  if (document.readyState === 'complete') {
    readToTheEnd();
  } else {
    window.addEventListener('load', readToTheEnd); // PrimeFaces has made its buttons by then
  }
})();
