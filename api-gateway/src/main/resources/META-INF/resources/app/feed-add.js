/*
 * A new feed: somebody gives an address, tries what it would give, chooses among the feeds that a home page names, and adds it. Trying
 * keeps nothing, and adding needs no trial.
 */

import * as api from './api.js';
import { foreign, h, listOf, outLink } from './dom.js';
import { KINDS } from './feed-words.js';
import { sayInList } from './feeds.js';
import { count, moment } from './format.js';
import { operatorBar } from './operator-bar.js';
import { token, watch } from './operator.js';

const HINTS = {
  feed: 'RSS, Atom or JSON Feed; or a home page, which is searched for its feeds.',
  links: 'A page that lists its articles. The selector says which links are articles, such as main h3 a.',
  sitemap: 'A sitemap with the news extension, or an index of such.',
};

export function addView(parameters) {
  const input = (name, attributes) => h('input', { id: `new-${name}`, name, type: 'text', autocomplete: 'off', ...attributes });
  const url = input('url', { required: true, maxlength: 2048, inputmode: 'url', spellcheck: 'false', placeholder: 'https://zeitung.example/', value: parameters.get('url') ?? '', 'aria-describedby': 'new-kind-hint' });
  const selector = input('selector', { maxlength: 300, spellcheck: 'false', placeholder: 'main h3 a' });
  const title = input('title', { maxlength: 200 });
  const group = input('group', { maxlength: 100, list: 'new-groups' });
  const groups = h('datalist', { id: 'new-groups' });
  const selectorField = h('p', { class: 'field', hidden: true }, h('label', { for: 'new-selector' }, 'CSS selector of the links'), selector);
  const hint = h('p', { class: 'hint', id: 'new-kind-hint' }, HINTS.feed);
  const result = h('p', { class: 'result', role: 'status' });
  const notice = h('p', { class: 'notice', role: 'alert', hidden: true });
  const trial = h('section', { class: 'trial', 'aria-labelledby': 'trial-heading', tabindex: '-1', hidden: true });
  const tryButton = h('button', { type: 'submit', class: 'button' }, 'Try');
  const addButton = h('button', { type: 'button', class: 'button button-main', click: () => add() }, 'Add');
  const bar = operatorBar();
  let kind = 'feed';
  let closed = false;
  let asked = 0;

  const kinds = h(
    'fieldset',
    { class: 'choices kinds' },
    h('legend', {}, 'Kind'),
    Object.entries(KINDS).map(([value, label]) => h('label', { class: 'choice' }, h('input', { type: 'radio', name: 'kind', value, checked: value === kind, change: () => setKind(value) }), h('span', {}, value === 'feed' ? 'Feed or home page' : label))),
  );
  const form = h(
    'form',
    { class: 'feed-form', 'aria-label': 'New feed' },
    h('p', { class: 'field' }, h('label', { for: 'new-url' }, 'Address'), url),
    kinds,
    hint,
    selectorField,
    h('p', { class: 'field' }, h('label', { for: 'new-title' }, 'Title (the feed’s own if empty)'), title),
    h('p', { class: 'field' }, h('label', { for: 'new-group' }, 'Group'), group, groups),
    h('p', { class: 'filter-actions' }, tryButton, addButton),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    tryOut();
  });

  const say = (words) => (result.textContent = words);
  function fail(words) {
    notice.textContent = words;
    notice.hidden = !words;
  }

  function setKind(value) {
    kind = value;
    hint.textContent = HINTS[value];
    selectorField.hidden = value !== 'links';
    selector.required = value === 'links';
  }

  function fields() {
    const address = url.value.trim();
    const given = { url: /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`, kind };
    if (kind === 'links') given.selector = selector.value.trim();
    if (title.value.trim()) given.title = title.value.trim();
    if (group.value.trim()) given.group = group.value.trim();
    return given;
  }

  async function tryOut() {
    if (!form.reportValidity()) return;
    const turn = ++asked;
    fail('');
    say('Trying …');
    trial.hidden = true;
    tryButton.disabled = true;
    try {
      const answer = await api.tryFeed(fields());
      if (closed || turn !== asked) return;
      show(answer);
    } catch (error) {
      if (closed || turn !== asked) return;
      say('');
      fail(error.message);
    } finally {
      tryButton.disabled = false;
    }
  }

  function show(answer) {
    const entries = listOf(answer.entries);
    const candidates = listOf(answer.candidates);
    trial.replaceChildren(
      h('h2', { id: 'trial-heading' }, answer.error ? 'What is there' : 'What it would give'),
      h('p', { class: 'feed-address' }, outLink(answer.url, {}, foreign(answer.url ?? ''))),
      answer.error ? h('p', { class: 'notice' }, foreign(answer.error)) : h('p', {}, h('strong', {}, foreign(answer.title ?? 'Without title')), ` · ${[answer.format, count(answer.count ?? entries.length, 'entry', 'entries')].filter(Boolean).join(' · ')}`),
      candidates.length ? candidateList(candidates) : '',
      entries.length ? h('ol', { class: 'trial-entries' }, entries.map(entry)) : '',
      answer.sample ? sample(answer.sample) : '',
    );
    trial.hidden = false;
    say(answer.error ? (candidates.length ? `This is no feed, but the page names ${count(candidates.length, 'one', 'some')}.` : 'Nothing to watch was found there.') : `It would give ${count(answer.count ?? entries.length, 'entry', 'entries')}.`);
    trial.focus({ preventScroll: true });
    trial.scrollIntoView({ block: 'nearest' });
  }

  function candidateList(candidates) {
    return h(
      'ul',
      { class: 'candidates', 'aria-label': 'Feeds of this page' },
      candidates.map((candidate) =>
        h(
          'li',
          {},
          h('p', {}, h('strong', {}, foreign(candidate.title || 'Feed')), candidate.guess ? h('span', { class: 'badge' }, 'a guess') : null, h('span', { class: 'feed-address' }, foreign(candidate.url))),
          h('button', { type: 'button', class: 'button', 'aria-label': `Try ${candidate.url}`, click: () => choose(candidate) }, 'Try this one'),
        ),
      ),
    );
  }

  function choose(candidate) {
    url.value = String(candidate.url);
    setKind('feed');
    kinds.querySelector('input[value="feed"]').checked = true;
    tryOut();
  }

  async function add() {
    if (!form.reportValidity()) return;
    fail('');
    say('Adding …');
    addButton.disabled = true;
    try {
      const feed = await api.addFeed(fields());
      if (closed) return;
      sayInList(`${feed.title || feed.url} is watched now.`);
      location.hash = '#/feeds';
    } catch (error) {
      if (closed) return;
      say('');
      fail(error.message);
    } finally {
      addButton.disabled = false;
    }
  }

  function showRight() {
    for (const button of [tryButton, addButton]) button.hidden = !token();
  }

  const view = h('article', { class: 'article feed-one' }, h('p', { class: 'back' }, h('a', { href: '#/feeds' }, '← Feeds')), h('h1', { class: 'headline' }, 'Add a feed'), bar.view, form, result, notice, trial);
  const leave = watch(showRight);
  showRight();
  api
    .feeds()
    .then((answer) => groups.replaceChildren(...[...new Set(listOf(answer.items).map((feed) => feed.group).filter(Boolean))].map((name) => h('option', { value: name }))))
    .catch(() => {
      // Without them a group is typed by hand.
    });
  return {
    title: 'Add a feed',
    view,
    close() {
      closed = true;
      leave();
      bar.close();
    },
  };
}

function entry(one) {
  return h('li', {}, outLink(one.url, {}, one.title ? foreign(one.title) : foreign(one.url ?? 'Untitled')), one.published ? h('time', { datetime: one.published }, moment(one.published)) : h('span', { class: 'hint' }, 'no date'));
}

function sample(page) {
  return h(
    'section',
    { class: 'sample', 'aria-labelledby': 'sample-heading' },
    h('h3', { id: 'sample-heading' }, 'The first article, as it is read from its page'),
    page.error ? h('p', { class: 'notice' }, foreign(page.error)) : null,
    page.title ? h('p', { class: 'row-title', lang: 'de' }, foreign(page.title)) : null,
    page.text ? h('div', { class: 'text', lang: 'de', dir: 'auto' }, page.text) : null,
  );
}
