/* One feed: how it is, and everything that can be changed about it. */

import * as api from './api.js';
import { foreign, h, outLink, safeAddress } from './dom.js';
import { KINDS, future, healthSentence, nameOf, past, statusOf, statusSign } from './feed-words.js';
import { sayInList } from './feeds.js';
import { duration, moment } from './format.js';
import { operatorBar } from './operator-bar.js';
import { token, watch } from './operator.js';

export function feedView(id) {
  const head = h('header', { class: 'article-head' }, h('h1', { class: 'headline' }, 'Feed'));
  const result = h('p', { class: 'result', role: 'status' }, 'Loading …');
  const notice = h('p', { class: 'notice', role: 'alert', hidden: true });
  const actions = h('p', { class: 'actions' });
  const editor = h('div', {});
  const bar = operatorBar();
  let feed = null;
  let closed = false;

  const say = (words) => (result.textContent = words);
  function fail(words) {
    notice.textContent = words;
    notice.hidden = !words;
  }

  async function load() {
    try {
      const answer = await api.feed(id);
      if (closed) return;
      feed = answer;
      document.title = `${nameOf(feed)} – Depesche`;
      say('');
      show();
    } catch (error) {
      if (closed) return;
      say('');
      head.replaceChildren(h('h1', { class: 'headline' }, error.status === 404 ? 'No such feed' : 'The feed cannot be shown now'));
      fail(error.message);
    }
  }

  /** Runs an order, says what came of it, and shows the feed as it is then. */
  async function order(work, done) {
    say('');
    fail('');
    try {
      const answer = await work();
      if (closed) return false;
      if (answer?.id === feed.id) feed = answer;
      const key = document.activeElement?.dataset?.key;
      show();
      [...view.querySelectorAll('[data-key]')].find((element) => element.dataset.key === key)?.focus();
      say(done);
      return true;
    } catch (error) {
      if (!closed) fail(error.message);
      return false;
    }
  }

  function show() {
    head.replaceChildren(
      h('p', { class: 'kicker' }, feed.group ? foreign(feed.group) : KINDS[feed.kind] ?? 'Feed'),
      h('h1', { class: 'headline' }, foreign(nameOf(feed))),
      h('p', { class: 'feed-health' }, statusSign(feed), ' ', h('span', { class: 'health-words' }, healthSentence(feed))),
      facts(feed),
    );
    const polled = !['paused', 'gone', 'disabled'].includes(statusOf(feed));
    const button = (key, label, work, attributes = {}) => h('button', { type: 'button', class: 'button', 'data-key': key, click: work, ...attributes }, label);
    actions.replaceChildren(
      ...(token()
        ? [
            polled ? button('refresh', 'Refresh now', () => order(() => api.refreshFeed(id), 'It is polled now.')) : '',
            polled
              ? button('pause', 'Pause', () => order(() => api.changeFeed(id, { state: 'paused' }), 'Paused.'))
              : button('pause', 'Resume', () => order(() => api.changeFeed(id, { state: 'active' }), 'It is polled again.')),
            button('remove', 'Remove …', () => confirmRemoval(), { 'aria-haspopup': 'dialog' }),
          ]
        : []),
      articlesLink(feed) ?? '',
    );
    editor.replaceChildren(token() ? changeForm() : '');
  }

  function changeForm() {
    const field = (name, label, value, attributes = {}, hint = '') =>
      h(
        'p',
        { class: `field field-wide field-${name}` },
        h('label', { for: `feed-${name}` }, label),
        h('input', { id: `feed-${name}`, name, value: value ?? '', type: 'text', autocomplete: 'off', 'data-key': `field:${name}`, 'aria-describedby': hint ? `feed-${name}-hint` : undefined, ...attributes }),
        hint ? h('span', { class: 'hint', id: `feed-${name}-hint` }, hint) : null,
      );
    const form = h(
      'form',
      { class: 'feed-form', 'aria-labelledby': 'change-heading' },
      h('h2', { id: 'change-heading' }, 'Change'),
      field('title', 'Title', feed.title, { maxlength: 200 }, 'Empty: the feed’s own.'),
      field('group', 'Group', feed.group, { maxlength: 100 }),
      field('url', 'Address', feed.url, { maxlength: 2048, required: true, inputmode: 'url', spellcheck: 'false' }),
      feed.kind === 'links' ? field('selector', 'CSS selector of the links', feed.selector, { maxlength: 300, required: true, spellcheck: 'false' }) : null,
      field('keepDays', 'Keep articles for days', feed.keepDays, { type: 'number', min: 1, max: 36500 }, 'Empty: as long as all others.'),
      h('p', { class: 'filter-actions' }, h('button', { type: 'submit', class: 'button button-main', 'data-key': 'save' }, 'Save')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const change = changes(new FormData(form));
      if (Object.keys(change).length) order(() => api.changeFeed(id, change), 'Saved.');
      else say('Nothing was changed.');
    });
    return form;
  }

  /** Only what differs is sent; an emptied field is taken away. */
  function changes(data) {
    const change = {};
    for (const name of ['title', 'group', 'url', 'selector']) {
      const value = (data.get(name) ?? '').trim();
      if (data.has(name) && value !== String(feed[name] ?? '')) change[name] = value || null;
    }
    const days = (data.get('keepDays') ?? '').trim();
    if (days !== String(feed.keepDays ?? '')) change.keepDays = days ? Number(days) : null;
    return change;
  }

  function confirmRemoval() {
    const trouble = h('p', { role: 'alert' });
    const no = h('button', { type: 'button', class: 'button', click: () => dialog.close() }, 'Keep it');
    const yes = h('button', { type: 'button', class: 'button button-danger', click: () => remove() }, 'Remove');
    const dialog = h(
      'dialog',
      { class: 'dialog', 'aria-labelledby': 'remove-heading' },
      h('h2', { id: 'remove-heading' }, 'Remove ', foreign(nameOf(feed)), '?'),
      h('p', {}, 'It is not polled any more and what was learned of its rhythm is forgotten. Its articles stay.'),
      trouble,
      h('p', { class: 'filter-actions' }, no, yes),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      view.querySelector('[data-key="remove"]')?.focus();
    });
    async function remove() {
      yes.disabled = true;
      try {
        await api.removeFeed(id);
        sayInList(`${nameOf(feed)} was removed.`);
        dialog.close();
        location.hash = '#/feeds';
      } catch (error) {
        yes.disabled = false;
        trouble.textContent = error.message;
      }
    }
    view.append(dialog);
    dialog.showModal();
    no.focus();
  }

  const view = h('article', { class: 'article feed-one' }, h('p', { class: 'back' }, h('a', { href: '#/feeds' }, '← Feeds')), head, actions, result, notice, bar.view, editor);
  const leave = watch(() => feed && show());
  load();
  return {
    title: 'Feed',
    view,
    close() {
      closed = true;
      leave();
      bar.close();
    },
  };
}

