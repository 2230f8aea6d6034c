/*
 * All feeds and how they are. They come in pages and are searched here when all have come, but only a page of rows is ever in the document:
 * thousands of feeds stay as quick as ten. The filter stands in the address, so that it can be kept and shared.
 */

import * as api from './api.js';
import { h, listOf } from './dom.js';
import { feedRow } from './feed-row.js';
import { STATUSES, nameOf, statusOf } from './feed-words.js';
import { count, seconds } from './format.js';
import { operatorBar } from './operator-bar.js';
import { token, watch } from './operator.js';

const PAGE = 100;
const RELOAD = 30000;

/** What comes in one answer; who watches many times as many looks at all of them as many times more seldom. */
const ANSWER = 1000;

/** A server that never says that it is the last page must not keep the reader for ever. */
const MOST_ANSWERS = 100;

const byName = (a, b) => nameOf(a).localeCompare(nameOf(b), 'de') || (a.id < b.id ? -1 : 1);
const urgency = (feed) => Object.keys(STATUSES).indexOf(statusOf(feed));
const latestFirst = (field) => (a, b) => String(b[field] ?? '').localeCompare(String(a[field] ?? '')) || byName(a, b);
const silence = (feed) => (feed.silence ? seconds(feed.silence) : -1);
const SORTS = {
  trouble: ['Trouble first', (a, b) => urgency(a) - urgency(b) || byName(a, b)],
  name: ['Name', byName],
  group: ['Group', (a, b) => (a.group ? 0 : 1) - (b.group ? 0 : 1) || String(a.group ?? '').localeCompare(String(b.group ?? ''), 'de') || byName(a, b)],
  success: ['Last success', latestFirst('lastSuccess')],
  silence: ['Longest silence', (a, b) => silence(b) - silence(a) || byName(a, b)],
  next: ['Next poll', (a, b) => String(a.nextPoll ?? '~').localeCompare(String(b.nextPoll ?? '~')) || byName(a, b)],
};

/** What another view wants said in this one, such as that a feed was removed. */
let message = '';

export function sayInList(words) {
  message = words;
}

