/*
 * Reads pages as somebody who is signed in and opens every figure on them.
 *
 * A figure is a link with data-counts (so many entries are listed behind it), data-adds (what is
 * listed behind it adds up to that) or data-figure (this value is shown behind it, with the proof
 * that its leads add up to it). What is opened says data-listed, data-sum, data-found and
 * data-agrees; a fragment of the address names the list it is about. Of figures of one kind on a
 * page (one column) as many are opened as most says, and of the pages of one kind as many are read.
 *
 * Every other number on a page is named, with the head of its column or the name beside it.
 */
async ({ start, known, visited, skip, most }) => {
  const fits = new Set(known);
  const before = new Set(visited);
  const pages = [];
  const wrong = [];
  const opened = [];
  const unmarked = new Set();
  const seen = new Set();
  const visits = new Map();
  const figures = new Map();
  const allowed = new Map();
  const KINDS = { counts: 'listed', adds: 'sum', figure: 'found' };
  const OPENS = Object.keys(KINDS).map(kind => '[data-' + kind + ']').join(',');
  const PARTS = ['tab', 'side', 'view', 'list', 'result', 'by', 'level', 'of', 'which', 'all', 'key', 'id', 'code', 'model', 'kpi'];

  async function read(address) {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    const doc = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return { status: answer.status, doc };
  }

  async function each(things, at, work) {
    const queue = things.slice();
    async function worker() {
      while (queue.length) {
        await work(queue.shift());
      }
    }
    await Promise.all(Array.from({ length: at }, worker));
  }

  const digits = text => (text || '').replace(/[^0-9]/g, '') || (text || '').trim();

  const NUMBER = /^[(≈≤≥+−–-]*\s*(EUR|€)?\s*\d[\d.,\u00a0 ]*\s*(%|€|pp|m|d|h)?\)?$/;

  function own(element) {
    return Array.from(element.childNodes)
        .filter(node => node.nodeType === Node.TEXT_NODE)
        .map(node => node.textContent.trim())
        .join(' ').trim();
  }

  function head(cell) {
    const row = cell.closest('tr');
    let at = 0;
    for (const before of row.children) {
      if (before === cell) {
        break;
      }
      at += before.colSpan || 1;
    }
    const table = cell.closest('table');
    for (const th of table.querySelectorAll('thead tr:last-child > *')) {
      at -= th.colSpan || 1;
      if (at < 0) {
        return th.textContent.trim();
      }
    }
    return '?';
  }

  /* How a number is called: head of its column, term, name of its tile, head of its card. */
  function nameOf(element) {
    const cell = element.closest('td,th');
    if (cell) {
      return head(cell);
    }
    const fact = element.closest('dd');
    if (fact) {
      let term = fact.previousElementSibling;
      while (term && term.tagName !== 'DT') {
        term = term.previousElementSibling;
      }
      return term ? term.textContent.trim() : '?';
    }
    const stat = element.closest('.cl-stat,.cl-tile');
    if (stat) {
      return own(stat.querySelector('.cl-stat-name,.cl-tile-name'));
    }
    const card = element.closest('section,.cl-card');
    const title = card && card.querySelector('h2,h3,summary');
    return title ? title.textContent.trim() : '?';
  }

  /* Numbers that nobody can open, wherever they stand on the page. */
  function looseEnds(path, doc) {
    doc.querySelectorAll('main *, aside.cl-panel *').forEach(element => {
      if (!NUMBER.test(own(element)) || /^0*$/.test(own(element).replace(/\D/g, '')) || element.closest(OPENS) || element.querySelector(OPENS)
          || element.closest('.cl-astable,form.cl-filters,select,.cl-clock,.cl-steps,svg,[hidden],script,label')) {
        return;
      }
      const tile = element.closest('.cl-tile');
      if (tile && tile.querySelector(OPENS)) {
        return; // the whole tile is one link
      }
      if (!countsItsList(element)) {
        unmarked.add(path + ' ' + nameOf(element).replace(/\s+/g, ' '));
      }
    });
  }

  /* In the head of a card: as many as the card lists, all of them or on several pages. */
  function countsItsList(element) {
    const card = element.closest('.cl-card-head') && element.closest('section,.cl-card,[id=list]');
    if (!card) {
      return false;
    }
    const listed = card.closest('[data-listed]') || card.querySelector('[data-listed]');
    const rows = card.querySelectorAll('tbody tr, .cl-list > li').length;
    return [String(rows), listed && digits(listed.getAttribute('data-listed'))].includes(digits(own(element)));
  }

  /* Pages of one kind: a path with one tab, one side, one lead. */
  function kindOf(url) {
    return url.pathname + PARTS.map(name => '|' + (url.searchParams.get(name) || '')).join('');
  }

  /* Each path once, and further kinds of it that nobody has read yet. */
  function isWorthReading(url) {
    const kind = kindOf(url);
    const times = visits.get(url.pathname) || 0;
    if (skip.some(part => url.pathname.startsWith(part)) || seen.has(kind)
        || (times > 0 && (times >= most || before.has(kind)))) {
      return false;
    }
    seen.add(kind);
    visits.set(url.pathname, times + 1);
    return true;
  }

  async function visit(address) {
    const url = new URL(address, location.origin);
    const here = new Map();
    if (!isWorthReading(url)) {
      return [];
    }
    const { status, doc } = await read(url.href);
    allowed.set(url.pathname, status === 200);
    if (status !== 200) {
      wrong.push(url.pathname + ' answers ' + status);
      return [];
    }
    const links = OPENS.split(',').map(one => 'main a' + one + ', aside a' + one).join(', ');
    doc.querySelectorAll(links).forEach(a => {
      const to = new URL(a.getAttribute('href'), url.href);
      Object.keys(KINDS).filter(each => a.hasAttribute('data-' + each)).forEach(each =>
          here.set(to.href + ' ' + each, { from: url.pathname, to, kind: each, says: digits(a.getAttribute('data-' + each)) }));
    });
    looseEnds(url.pathname, doc);
    pages.push({ path: url.pathname, figures: here.size });
    const columns = new Map();
    here.forEach((figure, key) => {
      const column = [figure.kind, figure.to.pathname, figure.to.searchParams.get('kpi'), figure.to.hash,
        Array.from(figure.to.searchParams.keys()).sort()].join(' ');
      columns.set(column, (columns.get(column) || 0) + 1);
      if (columns.get(column) <= most) {
        figures.set(key, figure);
      }
    });
    return Array.from(doc.querySelectorAll('main a[href], aside a[href]'))
        .map(a => new URL(a.getAttribute('href'), url.href))
        .filter(to => to.origin === location.origin && to.pathname.endsWith('.xhtml'))
        .map(to => to.href);
  }

  async function open(figure) {
    const asked = figure.to.href + ' ' + figure.kind + ' ' + figure.says;
    if (fits.has(asked) && allowed.get(figure.to.pathname)) {
      return; // somebody else has counted, and this person may open such a page
    }
    const { status, doc } = await read(figure.to.href.split('#')[0]);
    allowed.set(figure.to.pathname, status === 200);
    const named = figure.to.hash ? doc.getElementById(figure.to.hash.slice(1)) : null;
    const what = '[data-' + KINDS[figure.kind] + ']';
    const list = named
        ? named.matches(what) ? named : named.querySelector(what)
        : doc.querySelector('aside.cl-panel ' + what) || doc.querySelector('main ' + what);
    const said = list && digits(list.getAttribute('data-' + KINDS[figure.kind]));
    const complaint = status !== 200 ? 'answers ' + status
        : !list ? 'says nothing'
        : said !== figure.says ? 'says ' + said
        : figure.kind === 'figure' && list.getAttribute('data-agrees') !== 'true' ? 'does not agree with its leads'
        : short(list) ? 'lists too few'
        : null;
    if (complaint) {
      wrong.push(figure.from + ' ' + figure.says + ' -> ' + figure.to.pathname + figure.to.search + figure.to.hash + ' ' + complaint);
    } else {
      opened.push(asked);
    }
  }

  /* A short list is on the page as a whole. */
  function short(list) {
    const all = Number(list.getAttribute('data-listed') || 0);
    const box = list.closest('section,aside,form,.cl-card,main');
    return all <= 20 && box.querySelectorAll('tbody tr, .cl-list > li').length < all;
  }

  let wave = start;
  for (let depth = 0; depth < 2 && wave.length; depth++) {
    const next = [];
    await each(wave, 4, async address => next.push(...await visit(address)));
    wave = next;
  }
  await each(Array.from(figures.values()), 4, open);
  return { pages, wrong, opened, visited: Array.from(seen), unmarked: Array.from(unmarked) };
}
