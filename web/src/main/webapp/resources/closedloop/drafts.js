/*
 * What somebody had typed when the session ended: kept in this tab until the same person has signed in again,
 * then offered on the same page. Passwords and files are never kept, nor anything that was sent.
 */
(function () {
  'use strict';
  var KEY = 'closedloop.draft';
  var DAY = 24 * 60 * 60000;
  var here = location.pathname + location.search;
  var ended = false; // the session is gone: nothing typed is forgotten any more

  function read() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY));
    } catch (unreadable) {
      return null;
    }
  }
  function write(draft) {
    if (draft && Object.keys(draft.fields).length) {
      sessionStorage.setItem(KEY, JSON.stringify(draft));
    } else {
      sessionStorage.removeItem(KEY);
    }
  }
  /* From now on the draft survives the way over the sign-in page. */
  function keep() {
    var draft = read();
    if (draft) {
      draft.kept = true;
      write(draft);
    }
    ended = true;
  }

  // ---- without somebody signed in: the page that asks to sign in again, or the one after signing out ----
  var name = document.querySelector('.cl-person b');
  if (!name) {
    if (new URLSearchParams(location.search).has('target')) {
      keep();
    } else {
      write(null);
    }
    return;
  }
  var who = name.textContent;

  // ---- typing ----
  function isKept(field) {
    return field.id && field.form && field.form.method === 'post' && !field.closest('#drafts')
        && field.matches('textarea,select,input:not([type=hidden],[type=password],[type=file],[type=submit],[type=button])');
  }
  function value(field) {
    return field.matches('[type=checkbox],[type=radio]') ? field.checked : field.value;
  }
  function label(field) {
    var named = field.labels && field.labels[0] ? field.labels[0]
        : document.getElementById(field.getAttribute('aria-labelledby') || '')
          || field.closest('.cl-field') && field.closest('.cl-field').querySelector('label');
    return named ? named.textContent.replace(/\*/g, '').trim() : '';
  }
  function remember(event) {
    var field = event.target;
    if (ended || !field.matches || !isKept(field)) {
      return;
    }
    var draft = read();
    draft = draft && draft.page === here && draft.who === who ? draft : { page: here, who: who, fields: {} };
    draft.at = Date.now();
    draft.fields[field.id] = { label: label(field), value: value(field), words: words(field) };
    write(draft);
  }
  function words(field) {
    var chosen = field.matches('select') && field.selectedOptions[0];
    return chosen ? chosen.textContent : typeof value(field) === 'boolean' ? '' : field.value;
  }
  document.addEventListener('input', remember);
  document.addEventListener('change', remember);
  if (window.jQuery) {
    jQuery(document).on('change', function (event) { // PrimeFaces tells of its own fields by jQuery only
      if (!event.originalEvent) {
        remember(event);
      }
    });
  }

  /* What was sent or given up stands in no visible field any more. */
  function forgetSent() {
    var draft = read();
    if (ended || !draft || draft.page !== here || draft.kept) {
      return;
    }
    Object.keys(draft.fields).forEach(function (id) {
      var field = document.getElementById(id);
      var seen = field && (field.closest('.ui-selectonemenu') || field);
      if (!seen || !seen.offsetParent || value(field) !== draft.fields[id].value) {
        delete draft.fields[id];
      }
    });
    write(draft);
  }

  // ---- after signing in again ----
  function put(id, kept) {
    var field = document.getElementById(id);
    if (!field) {
      return;
    }
    var menu = field.closest('.ui-selectonemenu');
    var widget = menu && window.PrimeFaces && PrimeFaces.getWidgetById(menu.id);
    if (widget) {
      widget.selectValue(kept.value);
    } else if (typeof kept.value === 'boolean') {
      field.checked = kept.value;
    } else {
      field.value = kept.value; // nothing is told of it: a calendar would empty its field
    }
  }
  function offer(draft) {
    var box = document.getElementById('drafts');
    var list = box.querySelector('dl');
    Object.keys(draft.fields).forEach(function (id) {
      var kept = draft.fields[id];
      if (kept.words) {
        list.appendChild(document.createElement('dt')).textContent = kept.label || '–';
        list.appendChild(document.createElement('dd')).textContent = kept.words;
      }
    });
    box.hidden = !list.children.length;
    box.addEventListener('click', function (event) {
      var wish = event.target.closest('[data-draft]');
      if (wish) {
        delete draft.kept;
        write(wish.dataset.draft === 'put' ? draft : null);
        if (wish.dataset.draft === 'put') {
          Object.keys(draft.fields).forEach(function (id) { put(id, draft.fields[id]); });
          wish.hidden = true;
          box.querySelector('[role=status]').hidden = false;
        } else {
          box.hidden = true;
          document.getElementById('content').focus();
        }
      }
    });
  }
  function start() {
    var draft = read();
    var page = document.querySelector('[data-draft-page]');
    if (page) { // this page says that the last one has expired
      keep();
      ended = false;
      page.href = draft ? draft.page : page.href;
    } else if (draft && (draft.who !== who || !draft.kept || Date.now() - draft.at > DAY)) {
      write(null);
    } else if (draft && draft.page === here) {
      offer(draft);
    }
    if (window.jQuery) {
      jQuery(document).on('pfAjaxComplete', forgetSent);
    }
  }
  if (document.readyState === 'complete') {
    start();
  } else {
    window.addEventListener('load', start);
  }
  window.ClosedLoop = window.ClosedLoop || {};
  ClosedLoop.keepDraft = keep;
})();
