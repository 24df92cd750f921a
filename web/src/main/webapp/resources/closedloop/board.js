/* The board of deals: a card is dropped on the next phase, or its list of phases says where it goes. */
(function () {
  'use strict';
  var dragged = null;

  function column(event) {
    return event.target.closest && event.target.closest('.cl-board-column');
  }
  function over(target) {
    document.querySelectorAll('.cl-board-column.over').forEach(function (each) {
      each.classList.toggle('over', each === target);
    });
    if (target) {
      target.classList.add('over');
    }
  }
  function move(deal, stage) {
    if (window.moveDeal && deal && stage) {
      window.moveDeal([{ name: 'deal', value: deal }, { name: 'stage', value: stage }]);
    }
  }

  document.addEventListener('dragstart', function (event) {
    var card = event.target.closest && event.target.closest('.cl-deal[draggable=true]');
    dragged = card;
    if (card) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', card.dataset.deal);
      card.classList.add('dragged');
    }
  });
  document.addEventListener('dragover', function (event) {
    var target = column(event);
    if (dragged && target) {
      event.preventDefault();
      over(target);
    }
  });
  document.addEventListener('dragend', function () {
    if (dragged) {
      dragged.classList.remove('dragged');
    }
    dragged = null;
    over(null);
  });
  document.addEventListener('drop', function (event) {
    var target = column(event);
    if (dragged && target) {
      event.preventDefault();
      if (!target.contains(dragged)) {
        move(dragged.dataset.deal, target.dataset.stage);
      }
    }
  });
  document.addEventListener('change', function (event) {
    var deal = event.target.dataset.move;
    if (deal) {
      move(deal, event.target.value);
      event.target.value = '';
    }
  });

  var ClosedLoop = window.ClosedLoop = window.ClosedLoop || {};
  ClosedLoop.dealMoved = function (args) {
    if (args && args.dialog) {
      window.PF(args.dialog).show();
    } else if (args && args.deal) {
      var card = document.querySelector('.cl-deal[data-deal="' + CSS.escape(args.deal) + '"] a');
      if (card) {
        card.focus();
      }
    }
  };
})();
