/*
 * Reads pages as somebody who is signed in and opens every figure on them.
 *
 * A figure is a link with data-counts (so many entries are listed behind it) or data-figure (this
 * value is shown behind it, with the proof that its leads add up to it). What is opened says
 * data-listed, data-found and data-agrees; a fragment of the address names the list it is about.
 * Of figures of one kind on a page (one column) as many are opened as most says.
 */
async ({ start, known, skip, most }) => {
  const fits = new Set(known);
  const pages = [];
  const wrong = [];
  const opened = [];
  const unmarked = new Set();
  const seen = new Set();
  const figures = new Map();

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

  /* Whole numbers nobody can open: heads of columns and names of tiles. */
  function looseEnds(path, doc) {
    doc.querySelectorAll('main .cl-stat').forEach(stat => {
      const value = stat.querySelector('.cl-value');
      if (value && !stat.querySelector('[data-counts],[data-figure]') && /^\d[\d,]*$/.test(value.textContent.trim())) {
        unmarked.add(path + ' ' + stat.querySelector('.cl-stat-name').textContent.trim());
      }
    });
    doc.querySelectorAll('main .cl-tile').forEach(tile => {
      if (!tile.querySelector('[data-figure]')) {
        unmarked.add(path + ' ' + tile.querySelector('.cl-tile-name').textContent.trim());
      }
    });
    doc.querySelectorAll('main table').forEach(table => {
      if (table.closest('.cl-astable')) {
        return; // a diagram in words
      }
      const heads = [];
      table.querySelectorAll('thead th').forEach(th => {
        for (let i = 0; i < (th.colSpan || 1); i++) {
          heads.push(th.textContent.trim());
        }
      });
      table.querySelectorAll('tbody tr').forEach(row => {
        if (row.querySelector('[data-counts],[data-figure]')) {
          return;
        }
        Array.from(row.children).forEach((cell, i) => {
          if (cell.classList.contains('cl-right') && /^\d[\d,]*$/.test(cell.textContent.trim())) {
            unmarked.add(path + ' ' + (heads[i] || '?'));
          }
        });
      });
    });
  }

  async function visit(address) {
    const url = new URL(address, location.origin);
    if (seen.has(url.pathname) || skip.some(part => url.pathname.startsWith(part))) {
      return [];
    }
    seen.add(url.pathname);
    const { status, doc } = await read(url.href);
    if (status !== 200) {
      wrong.push(url.pathname + ' answers ' + status);
      return [];
    }
    const here = new Map();
    doc.querySelectorAll('main a[data-counts], main a[data-figure], aside a[data-counts], aside a[data-figure]').forEach(a => {
      const to = new URL(a.getAttribute('href'), url.href);
      const kind = a.hasAttribute('data-counts') ? 'counts' : 'figure';
      here.set(to.href + ' ' + kind, { from: url.pathname, to, kind, says: digits(a.getAttribute('data-' + kind)) });
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
    const asked = figure.to.href + ' ' + figure.says;
    if (fits.has(asked)) {
      return;
    }
    const { status, doc } = await read(figure.to.href.split('#')[0]);
    const named = figure.to.hash ? doc.getElementById(figure.to.hash.slice(1)) : null;
    const what = figure.kind === 'counts' ? '[data-listed]' : '[data-found]';
    const list = named
        ? named.matches(what) ? named : named.querySelector(what)
        : doc.querySelector('aside.cl-panel ' + what) || doc.querySelector('main ' + what);
    const said = list && digits(list.getAttribute(figure.kind === 'counts' ? 'data-listed' : 'data-found'));
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
  return { pages, wrong, opened, unmarked: Array.from(unmarked) };
}
