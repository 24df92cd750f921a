/* The search box: asks while somebody types, arrow keys choose, Enter opens. */
(function () {
  'use strict';
  var WAIT = 150;

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className || '';
    made.textContent = text || '';
    return made;
  }

  function start() {
    var form = document.querySelector('form[data-search]');
    if (!form) {
      return;
    }
    var field = form.querySelector('input');
    var box = form.querySelector('.cl-hits');
    var list = box.querySelector('[role=listbox]');
    var status = box.querySelector('[role=status]');
    var timer = 0;
    var asked = null;
    var at = -1;

    function options() {
      return Array.prototype.slice.call(list.querySelectorAll('[role=option]'));
    }
    function show(open) {
      box.hidden = !open;
      field.setAttribute('aria-expanded', String(open));
      if (!open) {
        choose(-1);
      }
    }
    function choose(next) {
      at = next;
      options().forEach(function (option, place) {
        option.setAttribute('aria-selected', String(place === at));
        if (place === at) {
          field.setAttribute('aria-activedescendant', option.id);
          option.scrollIntoView({ block: 'nearest' });
        }
      });
      if (at < 0) {
        field.removeAttribute('aria-activedescendant');
      }
    }
    function option(name, detail, link) {
      var made = element('a', 'cl-hit');
      made.setAttribute('role', 'option');
      made.setAttribute('aria-selected', 'false');
      made.tabIndex = -1;
      made.href = link;
      made.id = 'hit-' + options().length;
      made.appendChild(element('b', '', name));
      if (detail) {
        made.appendChild(element('span', '', detail));
      }
      return made;
    }
    function fill(hits, text) {
      list.textContent = '';
      var group = null;
      hits.filter(function (hit) { return hit.link; }).forEach(function (hit) {
        if (!group || group.dataset.kind !== hit.kind) {
          group = element('div', 'cl-hit-group');
          group.setAttribute('role', 'group');
          group.setAttribute('aria-label', hit.group);
          group.dataset.kind = hit.kind;
          var head = element('span', 'cl-hit-head', hit.group);
          head.setAttribute('aria-hidden', 'true');
          group.appendChild(head);
          list.appendChild(group);
        }
        group.appendChild(option(hit.name, hit.detail, hit.link));
      });
      var found = options().length;
      status.textContent = found ? form.dataset.count.replace('{0}', found) : form.dataset.none;
      status.classList.toggle('cl-sr', found > 0);
      list.appendChild(option(form.dataset.all.replace('{0}', text), '',
          form.action + '?q=' + encodeURIComponent(text)));
      at = -1;
      field.removeAttribute('aria-activedescendant');
      show(true);
    }
    function ask() {
      var text = field.value.trim();
      if (asked) {
        asked.abort();
      }
      if (text.length < 2) {
        show(false);
        return;
      }
      asked = new AbortController();
      fetch(form.dataset.search + '?q=' + encodeURIComponent(text),
          { signal: asked.signal, headers: { Accept: 'application/json', 'X-Requested-With': 'fetch' } })
          .then(function (answer) { return answer.ok ? answer.json() : null; })
          .then(function (hits) {
            if (hits) {
              fill(hits, text);
            }
          })
          .catch(function () { /* typed on, or offline: the form still leads to the list */ });
    }

    field.addEventListener('input', function () {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    field.addEventListener('focus', function () {
      if (field.value.trim().length > 1 && options().length) {
        show(true);
      }
    });
    field.addEventListener('keydown', function (event) {
      var all = options();
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (box.hidden) {
          ask();
        } else {
          choose((at + (event.key === 'ArrowDown' ? 1 : -1) + all.length + (at < 0 && event.key === 'ArrowUp' ? 1 : 0)) % all.length);
        }
      } else if (event.key === 'Enter' && at >= 0 && !box.hidden) {
        event.preventDefault();
        location.href = all[at].href;
      } else if (event.key === 'Escape' && !box.hidden) {
        event.preventDefault();
        event.stopPropagation();
        show(false);
      }
    });
    form.addEventListener('focusout', function (event) {
      if (!form.contains(event.relatedTarget)) {
        show(false);
      }
    });
    // A press on a hit must not take the focus, else the list closes before the click arrives.
    box.addEventListener('pointerdown', function (event) { event.preventDefault(); });
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