function facts(feed) {
  const items = [
    ['Address', feed.url && outLink(feed.url, {}, foreign(feed.url))],
    ['Kind', KINDS[feed.kind] ?? feed.kind],
    ['Selector', feed.selector && h('code', {}, feed.selector)],
    ['Last poll', feed.lastPoll && past(feed.lastPoll)],
    ['Last success', feed.lastSuccess ? past(feed.lastSuccess) : 'never'],
    ['Something new', feed.lastNew && past(feed.lastNew)],
    ['Its rhythm', feed.usualGap && `every ${duration(feed.usualGap)}`],
    ['Next poll', feed.nextPoll && future(feed.nextPoll)],
    ['Interval', feed.interval && duration(feed.interval)],
    ['Entries', Number.isInteger(feed.entries) ? String(feed.entries) : null],
    ['Failures in a row', feed.failures ? String(feed.failures) : null],
    ['Last error', feed.error && foreign(feed.error)],
    ['Articles kept', feed.keepDays ? `${feed.keepDays} days` : null],
    ['Id', h('code', {}, String(feed.id))],
  ];
  return h(
    'dl',
    { class: 'facts' },
    items.filter(([, value]) => value).map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', { title: value?.dateTime ? moment(value.dateTime) : undefined }, value))),
  );
}

/** Articles of the same house; a feed and its pages mostly share a host. */
function articlesLink(feed) {
  const address = safeAddress(feed.url);
  return address ? h('a', { class: 'button', href: `#/?${new URLSearchParams({ source: new URL(address).hostname.replace(/^www\./, '') })}` }, 'Its articles') : null;
}
