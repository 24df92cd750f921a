/* What stands in a form is kept in this window until it was sent: through an ended session, a server that restarts, a page loaded anew. */
(function () {
  'use strict';
  var ClosedLoop = window.ClosedLoop = window.ClosedLoop || {};
  var KEPT = 'closedloop.kept:';
  var LEFT = 'closedloop.left';
  var BACK = 'closedloop.back';
  var here = location.pathname + location.search;
  var firstSeen = new WeakMap(); // what stood in a field before somebody wrote
  var bases = {};
  var pending = []; // offered, neither put back nor discarded
  var wanted = []; // to be put back once its form is opened
  var resting = false; // while fields are filled by this script

  function account() {
    var meta = document.querySelector('meta[name="closedloop-account"]');
    return meta ? meta.content : '';
  }

  // ---- the store: this window's only, gone with it ----
  function all() {
    return Object.keys(sessionStorage).filter(function (key) {
      return key.indexOf(KEPT) === 0;
    }).map(function (key) {
      var entry = JSON.parse(sessionStorage.getItem(key));
      entry.key = key;
      return entry;
    });
  }
  function store(entry) {
    sessionStorage.setItem(entry.key, JSON.stringify(entry));
  }
  function drop(entry) {
    sessionStorage.removeItem(entry.key);
  }
  function dropAll() {
    all().forEach(drop);
  }
  function interrupt() {
    all().forEach(function (entry) {
      entry.interrupted = true;
      store(entry);
    });
    return all().length;
  }

  // ---- forms and their fields ----
  function keepable(form) {
    return form && form.id && form.method === 'post' && form.matches('main form, .ui-dialog form')
        && !form.closest('#tour,.cl-gate,[data-unkept]');
  }
  function about(form) {
    var name = form.closest('.ui-dialog') && form.querySelector('b');
    return form.dataset.of || (name ? name.textContent.trim() : '');
  }
  function title(form) {
    var dialog = form.closest('.ui-dialog');
    var card = form.closest('.cl-card');
    var head = dialog ? dialog.querySelector('.ui-dialog-title') : card && card.querySelector('h2') || document.querySelector('h1');
    return head ? head.textContent.trim() : '';
  }
  /* Numbers are kept as the hidden field beside the one that is seen; secrets and files never. */
  function name(field) {
    var number = field.closest('.ui-inputnumber');
    if (number) {
      return field.type === 'hidden' ? field.name : '';
    }
    return field.name && !field.disabled && !/^(password|file|hidden|submit|button|reset|image)$/.test(field.type)
        && !field.closest('.ui-password,[data-unkept]') && !/_(focus|filter)$/.test(field.id) ? field.name : '';
  }
  function value(form, named) {
    var fields = fieldsOf(form, named);
    if (/^(radio|checkbox)$/.test(fields[0].type)) {
      return fields.filter(function (each) { return each.checked; }).map(function (each) { return each.value; }).join('\n');
    }
    return fields[0].multiple
        ? Array.from(fields[0].selectedOptions).map(function (each) { return each.value; }).join('\n') : fields[0].value;
  }
  function fieldsOf(form, named) {
    return Array.from(form.elements).filter(function (each) { return name(each) === named; });
  }
  function names(form) {
    return Array.from(new Set(Array.from(form.elements).map(name))).filter(Boolean);
  }
  function label(form, named) {
    var field = fieldsOf(form, named)[0];
    var id = field.id.replace(/_h?input$/, '');
    var tag = document.querySelector('label[for="' + CSS.escape(field.id) + '"],label[for="' + CSS.escape(id) + '"],label[for="' + CSS.escape(id) + '_input"]');
    return field.getAttribute('aria-label') || (tag ? tag.textContent.replace(/\*/g, '').trim() : '');
  }
  /* What the page came with, even where somebody was quicker than this script. */
  function rendered(form, named) {
    var fields = fieldsOf(form, named);
    var field = fields[0];
    if (/^(radio|checkbox)$/.test(field.type)) {
      return fields.filter(function (each) { return each.defaultChecked; }).map(function (each) { return each.value; }).join('\n');
    }
    return /^(text|search|email|tel|url|number|date|textarea)$/.test(field.type) ? field.defaultValue : value(form, named);
  }
  function look(form) {
    if (!keepable(form)) {
      return;
    }
    names(form).forEach(function (named) {
      var field = fieldsOf(form, named)[0];
      if (!firstSeen.has(field)) {
        firstSeen.set(field, rendered(form, named));
      }
    });
    bases[form.id] = bases[form.id] || names(form).join();
  }
  function lookAll() {
    document.querySelectorAll('form').forEach(look);
  }

  // ---- keeping ----
  function entryOf(form) {
    var key = KEPT + here + '#' + form.id + '#' + about(form);
    var known = sessionStorage.getItem(key);
    return known ? Object.assign(JSON.parse(known), { key: key })
        : { key: key, page: here, form: form.id, of: about(form), account: account(), base: bases[form.id], fields: {}, steps: [] };
  }
  function keep(form, typed) {
    if (resting || !keepable(form) || !account()) {
      return;
    }
    look(form);
    var entry = entryOf(form);
    var offered = pending.indexOf(entry.key);
    if (offered >= 0 && !typed) {
      return;
    }
    if (offered >= 0) {
      pending.splice(offered, 1);
    }
    names(form).forEach(function (named) {
      var now = value(form, named);
      var kept = entry.fields[named];
      if (now !== firstSeen.get(fieldsOf(form, named)[0])) {
        entry.fields[named] = { is: now, label: label(form, named) };
      } else if (kept && kept.is !== now) {
        delete entry.fields[named];
      }
    });
    if (Object.keys(entry.fields).length || entry.steps.length) {
      entry.at = Date.now();
      entry.title = title(form);
      entry.picks = Array.from(document.querySelectorAll('[data-pick]:checked')).map(function (box) { return box.dataset.pick; });
      store(entry);
    } else {
      drop(entry);
    }
  }
  function keepAll() {
    lookAll();
    document.querySelectorAll('form').forEach(function (form) { keep(form); });
  }
  var waiting;
  function keepSoon(form) {
    clearTimeout(waiting);
    waiting = setTimeout(function () { keep(form, true); }, 150);
  }

  /* A button that adds or takes away lines is pressed again before their fields are filled. */
  document.addEventListener('click', function (event) {
    var again = event.target.closest('[data-again]');
    var form = again && again.closest('form');
    if (!resting && keepable(form) && account()) {
      keep(form);
      var entry = entryOf(form);
      entry.steps.push({ click: again.id, fields: Object.assign({}, entry.fields) });
      entry.at = Date.now();
      entry.title = title(form);
      store(entry);
    }
  }, true);

  // ---- what comes of sending ----
  function isRefused(form) {
    return Array.from(form.querySelectorAll('.ui-messages-error,.ui-message-error,.ui-messages-warn')).some(shown);
  }
  function shown(element) {
    return element.getClientRects().length > 0;
  }
  function sent(formId, pressed) {
    var form = document.getElementById(formId);
    all().filter(function (entry) { return entry.page === here && entry.form === formId; }).forEach(function (entry) {
      if (!form || pressed && !shown(form) && !isRefused(form)) {
        drop(entry);
      }
    });
    keepAll();
  }
  function onAnswer(source, xhr) {
    var element = typeof source === 'string' ? document.getElementById(source) : source && source.jquery ? source[0] : source;
    var form = element && element.closest && element.closest('form');
    if (/<error>|ClosedLoop\.expired\(/.test(xhr.responseText || '')) {
      return;
    }
    if (!form) {
      setTimeout(keepAll, 50);
    } else if (/<redirect /.test(xhr.responseText || '')) {
      all().filter(function (entry) { return entry.page === here && entry.form === form.id; }).forEach(drop);
    } else {
      var pressed = element.matches('button,a');
      setTimeout(function () { sent(form.id, pressed); putBackOpened(); }, 300);
    }
  }

  // ---- putting back ----
  function idle() {
    var until = Date.now() + 15000;
    return new Promise(function (resolve) {
      (function again() {
        if (Date.now() > until || window.PrimeFaces.ajax.Queue.isEmpty()) {
          setTimeout(resolve, 60);
        } else {
          setTimeout(again, 60);
        }
      })();
    });
  }
  /* The answer is there before the page shows it. */
  function replaced(element) {
    var until = Date.now() + 2000;
    return new Promise(function (resolve) {
      (function again() {
        if (!element.isConnected || Date.now() > until) {
          setTimeout(resolve, 60);
        } else {
          setTimeout(again, 30);
        }
      })();
    });
  }
  function widget(id) {
    var found = window.PrimeFaces && document.getElementById(id) && PrimeFaces.getWidgetById(id);
    return found || null;
  }
  function put(form, named, is) {
    var fields = fieldsOf(form, named);
    var field = fields[0];
    var part = widget(field.id.replace(/_h?input$/, '')) || widget(named);
    if (field.closest('.ui-inputnumber')) {
      part.setValue(is);
    } else if (field.closest('.ui-selectonemenu') && part && part.selectValue) {
      part.selectValue(is);
      if (part.hasBehavior('change')) {
        part.callBehavior('change');
      }
    } else if (/^(radio|checkbox)$/.test(field.type)) {
      fields.forEach(function (each) {
        var on = is.split('\n').indexOf(each.value) >= 0;
        if (each.checked !== on) {
          var button = each.closest('.ui-selectonebutton > .ui-button');
          if (button && on) {
            button.click();
          } else if (!button) {
            each.click();
          }
        }
      });
    } else if (field.multiple) {
      Array.from(field.options).forEach(function (each) { each.selected = is.split('\n').indexOf(each.value) >= 0; });
      jQuery(field).trigger('change');
    } else if (field.closest('.ui-datepicker')) {
      field.value = is; // nothing is told of it: a calendar would empty its field
    } else {
      field.value = is;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
  /* Fields that come into being by other fields are found in a later round. */
  async function fill(formId, fields) {
    var rest = Object.keys(fields);
    var progress = true;
    while (rest.length && progress) {
      progress = false;
      for (var named of rest.slice()) {
        var form = document.getElementById(formId);
        if (form && fieldsOf(form, named).length) {
          if (value(form, named) !== fields[named].is) {
            put(form, named, fields[named].is);
            await idle();
          }
          rest.splice(rest.indexOf(named), 1);
          progress = true;
        }
      }
    }
    return rest;
  }
  function ready(entry) {
    var form = document.getElementById(entry.form);
    return form && about(form) === entry.of ? form : null;
  }
  async function putBack(entry) {
    resting = true;
    var form = ready(entry);
    var dialog = form.closest('.ui-dialog');
    if (dialog && !shown(dialog)) {
      widget(dialog.id).show();
      await idle();
    }
    var same = entry.base === bases[entry.form];
    for (var step of same ? entry.steps : []) {
      await fill(entry.form, step.fields);
      var again = document.getElementById(step.click);
      if (again) {
        again.click();
        await idle();
        await replaced(again);
      }
    }
    var rest = await fill(entry.form, entry.fields);
    resting = false;
    drop(entry);
    keepAll();
    return rest.map(function (named) { return entry.fields[named]; }).filter(function (each) { return each.is; });
  }
  async function putBackOpened() {
    for (var entry of wanted.slice()) {
      if (!resting && ready(entry) && shown(ready(entry))) {
        wanted.splice(wanted.indexOf(entry), 1);
        left(entry, await putBack(entry));
      }
    }
  }

  // ---- the offer ----
  function line(list, text) {
    var item = document.createElement('li');
    item.textContent = text;
    list.appendChild(item);
  }
  function time(at) {
    return new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hour12: false });
  }
  function named(entry) {
    return entry.title + (entry.of && entry.title.indexOf(entry.of) < 0 && !/^(#.*|bulk)$/.test(entry.of) ? ' (' + entry.of + ')' : '')
        + ', ' + time(entry.at) + ': '
        + Object.values(entry.fields).map(function (each) { return each.label; }).filter(Boolean).join(', ');
  }
  function left(entry, rest) {
    var box = document.getElementById('kept');
    var list = box.querySelector('[data-kept-rest] ul');
    rest.forEach(function (each) { line(list, (each.label ? each.label + ': ' : '') + each.is); });
    list.parentNode.hidden = !list.children.length;
    box.querySelector('[data-kept-offer]').hidden = true;
    if (!list.children.length && !wanted.length) {
      box.hidden = true;
    }
  }
  function offer(entries) {
    var box = document.getElementById('kept');
    var list = box.querySelector('[data-kept-offer] ul');
    entries.forEach(function (entry) { line(list, named(entry)); });
    pending = entries.map(function (entry) { return entry.key; });
    box.hidden = false;
    box.querySelector('[data-kept=discard]').addEventListener('click', function () {
      entries.forEach(drop);
      wanted = [];
      box.hidden = true;
    });
    box.querySelector('[data-kept=back]').addEventListener('click', async function (event) {
      event.target.hidden = true;
      pending = [];
      box.querySelector('[data-kept-offer]').hidden = true;
      for (var entry of entries) {
        if (ready(entry)) {
          left(entry, await putBack(entry));
        } else {
          wanted.push(entry);
          await open(entry);
        }
      }
      await putBackOpened();
      var still = box.querySelector('[data-kept-open]');
      wanted.forEach(function (each) { line(still.querySelector('ul'), named(each)); });
      still.hidden = !wanted.length;
    });
  }
  async function open(entry) {
    entry.picks.forEach(function (pick) {
      var box = document.querySelector('[data-pick="' + CSS.escape(pick) + '"]');
      if (box && !box.checked) {
        box.click();
      }
    });
    var opener = document.querySelector('[data-opens="' + CSS.escape(entry.of || entry.form) + '"]');
    if (opener) {
      opener.click();
      await idle();
      await new Promise(function (resolve) { setTimeout(resolve, 300); });
    }
  }
  function isNews(entry) {
    var form = ready(entry);
    return !form || entry.steps.length > 0 || Object.keys(entry.fields).some(function (named) {
      return !fieldsOf(form, named).length || value(form, named) !== entry.fields[named].is;
    });
  }
  function arrive() {
    var signedOut = Number(localStorage.getItem(LEFT) || 0);
    all().filter(function (entry) { return entry.at < signedOut; }).forEach(drop);
    var gate = document.querySelector('.cl-gate');
    var failed = document.querySelector('[data-kept-failed]');
    if (gate && new URLSearchParams(location.search).has('left')) {
      dropAll();
      localStorage.setItem(LEFT, String(Date.now()));
    } else if (failed) {
      tell(failed);
    } else if (gate) {
      interrupt();
    } else if (account()) {
      var way = performance.getEntriesByType('navigation')[0];
      var again = way && (way.type === 'reload' || way.type === 'back_forward');
      all().filter(function (entry) {
        return entry.account !== account() || !entry.interrupted && !(again && entry.page === here);
      }).forEach(drop);
      var mine = all().filter(function (entry) { return entry.page === here; });
      mine.filter(function (entry) { return !isNews(entry); }).forEach(drop);
      mine = mine.filter(isNews);
      if (mine.length) {
        mine.forEach(function (entry) {
          entry.interrupted = true;
          store(entry);
        });
        offer(mine);
      }
      localStorage.setItem(BACK, account() + ' ' + Date.now());
    }
  }
  /* The page of an ended view says what is kept, and leads back to it. */
  function tell(failed) {
    interrupt();
    var entries = all().filter(function (entry) { return entry.account === account(); });
    if (entries.length) {
      var some = failed.querySelector('[data-kept-some]');
      entries.forEach(function (entry) { line(some.querySelector('ul'), named(entry)); });
      some.hidden = false;
      failed.querySelector('[data-kept-none]').hidden = true;
      failed.querySelector('[data-kept-page]').href = entries[entries.length - 1].page;
    }
  }

  window.addEventListener('storage', function (event) {
    if (event.key === LEFT) {
      dropAll();
    } else if (event.key === BACK && document.getElementById('expired') && document.getElementById('expired').open) {
      location.reload(); // signed in again in another window
    }
  });

  ClosedLoop.kept = function () {
    keepAll();
    return interrupt();
  };
  ClosedLoop.answered = onAnswer;

  function start() {
    if (window.jQuery && window.PrimeFaces) {
      jQuery(document).on('input change keyup', function (event) {
        var form = event.target.closest && event.target.closest('form');
        if (keepable(form)) {
          keepSoon(form);
        }
      }).on('click', '.ui-selectonebutton', function () {
        keepSoon(this.closest('form'));
      });
      jQuery(document).on('submit', 'form', function () {
        var form = this;
        all().filter(function (entry) { return entry.page === here && entry.form === form.id; }).forEach(function (entry) {
          entry.interrupted = false; // sent, as far as this page can know
          store(entry);
        });
      });
      window.addEventListener('pagehide', function () { clearTimeout(waiting); });
    }
    lookAll();
    arrive();
  }
  if (document.readyState === 'complete') {
    start();
  } else {
    window.addEventListener('load', function () { setTimeout(start); });
  }
})();
