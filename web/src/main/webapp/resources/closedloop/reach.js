/* The way to the server: says when it does not answer or the session has ended, and when all is well again. */
(function () {
  'use strict';
  var ClosedLoop = window.ClosedLoop = window.ClosedLoop || {};
  var AWAY = 60000;
  var usedAt = Date.now();
  var gone = false;
  var ended = false;

  ['keydown', 'pointerdown', 'scroll'].forEach(function (what) {
    document.addEventListener(what, function () { usedAt = Date.now(); }, { passive: true, capture: true });
  });
  /* A page that asks by itself keeps nobody signed in. */
  ClosedLoop.unattended = function () {
    return Date.now() - usedAt > AWAY;
  };

  function stopAsking() {
    Object.keys(window.PrimeFaces ? PrimeFaces.widgets : {}).forEach(function (name) {
      var widget = PrimeFaces.widgets[name];
      if (widget instanceof PrimeFaces.widget.Poll) {
        widget.stop();
      }
    });
  }
  /* why: 'session' if nobody is signed in any more, else only this page is too old */
  ClosedLoop.expired = function (why) {
    var dialog = document.getElementById('expired');
    if (ended || !dialog) {
      return;
    }
    ended = true;
    stopAsking();
    var kept = ClosedLoop.kept ? ClosedLoop.kept() : 0;
    dialog.querySelectorAll('[data-why]').forEach(function (part) {
      part.hidden = part.dataset.why !== (why === 'session' ? 'session' : 'page');
    });
    dialog.querySelector('[data-some]').hidden = kept === 0;
    dialog.querySelectorAll('a[data-sign-in]').forEach(function (link) {
      link.href = link.dataset.signIn + '?target=' + encodeURIComponent(location.pathname + location.search);
    });
    dialog.showModal();
  };

  function note(state) {
    var line = document.getElementById('reach');
    if (line) {
      line.hidden = !state;
      line.querySelectorAll('[data-state]').forEach(function (part) { part.hidden = part.dataset.state !== state; });
    }
  }
  function tryAgain(wait) {
    setTimeout(function () {
      fetch(document.getElementById('reach').dataset.ask, { cache: 'no-store' }).then(function (answer) {
        if (answer.status >= 502) {
          throw new Error('not yet');
        }
        back();
      }).catch(function () { tryAgain(Math.min(wait * 1.5, 30000)); });
    }, wait);
  }
  function lost() {
    if (gone || !document.getElementById('reach')) {
      return;
    }
    gone = true;
    if (ClosedLoop.kept) {
      ClosedLoop.kept();
    }
    note('lost');
    tryAgain(2000);
  }
  function back() {
    if (gone) {
      gone = false;
      note('back');
      setTimeout(function () {
        if (!gone) {
          note('');
        }
      }, 8000);
      document.dispatchEvent(new CustomEvent('closedloop:back'));
    }
  }
  /* What any call to the server says about the way to it. */
  ClosedLoop.reached = function (status) {
    if (status === 401) {
      ClosedLoop.expired('session');
    } else if (status === 0 || status >= 502) {
      lost();
    } else {
      back();
    }
  };
  document.addEventListener('submit', function (event) {
    if (gone && event.target.method === 'post') {
      event.preventDefault();
      note('lost');
    }
  });

  var leaving = false;
  window.addEventListener('pagehide', function () { leaving = true; });
  window.addEventListener('pageshow', function () { leaving = false; });
  /* A refusal (403) of a page's part is an answer like others: it says why and how things are now. */
  var statusOf = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'status').get;
  function understandRefusals(options) {
    var make = options.xhr;
    options.xhr = function () {
      var xhr = make.apply(options, arguments);
      Object.defineProperty(xhr, 'status', {
        get: function () {
          var status = statusOf.call(xhr);
          return status === 403 && (xhr.getResponseHeader('Content-Type') || '').indexOf('text/xml') === 0 ? 200 : status;
        }
      });
      return xhr;
    };
  }
  if (window.jQuery) {
    jQuery.ajaxPrefilter(function (options, original, xhr) {
      understandRefusals(options);
      if (ClosedLoop.unattended()) {
        xhr.setRequestHeader('X-Unattended', 'true');
      }
      xhr.done(function () { ClosedLoop.reached(200); });
      xhr.fail(function (answer, how) {
        if (!leaving && how !== 'abort' && how !== 'parsererror') {
          ClosedLoop.reached(answer.status);
        }
      });
      xhr.always(function (first, how, second) {
        if (ClosedLoop.answered && how === 'success') {
          ClosedLoop.answered(options.source, second);
        }
      });
    });
  }
})();