export function feedsView(parameters) {
  const filter = { status: parameters.get('status') ?? '', group: parameters.get('group') ?? '', text: parameters.get('text') ?? '', sort: parameters.get('sort') ?? 'trouble' };
  if (!Object.hasOwn(SORTS, filter.sort)) filter.sort = 'trouble';
  if (!Object.hasOwn(STATUSES, filter.status)) filter.status = '';
  const result = h('p', { class: 'result', role: 'status' });
  const shown = h('p', { class: 'list-status', role: 'status' }, 'Loading …');
  const notice = h('p', { class: 'notice', role: 'alert', hidden: true });
  const body = h('tbody', { role: 'rowgroup' });
  const chips = h('fieldset', { class: 'chips status-filter' });
  const groups = h('select', { id: 'feeds-group', change: () => choose({ group: groups.value }) });
  const pager = h('nav', { class: 'pager', 'aria-label': 'Pages of the list', hidden: true });
  const words = h('input', { id: 'feeds-text', type: 'search', value: filter.text, maxlength: 200, autocomplete: 'off', placeholder: 'name, address, error', input: () => choose({ text: words.value }) });
  const sort = h('select', { id: 'feeds-sort', change: () => choose({ sort: sort.value }) }, Object.entries(SORTS).map(([key, [label]]) => h('option', { value: key, selected: key === filter.sort }, label)));
  const file = h('input', { id: 'opml-file', type: 'file', class: 'visually-hidden', accept: '.opml,.xml,text/x-opml,text/xml,application/xml', tabindex: '-1', 'aria-hidden': 'true', change: () => file.files[0] && importFile() });
  const importButton = h('button', { type: 'button', class: 'button', click: () => file.click() }, 'Import OPML');
  const addButton = h('a', { class: 'button button-main', href: '#/feeds/add' }, 'Add a feed');
  const bar = operatorBar();
  let feeds = [];
  let page = 0;
  let closed = false;
  let loadFailed = false;
  let timer = 0;

  function say(text) {
    result.textContent = text;
  }

  function fail(text) {
    notice.textContent = text;
    notice.hidden = !text;
  }

  async function load() {
    clearTimeout(timer);
    try {
      const known = feeds.length > 0;
      const found = new Map();
      let cursor;
      for (let n = 0; n < MOST_ANSWERS; n += 1) {
        const answer = await api.feeds(cursor);
        if (closed) return;
        for (const feed of listOf(answer?.items)) if (typeof feed?.id === 'string') found.set(feed.id, feed);
        if (!answer?.next || answer.next === cursor) break;
        cursor = answer.next;
        // The first ones can be read while the others come; later the list is changed only as a whole.
        if (!known) {
          feeds = [...found.values()];
          show();
          shown.textContent = `${feeds.length} feeds so far …`;
        }
      }
      feeds = [...found.values()];
      // What an order was refused for stays to be read.
      if (loadFailed) fail('');
      loadFailed = false;
      show();
    } catch (error) {
      if (closed) return;
      loadFailed = true;
      fail(error.message);
      if (!feeds.length) shown.textContent = '';
    }
    timer = setTimeout(load, RELOAD * Math.max(1, Math.ceil(feeds.length / ANSWER)));
  }

  function choose(change) {
    Object.assign(filter, change);
    page = 0;
    const kept = Object.entries(filter).filter(([name, value]) => value && !(name === 'sort' && value === 'trouble'));
    history.replaceState(null, '', `#/feeds${kept.length ? `?${new URLSearchParams(kept)}` : ''}`);
    show();
  }

  /** Group and words; the status comes last, so that its buttons can say how many of each there are. */
  function matching() {
    const needle = filter.text.trim().toLocaleLowerCase('de');
    return feeds.filter(
      (feed) => (!filter.group || feed.group === filter.group) && (!needle || [feed.title, feed.url, feed.group, feed.error].some((value) => String(value ?? '').toLocaleLowerCase('de').includes(needle))),
    );
  }

  function show() {
    showGroups();
    const found = matching();
    showStatuses(found);
    const list = found.filter((feed) => !filter.status || statusOf(feed) === filter.status).sort(SORTS[filter.sort][1]);
    page = Math.max(0, Math.min(page, Math.ceil(list.length / PAGE) - 1));
    const first = page * PAGE;
    const rows = list.slice(first, first + PAGE);
    keepFocus(() => body.replaceChildren(...rows.map((feed) => feedRow(feed, Boolean(token()), act))));
    shown.textContent = feeds.length ? (list.length === feeds.length ? count(feeds.length, 'feed', 'feeds') : `${list.length} of ${count(feeds.length, 'feed', 'feeds')}`) : 'No feed is watched yet.';
    showPager(list.length, first, rows.length);
  }

  /** Rows are made anew; whoever stood on a button stands on the same one again. */
  function keepFocus(change) {
    const key = document.activeElement?.dataset?.key;
    change();
    if (key && body.isConnected) [...body.querySelectorAll('[data-key]')].find((element) => element.dataset.key === key)?.focus({ preventScroll: true });
  }

  function showGroups() {
    const names = [...new Set(feeds.map((feed) => feed.group).filter(Boolean))].sort((a, b) => a.localeCompare(b, 'de'));
    const wanted = ['', ...names];
    if (filter.group && !names.includes(filter.group)) wanted.push(filter.group);
    if ([...groups.options].map((option) => option.value).join('\n') === wanted.join('\n')) return;
    groups.replaceChildren(...wanted.map((name) => h('option', { value: name, selected: name === filter.group }, name || 'All groups')));
  }

  function showStatuses(found) {
    const choice = (value, label, sign) => {
      const many = value ? found.filter((feed) => statusOf(feed) === value).length : found.length;
      if (value && !many && filter.status !== value) return null;
      return h(
        'label',
        { class: 'chip-choice' },
        h('input', { type: 'radio', name: 'feeds-status', value, class: 'visually-hidden', checked: filter.status === value, 'data-key': `status:${value}`, change: () => choose({ status: value }) }),
        h('span', { class: value ? `status status-${value}` : 'status' }, sign ? h('span', { class: 'sign', 'aria-hidden': 'true' }) : null, `${label} `, h('b', {}, String(many))),
      );
    };
    const key = document.activeElement?.dataset?.key;
    chips.replaceChildren(h('legend', { class: 'visually-hidden' }, 'Status'), ...[choice('', 'All', false), ...Object.entries(STATUSES).map(([value, label]) => choice(value, label, true))].filter(Boolean));
    if (key?.startsWith('status:')) [...chips.querySelectorAll('input')].find((input) => input.dataset.key === key)?.focus();
  }

  function showPager(total, first, rows) {
    pager.hidden = total <= PAGE;
    const turn = (step, label) => h('button', { type: 'button', class: 'button', disabled: step < 0 ? first === 0 : first + rows >= total, click: () => turnTo(page + step) }, label);
    pager.replaceChildren(turn(-1, 'Previous'), h('p', {}, `${first + 1}–${first + rows} of ${total}`), turn(1, 'Next'));
  }

  function turnTo(next) {
    page = next;
    show();
    say(`Page ${page + 1}`);
    table.scrollIntoView({ block: 'start' });
    table.focus({ preventScroll: true });
  }

  async function act(feed, what) {
    say('');
    fail('');
    try {
      if (what === 'refresh') {
        await api.refreshFeed(feed.id);
        say(`${nameOf(feed)} is polled now.`);
      } else {
        const state = what === 'pause' ? 'paused' : 'active';
        await api.changeFeed(feed.id, { state });
        say(`${nameOf(feed)} is ${what === 'pause' ? 'paused' : 'polled again'}.`);
      }
      await load();
    } catch (error) {
      fail(`${nameOf(feed)}: ${error.message}`);
    }
  }

  async function importFile() {
    const chosen = file.files[0];
    importButton.disabled = true;
    say(`Importing ${chosen.name} …`);
    fail('');
    try {
      const report = await api.importOpml(chosen);
      const refused = listOf(report.refused);
      say(`${count(report.added, 'feed', 'feeds')} added, ${report.known} known already, ${refused.length} refused.`);
      if (refused.length) fail(`Refused: ${refused.slice(0, 10).map((one) => `${one.title || one.url || 'one without address'}: ${one.reason}`).join('; ')}${refused.length > 10 ? ` and ${refused.length - 10} more` : ''}`);
      await load();
    } catch (error) {
      say('');
      fail(`${chosen.name}: ${error.message}`);
    } finally {
      importButton.disabled = false;
      file.value = '';
      importButton.focus();
    }
  }

  function showRight() {
    const may = Boolean(token());
    addButton.hidden = !may;
    importButton.hidden = !may;
    view.classList.toggle('is-read-only', !may);
    if (feeds.length) show();
  }

  const column = (name, label) => h('th', { scope: 'col', role: 'columnheader', class: `col-${name}` }, label);
  const table = h(
    'table',
    { class: 'feeds-table', role: 'table', tabindex: '-1', 'aria-labelledby': 'feeds-heading' },
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, column('feed', 'Feed'), column('health', 'Health'), column('success', 'Last success'), column('next', 'Next poll'), column('interval', 'Interval'), column('actions', h('span', { class: 'visually-hidden' }, 'Actions')))),
    body,
  );
  const view = h(
    'section',
    { class: 'feeds', 'aria-labelledby': 'feeds-heading' },
    h('div', { class: 'feed-head' }, h('h1', { id: 'feeds-heading' }, 'Feeds'), shown, addButton, importButton, h('a', { class: 'button', href: '/api/feeds/opml', download: 'feeds.opml' }, 'Export OPML'), file),
    bar.view,
    result,
    notice,
    h(
      'form',
      { class: 'feeds-filter', role: 'search', 'aria-label': 'Feeds', submit: (event) => event.preventDefault() },
      h('p', { class: 'field' }, h('label', { for: 'feeds-text' }, 'Words'), words),
      h('p', { class: 'field' }, h('label', { for: 'feeds-group' }, 'Group'), groups),
      h('p', { class: 'field' }, h('label', { for: 'feeds-sort' }, 'Sort by'), sort),
      chips,
    ),
    table,
    pager,
  );
  const leave = watch(showRight);
  showRight();
  say(message);
  message = '';
  load();
  return {
    title: 'Feeds',
    view,
    close() {
      closed = true;
      clearTimeout(timer);
      leave();
      bar.close();
    },
  };
}
