/* What every page does in the browser: appearance, language, keys, countdowns, busy line, dialogs. */
(function () {
  'use strict';
  var root = document.documentElement;
  var german = root.lang === 'de';
  var ClosedLoop = window.ClosedLoop = window.ClosedLoop || {};

  function keep(name, value) {
    document.cookie = name + '=' + value + ';path=/;max-age=31536000;samesite=lax';
  }

  // ---- appearance and language ----
  var themes = ['light', 'dark', 'system'];
  var themeIcons = { light: 'pi-sun', dark: 'pi-moon', system: 'pi-desktop' };
  function showTheme() {
    var icon = document.querySelector('[data-theme-switch] .pi');
    if (icon) {
      icon.className = 'pi ' + themeIcons[root.dataset.theme];
    }
  }
  function nextTheme() {
    var next = themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length];
    root.dataset.theme = next;
    keep('theme', next);
    showTheme();
    document.dispatchEvent(new CustomEvent('closedloop:theme'));
  }
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () {
    document.dispatchEvent(new CustomEvent('closedloop:theme'));
  });

  // Paper is light, and diagrams are drawn before it is printed.
  function paper(light) {
    root.dataset.theme = light ? 'light' : onScreen;
    document.dispatchEvent(new CustomEvent('closedloop:theme'));
  }
  var onScreen = root.dataset.theme;
  window.addEventListener('beforeprint', function () {
    onScreen = root.dataset.theme;
    paper(true);
  });
  window.addEventListener('afterprint', function () { paper(false); });

  // ---- definitions: a native popover, placed under its (i) ----
  document.addEventListener('toggle', function (event) {
    var box = event.target;
    if (event.newState !== 'open' || !box.matches('.cl-definition')) {
      return;
    }
    var at = document.querySelector('[popovertarget="' + CSS.escape(box.id) + '"]').getBoundingClientRect();
    box.style.left = Math.max(12, Math.min(at.left - 8, innerWidth - box.offsetWidth - 12)) + 'px';
    box.style.top = (at.bottom + box.offsetHeight + 8 > innerHeight ? Math.max(12, at.top - box.offsetHeight - 4) : at.bottom + 4) + 'px';
  }, true);

  // ---- who wants no motion gets none, also where components move by script ----
  var still = window.matchMedia('(prefers-reduced-motion: reduce)');
  function calm() {
    jQuery.fx.off = still.matches;
  }

  // ---- busy line and server refusals ----
  ClosedLoop.busy = function (on) {
    var line = document.getElementById('progress');
    if (line) {
      line.classList.toggle('on', on);
    }
  };
  ClosedLoop.failed = function (reference) {
    var dialog = document.getElementById('failed');
    var line = dialog.querySelector('[data-reference]');
    line.textContent = reference ? line.dataset.reference.replace('{0}', reference) : '';
    dialog.showModal();
  };

  // ---- clicks on the shell ----
  document.addEventListener('click', function (event) {
    var target = event.target.closest('[data-theme-switch],[data-language],[data-dialog],[data-close],[data-reload],[data-open-search],[data-print],[data-href]');
    if (!target) {
      return;
    }
    var data = target.dataset;
    if (data.themeSwitch) {
      nextTheme();
    } else if (data.language) {
      keep('language', data.language);
      location.reload();
    } else if (data.dialog) {
      document.getElementById(data.dialog).showModal();
    } else if (data.close) {
      target.closest('dialog').close();
    } else if (data.reload && data.reload !== 'true') {
      location.href = data.reload;
    } else if (data.reload) {
      location.reload();
    } else if (data.openSearch) {
      openSearch();
    } else if (data.print) {
      window.print();
    } else if (data.href && !event.target.closest('a,button,input,label,select,textarea')) {
      location.href = data.href;
    }
  });
  // A filter bar applies at once; the form is a GET, so the choice is in the address.
  document.addEventListener('change', function (event) {
    var form = event.target.closest('form.cl-filters');
    if (form && form.method === 'get') {
      form.requestSubmit();
    }
    if (event.target.dataset.singleKeys) {
      localStorage.setItem('closedloop.keys', event.target.checked ? 'on' : 'off');
    }
  });
  document.addEventListener('submit', function (event) {
    if (event.target.matches('form.cl-filters')) {
      load();
      event.target.querySelectorAll('select,input').forEach(function (field) {
        field.disabled = field.disabled || !field.value;
      });
    }
  });

  // ---- a list that takes longer than a moment: rows that say so, as tall as those to come ----
  var ROWS = 6;
  function load() {
    setTimeout(function () {
      ClosedLoop.busy(true);
      document.querySelectorAll('main [data-listed] table.cl-table').forEach(function (table) {
        var rows = document.createElement('tbody');
        rows.className = 'cl-loading';
        for (var i = 0; i < ROWS; i++) {
          var row = rows.insertRow();
          for (var j = 0; j < table.tHead.rows[0].cells.length; j++) {
            row.insertCell().appendChild(document.createElement('i'));
          }
        }
        table.tBodies[0].hidden = true;
        table.setAttribute('aria-busy', 'true');
        table.appendChild(rows);
      });
    }, 400);
  }
  function loaded() {
    ClosedLoop.busy(false);
    document.querySelectorAll('tbody.cl-loading').forEach(function (rows) {
      rows.parentNode.removeAttribute('aria-busy');
      rows.parentNode.tBodies[0].hidden = false;
      rows.remove();
    });
  }
  window.addEventListener('pageshow', loaded); // also when the browser shows the page as it was left
  document.addEventListener('click', function (event) {
    var link = event.target.closest('main a[href]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0 && !link.target
        && !link.hasAttribute('download') && link.pathname === location.pathname && link.search !== location.search) {
      load();
    }
  });

  // ---- on a phone the filters stand behind one button, which says how many are set ----
  function isSet(chosen) {
    var here = new URLSearchParams(location.search);
    var first = new URL(chosen.parentNode.firstElementChild.href).searchParams;
    return Array.from(new URL(chosen.href).searchParams).some(function (pair) {
      return pair[0] !== 'view' && first.get(pair[0]) !== pair[1] && here.get(pair[0]) === pair[1];
    });
  }
  function fold() {
    var button = document.querySelector('.cl-fold');
    var form = document.querySelector('main > form.cl-filters');
    if (!button || !form) {
      return;
    }
    var set = form.querySelectorAll(':scope > .cl-filter.changed, :scope > .cl-tag').length;
    form.querySelectorAll(':scope > .cl-choice > a[aria-current=true]:not(:first-child)').forEach(function (chosen) {
      set += isSet(chosen) ? 1 : 0;
    });
    if (set) {
      button.classList.add('some');
      button.querySelector('span').textContent = button.dataset.foldSome.replace('{0}', set);
    }
    button.addEventListener('click', function () {
      button.setAttribute('aria-expanded', button.getAttribute('aria-expanded') !== 'true');
    });
  }

  // ---- buttons of which one is chosen: say which, their inputs are for the form only ----
  function sayChosen() {
    document.querySelectorAll('.ui-selectonebutton [role=radio]').forEach(function (button) {
      button.setAttribute('aria-checked', String(button.classList.contains('ui-state-active')));
    });
  }
  ['click', 'keydown'].forEach(function (what) {
    document.addEventListener(what, function (event) {
      if (event.target.closest && event.target.closest('.ui-selectonebutton')) {
        setTimeout(sayChosen);
      }
    }, true);
  });

  // ---- rows that are ticked: a hidden field carries them to the server, a line says how many ----
  function pick() {
    var line = document.querySelector('[data-picks]');
    if (!line) {
      return;
    }
    var boxes = Array.prototype.slice.call(document.querySelectorAll('[data-pick]'));
    var ticked = boxes.filter(function (box) { return box.checked; });
    var all = document.querySelector('[data-pick-all]');
    line.dataset.none = line.dataset.none || line.textContent;
    line.textContent = ticked.length === 0 ? line.dataset.none
        : ticked.length === 1 ? line.dataset.one : line.dataset.many.replace('#', ticked.length);
    document.getElementById(line.dataset.picks).value =
        ticked.map(function (box) { return box.dataset.pick; }).join(',');
    all.checked = ticked.length > 0 && ticked.length === boxes.length;
    all.indeterminate = ticked.length > 0 && ticked.length < boxes.length;
  }
  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-pick-all]')) {
      document.querySelectorAll('[data-pick]').forEach(function (box) { box.checked = event.target.checked; });
      pick();
    } else if (event.target.matches('[data-pick]')) {
      pick();
    }
  });
  window.addEventListener('pageshow', pick); // the browser ticks again what was ticked before

  // ---- keys ----
  // Which letter leads where stands in Menu.java; the page carries it along.
  var afterG = false;
  function openSearch() {
    var field = document.getElementById('search');
    if (field) {
      field.closest('.cl-search').classList.add('open');
      field.focus();
    }
  }
  function typing(element) {
    return element.closest('input,select,textarea,[contenteditable]') || document.querySelector('dialog[open]');
  }
  function singleKeys() {
    return localStorage.getItem('closedloop.keys') !== 'off';
  }
  function step(by) {
    var links = Array.prototype.slice.call(
        document.querySelectorAll('main table tbody tr > :first-child a, main table tbody tr > .cl-pick + * a'));
    var next = links[links.indexOf(document.activeElement) + by];
    if (next) {
      next.focus();
    }
    return !!next;
  }
  function single(key) {
    if (afterG) {
      afterG = false;
      var entry = document.querySelector('.cl-nav [data-letter="' + CSS.escape(key) + '"]');
      if (entry) {
        entry.click();
      }
      return !!entry;
    }
    if (key === 'g') {
      afterG = true;
      setTimeout(function () { afterG = false; }, 1500);
      return true;
    }
    if (key === '?') {
      document.getElementById('keys').showModal();
      return true;
    }
    return key === 'j' ? step(1) : key === 'k' ? step(-1) : false;
  }
  function closePanel() {
    var close = document.querySelector('.cl-panel [data-panel-close]');
    if (close) {
      close.click();
    }
    var search = document.querySelector('.cl-search.open');
    if (search) {
      search.classList.remove('open');
    }
  }
  document.addEventListener('keydown', function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key === 'k') {
      event.preventDefault();
      openSearch();
    } else if (event.ctrlKey && event.key === 'Enter') {
      var form = event.target.closest('form');
      var send = form && form.querySelector('button[type=submit]:not([disabled])');
      if (send) {
        send.click();
      }
    } else if (event.key === 'Escape' && !document.querySelector('dialog[open],.ui-dialog[aria-hidden=false]')) {
      closePanel();
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target) && singleKeys()) {
      if (single(event.key)) {
        event.preventDefault();
      }
    }
  });

  // ---- countdown chips: the server says how much is left, the client counts on ----
  function clock(minutes) {
    return Math.floor(minutes / 60) + ':' + String(minutes % 60).padStart(2, '0');
  }
  function countdown() {
    document.querySelectorAll('.cl-chip[data-left]').forEach(function (chip) {
      chip.seenAt = chip.seenAt || Date.now();
      var left = Number(chip.dataset.left) - Math.floor((Date.now() - chip.seenAt) / 60000);
      var state = left < 0 ? 'overdue' : left * 2 <= Number(chip.dataset.limit) ? 'soon' : 'on-time';
      chip.querySelector('span').textContent = left < 0
          ? chip.dataset.overdue.replace('{0}', clock(-left))
          : chip.dataset.remaining.replace('{0}', clock(left));
      if (!chip.classList.contains(state)) {
        chip.classList.remove('on-time', 'soon', 'overdue');
        chip.classList.add(state);
        announce(chip.textContent);
      }
    });
  }
  /* What a list says of itself when it comes anew, the navigation says too. */
  function recount() {
    document.querySelectorAll('[data-waits]').forEach(function (list) {
      document.querySelectorAll('[data-waiting="' + list.dataset.waits + '"]').forEach(function (count) {
        count.firstChild.textContent = list.dataset.open;
        count.classList.toggle('overdue', Number(list.dataset.overdue) > 0);
        count.hidden = list.dataset.open === '0';
      });
    });
  }
  function recountAll() {
    sayChosen();
    countdown();
    recount();
  }
  function announce(text) {
    var live = document.getElementById('announcer');
    if (live) {
      live.textContent = text;
    }
  }

  // ---- the bell: asks twice a minute while somebody looks and works; an idle page lets the session end ----
  var usedAt = Date.now();
  ['keydown', 'pointerdown', 'scroll'].forEach(function (what) {
    document.addEventListener(what, function () { usedAt = Date.now(); }, { passive: true, capture: true });
  });
  function ring(bell, unread) {
    var count = bell.querySelector('.cl-count');
    var shown = unread > 99 ? '99+' : String(unread);
    var label = unread ? bell.dataset.label.replace('{0}', shown) : bell.title;
    if (count.textContent !== shown && unread > Number(count.textContent)) {
      announce(label);
    }
    count.textContent = shown;
    count.classList.toggle('none', unread === 0);
    bell.setAttribute('aria-label', label);
  }
  function listen() {
    var bell = document.querySelector('[data-bell]');
    if (!bell || document.hidden || Date.now() - usedAt > 30 * 60000) {
      return;
    }
    var headers = { Accept: 'application/json', 'X-Requested-With': 'fetch' };
    if (ClosedLoop.unattended()) {
      headers['X-Unattended'] = 'true';
    }
    fetch(bell.dataset.bell, { headers: headers })
        .then(function (answer) {
          ClosedLoop.reached(answer.status);
          return answer.ok ? answer.json() : null;
        })
        .then(function (news) {
          if (news) {
            ring(bell, news.unread);
          }
        })
        .catch(function () { /* the next time */ });
  }

  // ---- pages that look for news by themselves stop while nobody is there, so that a session can end ----
  function rest(nobody) {
    if (!window.PrimeFaces || !PrimeFaces.widget.Poll) {
      return;
    }
    Object.keys(PrimeFaces.widgets).map(function (name) { return PrimeFaces.widgets[name]; })
        .filter(function (widget) { return widget instanceof PrimeFaces.widget.Poll && widget.isActive() === nobody; })
        .forEach(function (poll) {
          if (nobody) {
            poll.stop();
          } else {
            poll.start();
          }
        });
  }
  function lookWhetherSomebodyIsThere() {
    var dialog = document.getElementById('expired');
    rest(Boolean(dialog && dialog.open) || Date.now() - usedAt > 30 * 60000);
  }

  // ---- toasts: good news goes, warnings and errors stay until closed ----
  function calmGrowl() {
    if (!window.PrimeFaces || !PrimeFaces.widget || !PrimeFaces.widget.Growl) {
      return;
    }
    var growl = PrimeFaces.widget.Growl.prototype;
    var remove = growl.setRemovalTimeout;
    growl.setRemovalTimeout = function (item) {
      if (item.is('.ui-growl-info')) {
        remove.call(this, item);
      } else {
        item.find('.ui-growl-icon-close').show();
      }
    };
  }

  function start() {
    showTheme();
    fold();
    sayChosen();
    calmGrowl();
    countdown();
    setInterval(countdown, 60000);
    setInterval(listen, 30000);
    setInterval(lookWhetherSomebodyIsThere, 60000);
    document.addEventListener('closedloop:back', listen); // whether the session is still there
    var keys = document.querySelector('[data-single-keys]');
    if (keys) {
      keys.checked = singleKeys();
    }
    if (window.jQuery) {
      still.addEventListener('change', calm);
      calm();
      jQuery(document).on('pfAjaxComplete', recountAll);
    }
  }
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
  ClosedLoop.german = german;
  ClosedLoop.countdown = recountAll; // for what the server sends anew without being asked
})();
