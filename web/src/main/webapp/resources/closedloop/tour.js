/* The tour of a role: one step after the other in a dialog, the entry it is about is marked. Escape ends it, the arrows turn the page. */
(function () {
  'use strict';
  window.ClosedLoop = window.ClosedLoop || {};
  var dialog = document.getElementById('tour-steps');
  if (!dialog) {
    return;
  }
  var steps = Array.prototype.slice.call(dialog.querySelectorAll('li'));
  var back = dialog.querySelector('[data-tour=back]');
  var next = dialog.querySelector('[data-tour=next]');
  var at = 0;

  function unmark() {
    document.querySelectorAll('.cl-tour-spot').forEach(function (spot) {
      spot.classList.remove('cl-tour-spot');
    });
  }

  function show(step) {
    at = step;
    steps.forEach(function (each, place) { each.hidden = place !== at; });
    back.disabled = at === 0;
    next.textContent = at === steps.length - 1 ? next.dataset.last : next.dataset.label;
    unmark();
    var code = steps[at].dataset.entryOf;
    var spot = code === 'search' ? document.querySelector('.cl-search') : document.querySelector('.cl-nav-entry[data-entry="' + code + '"]');
    if (spot) {
      spot.classList.add('cl-tour-spot');
      spot.scrollIntoView({ block: 'nearest' });
    }
    steps[at].querySelector('h2').focus();
  }

  function turn(by) {
    if (at + by >= steps.length) {
      dialog.close();
    } else if (at + by >= 0) {
      show(at + by);
    }
  }

  window.ClosedLoop.tour = function () {
    dialog.showModal();
    show(0);
  };

  dialog.addEventListener('close', unmark);
  dialog.addEventListener('click', function (event) {
    var wish = event.target.closest('[data-tour]');
    if (wish) {
      if (wish.dataset.tour === 'end') {
        dialog.close();
      } else {
        turn(wish.dataset.tour === 'next' ? 1 : -1);
      }
    }
  });
  dialog.addEventListener('keydown', function (event) {
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      turn(event.key === 'ArrowRight' ? 1 : -1);
    }
  });

  if (new URLSearchParams(window.location.search).get('tour') === 'yes') {
    window.history.replaceState(null, '', window.location.pathname);
    window.ClosedLoop.tour();
  }
})();
