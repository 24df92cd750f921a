/*
 * Reads pages as somebody who is signed in and tells which actions they offer. Of those that others
 * are offered on the same page and this person is not, each is sent all the same, as the page of
 * the others would send it: what is not answered with 403 is named.
 *
 * pages: addresses. offered: per address what anybody is offered, or null to learn it only.
 */
async ({ pages, offered }) => {
  const found = {};
  const wrong = [];
  let forged = 0;

  function actions(doc) {
    const all = new Map();
    doc.querySelectorAll('form button[type=submit][name], form input[type=submit][name]').forEach(button =>
        all.set(button.name, button.closest('form').id));
    doc.querySelectorAll('script').forEach(script => {
      for (const match of script.textContent.matchAll(/=\s*function\(\)\s*\{PrimeFaces\.ab\(\{s:"([^"]+)",f:"([^"]+)"/g)) {
        all.set(match[1], match[2]); // an action that a script calls
      }
    });
    all.forEach((form, action) => form === 'tour' && all.delete(action)); // everybody's own
    return all;
  }

  /* Of buttons that stand in every row those of the first. */
  function firstOfEachRow(actions) {
    const all = new Map(actions);
    const kinds = new Set();
    actions.forEach((form, action) => {
      const kind = action.replace(/:\d+(?=:)/g, ':#');
      if (kinds.has(kind)) {
        all.delete(action);
      }
      kinds.add(kind);
    });
    return all;
  }

  async function send(page, fields, ajax) {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    if (ajax) {
      headers['Faces-Request'] = 'partial/ajax';
    }
    const answer = await fetch(page, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' });
    const text = await answer.text();
    const state = /ViewState[^>]*><!\[CDATA\[([^\]]*)\]\]>/.exec(text) || /name="jakarta.faces.ViewState"[^>]*value="([^"]*)"/.exec(text);
    return { status: answer.status, state: state && state[1] };
  }

  async function visit(page) {
    const answer = await fetch(page, { headers: { Accept: 'text/html' } });
    if (answer.status !== 200 || answer.redirected) {
      return; // the page it leads to is looked at by its own address
    }
    const doc = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const own = actions(doc);
    found[page] = Object.fromEntries(firstOfEachRow(own));
    const field = doc.querySelector('[name="jakarta.faces.ViewState"]');
    const others = Object.entries(offered ? offered[page] || {} : {}).filter(each => !own.has(each[0]));
    let byForm = true; // once on each page, as without scripts
    if (!field) {
      if (others.length) {
        wrong.push(page + ' has no form to send from');
      }
      return;
    }
    const nonce = doc.querySelector('script[nonce]');
    let state = field.value;
    for (const [action, form] of others) {
      const fields = { [form]: form, [action]: action, 'jakarta.faces.ViewState': state };
      if (nonce) {
        fields['primefaces.nonce'] = nonce.getAttribute('nonce');
      }
      const byScript = { ...fields, 'jakarta.faces.partial.ajax': 'true', 'jakarta.faces.source': action, 'jakarta.faces.partial.execute': '@all' };
      const answers = [await send(page, byScript, true)];
      state = answers[0].state || state;
      if (byForm) {
        answers.push(await send(page, { ...fields, 'jakarta.faces.ViewState': state }, false));
        state = answers[1].state || state;
        byForm = false;
      }
      forged += answers.length;
      if (answers.some(each => each.status !== 403)) {
        wrong.push(new URL(page).pathname + ' ' + action + ' answers ' + answers.map(each => each.status));
      }
    }
  }

  const queue = pages.slice();
  async function worker() {
    while (queue.length) {
      await visit(queue.shift());
    }
  }
  await Promise.all([worker(), worker(), worker()]);
  return { found, wrong, forged };
}
