/*
 * The list: live while no filter is set, the archive's answer otherwise. The filter stands in the address, so that a search can be kept
 * and shared.
 */

import * as api from './api.js';
import { h } from './dom.js';
import { count } from './format.js';
import { fromRecord, fromSummary, row } from './rows.js';
import { subscribe } from './stream.js';

const MOST_ROWS = 300;
const MOST_WAITING = 500;
const FIELDS = [
  { name: 'text', label: 'Words', type: 'search', placeholder: 'in title or text' },
  { name: 'entity', label: 'Entity', type: 'text', placeholder: 'name or wd:Q…' },
  { name: 'source', label: 'Outlet', type: 'text', placeholder: 'domain or name' },
  { name: 'language', label: 'Language', type: 'text', placeholder: 'de', maxlength: 35 },
  { name: 'from', label: 'From', type: 'date' },
  { name: 'to', label: 'To', type: 'date' },
];

export function liveView(parameters) {
  const filter = Object.fromEntries(FIELDS.map(({ name }) => [name, parameters.get(name) ?? '']).filter(([, value]) => value));
  const searching = Object.keys(filter).length > 0;
  const list = h('ol', { class: 'rows', id: 'rows' });
  const status = h('p', { class: 'list-status', role: 'status' });
  const notice = h('p', { class: 'notice', hidden: true });
  const older = h('button', { type: 'button', class: 'button older', hidden: true, click: () => loadPage() }, 'Older articles');
  const pause = h('button', { type: 'button', class: 'button', 'aria-pressed': 'false', click: () => setPaused(!paused) }, 'Pause');
  const shown = new Map();
  let waiting = [];
  let paused = false;
  let arrived = 0;
  let next;
  let closed = false;

  async function loadPage() {
    older.disabled = true;
    describe();
    try {
      const page = await api.search(filter, next);
      if (closed) return;
      for (const summary of page.items) add(fromSummary(summary), false);
      next = page.next;
      older.hidden = !next;
      say('');
    } catch (error) {
      if (!closed) say(searching ? error.message : `${error.message} Older articles cannot be shown now; the stream goes on.`);
    } finally {
      older.disabled = false;
      describe();
    }
  }

  function add(item, onTop) {
    const known = shown.get(item.id);
    if (known && known.item.revision >= item.revision) return;
    known?.element.remove();
    const element = row(item, onTop);
    shown.set(item.id, { item, element });
    if (onTop) list.prepend(element);
    else list.append(element);
  }

  function take(record) {
    if (paused) {
      if (waiting.length < MOST_WAITING) waiting.push(record);
      setPaused(true);
      return;
    }
    arrived += 1;
    add(fromRecord(record), true);
    while (list.childElementCount > MOST_ROWS) {
      shown.delete(list.lastElementChild.dataset.id);
      list.lastElementChild.remove();
    }
    describe();
  }

  function takeAway(id) {
    waiting = waiting.filter((record) => record.article.id !== id);
    shown.get(id)?.element.remove();
    shown.delete(id);
    describe();
  }

  function setPaused(on) {
    paused = on;
    pause.setAttribute('aria-pressed', String(on));
    pause.textContent = on ? (waiting.length ? `Resume (${waiting.length}${waiting.length === MOST_WAITING ? '+' : ''} new)` : 'Resume') : 'Pause';
    if (!on) {
      const late = waiting;
      waiting = [];
      late.forEach(take);
    }
    describe();
  }

  function describe() {
    if (searching) status.textContent = older.disabled ? 'Searching …' : `${count(list.childElementCount, 'article', 'articles')}${next ? ', more below' : ''}`;
    else if (paused) status.textContent = 'Paused. New articles wait.';
    else if (list.childElementCount) status.textContent = arrived ? `${count(arrived, 'article', 'articles')} since you opened this page` : 'Waiting for the next article';
    else status.textContent = 'No articles yet. The first one appears here by itself.';
  }

  function say(message) {
    notice.textContent = message;
    notice.hidden = !message;
  }

  const leave = searching
    ? () => {}
    : subscribe((message) => {
        if (message.kind === 'article') take(message.record);
        else if (message.kind === 'withdrawn') takeAway(message.id);
        else if (message.kind === 'reset' || message.kind === 'away') {
          next = undefined;
          shown.clear();
          list.replaceChildren();
          loadPage().then(() => message.kind === 'reset' && say('Articles may have been missed while the connection was down, so the list was loaded again.'));
        }
      });

  const view = h(
    'div',
    { class: 'live' },
    filterForm(filter),
    h(
      'section',
      { class: 'feed', 'aria-labelledby': 'feed-heading' },
      h(
        'div',
        { class: 'feed-head' },
        h('h1', { id: 'feed-heading' }, searching ? 'Search' : 'Live'),
        status,
        searching ? h('a', { class: 'button', href: '#/' }, 'Back to live') : pause,
      ),
      notice,
      list,
      older,
    ),
  );
  describe();
  loadPage();
  return {
    title: searching ? 'Search' : 'Live',
    view,
    close() {
      closed = true;
      leave();
    },
  };
}

function filterForm(filter) {
  const form = h(
    'form',
    { class: 'filter', role: 'search', 'aria-label': 'Articles', id: 'filter' },
    FIELDS.map(({ name, label, ...attributes }) =>
      h('p', { class: `field field-${name}` }, h('label', { for: `filter-${name}` }, label), h('input', { id: `filter-${name}`, name, value: filter[name], autocomplete: 'off', maxlength: 200, ...attributes })),
    ),
    h('p', { class: 'filter-actions' }, h('button', { type: 'submit', class: 'button button-main' }, 'Search'), h('a', { class: 'button', href: '#/' }, 'Clear')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const asked = [...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value);
    location.hash = `#/${asked.length ? `?${new URLSearchParams(asked)}` : ''}`;
  });
  const set = Object.keys(filter).length;
  const toggle = h('button', { type: 'button', class: 'button filter-toggle', 'aria-controls': 'filter', 'aria-expanded': 'false' }, set ? `Search and filter (${set} set)` : 'Search and filter');
  toggle.addEventListener('click', () => {
    const open = form.classList.toggle('is-open');
    toggle.setAttribute('aria-expanded', String(open));
    if (open) form.querySelector('input').focus();
  });
  return h('aside', { class: 'rail' }, toggle, form);
}
