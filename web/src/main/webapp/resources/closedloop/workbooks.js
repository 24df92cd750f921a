/* Downloads a workbook or the slides and says how far it is; without this script the form downloads by itself. */
(function () {
  'use strict';
  var form = document.getElementById('workbook');
  if (!form || !window.fetch || !window.ReadableStream) {
    return;
  }
  var buttons = form.querySelectorAll('button[type=submit]');
  var bar = document.getElementById('share');
  var said = document.getElementById('said');

  function say(sentence, role) {
    said.textContent = sentence;
    said.className = 'cl-hint' + (role ? ' ' + role + '-text' : '');
  }

  function busy(on) {
    buttons.forEach(function (button) {
      button.disabled = on;
      button.classList.toggle('ui-state-disabled', on);
    });
    bar.hidden = !on;
    bar.removeAttribute('value');
  }

  /** The parts of the file as they come, with the share that has come so far. */
  async function read(response) {
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

  async function download(file) {
    say(form.dataset.making);
    var address = file + '?' + new URLSearchParams(new FormData(form));
    var response = await fetch(address, { headers: { 'Accept-Language': document.documentElement.lang } });
    if (!response.ok) {
      var problem = await response.json();
      throw new Error(problem.detail);
    }
    say(form.dataset.loading);
    var content = await read(response);
    var name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition'))[1];
    save(content, name);
    say(form.dataset.done, 'positive');
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    busy(true);
    download((event.submitter && event.submitter.getAttribute('formaction')) || form.action)
      .catch(function (failure) {
        var sentence = failure instanceof TypeError || failure instanceof SyntaxError ? '' : failure.message;
        say(sentence || form.dataset.failed, 'breach');
      })
      .finally(function () { busy(false); });
  });
})();
