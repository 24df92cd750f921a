/* The inbox: b answers the row that has the focus, and a link may open an answer at once. */
(function () {
  'use strict';
  var open = document.currentScript && document.currentScript.dataset.open;

  document.addEventListener('keydown', function (event) {
    if (event.key !== 'b' || event.ctrlKey || event.metaKey || event.altKey
        || event.target.closest('input,select,textarea,[contenteditable]')
        || document.querySelector('dialog[open],.ui-dialog[aria-hidden=false]')
        || localStorage.getItem('closedloop.keys') === 'off') {
      return;
    }
    var row = document.activeElement.closest('tr') || document.querySelector('.cl-answer-open');
    var button = row && (row.matches('.cl-answer-open') ? row : row.querySelector('.cl-answer-open'));
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  window.addEventListener('load', function () {
    if (open && window.PF && PF('answer')) {
      PF('answer').show();
    }
  });
})();
