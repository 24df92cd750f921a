/* Fetches files the server has to make first and says how far they are; without this script links download by themselves. */
(function () {
  'use strict';
  var ClosedLoop = window.ClosedLoop = window.ClosedLoop || {};
  var FILE = /\/api\/v1\/.*\.(xlsx|csv|pptx)$/;
  var box = document.getElementById('fetching');
  var stop = null; // ends what is being fetched; null while nothing is

  /** The parts of the file as they come, with the share that has come so far. */
  async function read(response, bar) {
    var size = Number(response.headers.get('Content-Length'));
    var reader = response.body.getReader();
    var parts = [];
    var come = 0;
    for (var part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      come += part.value.length;
      if (size > 0) {
        bar.value = Math.round((100 * come) / size);
      }
    }
    return new Blob(parts, { type: response.headers.get('Content-Type') });
  }

  function save(file, name) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }

  function named(response, address) {
    var given = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') || '');
    return given ? given[1] : new URL(address, location.href).pathname.split('/').pop();
  }

  /**
   * Fetches a file and saves it under its name.
   * bar: shows the share; loading: called as soon as the file is made; signal: ends it early.
   */
  ClosedLoop.fetchFile = async function (address, bar, loading, signal) {
    var response = await fetch(address, { headers: { 'Accept-Language': document.documentElement.lang }, signal: signal });
    if (!response.ok) {
      var problem = await response.json();
      throw new Error(problem.detail);
    }
    loading();
    var name = named(response, address);
    save(await read(response, bar), name);
    return name;
  };

  /** What went wrong in the server's words; empty if it could not say. */
  ClosedLoop.wordsOf = function (failure) {
    return failure instanceof TypeError || failure instanceof SyntaxError ? '' : failure.message;
  };

  if (!box || !window.fetch || !window.ReadableStream || !window.AbortController) {
    return;
  }
  var said = box.querySelector('[role=status]');
  var bar = box.querySelector('progress');
  var button = box.querySelector('button');

  function say(sentence, role) {
    said.textContent = sentence;
    box.className = 'cl-fetching ' + (role || '');
  }
  function show(on) {
    box.hidden = !on;
  }
  function begin() {
    var ending = new AbortController();
    stop = ending;
    bar.hidden = false;
    bar.removeAttribute('value');
    button.textContent = box.dataset.stop;
    say(box.dataset.making);
    show(true);
    return ending;
  }
  function end(sentence, role) {
    stop = null;
    bar.hidden = true;
    button.textContent = box.dataset.close;
    say(sentence, role);
  }
  function take(address) {
    var mine = begin();
    ClosedLoop.fetchFile(address, bar, function () { say(box.dataset.loading); }, mine.signal)
      .then(function (name) {
        end(box.dataset.done.replace('{0}', name), 'positive');
        setTimeout(function () { show(stop !== null); }, 8000);
      })
      .catch(function (failure) {
        if (mine.signal.aborted) {
          stop = null;
          show(false);
        } else {
          end(ClosedLoop.wordsOf(failure) || box.dataset.failed, 'breach');
        }
      });
  }

  button.addEventListener('click', function () {
    if (stop) {
      stop.abort();
    } else {
      show(false);
    }
  });
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[href]');
    if (link && !stop && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
        && link.origin === location.origin && FILE.test(link.pathname)) {
      event.preventDefault();
      take(link.href);
    }
  });
})();
