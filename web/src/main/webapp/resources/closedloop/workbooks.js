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

  async function download(file) {
    say(form.dataset.making);
    var address = file + '?' + new URLSearchParams(new FormData(form));
    await ClosedLoop.fetchFile(address, bar, function () { say(form.dataset.loading); });
    say(form.dataset.done, 'positive');
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    busy(true);
    download((event.submitter && event.submitter.getAttribute('formaction')) || form.action)
      .catch(function (failure) { say(ClosedLoop.wordsOf(failure) || form.dataset.failed, 'breach'); })
      .finally(function () { busy(false); });
  });
})();
