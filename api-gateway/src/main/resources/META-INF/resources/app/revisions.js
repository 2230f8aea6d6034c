/*
 * The revisions of an article and what each of them changed. What was taken out is struck through, what was put in is underlined, whole
 * paragraphs say so in words: no colour has to be told from another. Paragraphs that stayed are folded.
 */

import * as api from './api.js';
import { foreign, h, languageTag, listOf } from './dom.js';
import { count, moment } from './format.js';

const WORDS = { added: 'Added', removed: 'Removed', changed: 'Changed' };

/** Empty for an article that never changed. */
export function revisionSection(article, current, revisions) {
  const lines = revisions.filter((line) => Number.isInteger(line?.revision)).sort((a, b) => b.revision - a.revision);
  if (lines.length < 2) return '';
  const language = languageTag(article.language);
  const place = h('div', { class: 'diff', id: 'diff', tabindex: '-1', role: 'region', 'aria-label': 'What changed' });
  let asked = 0;

  async function show(from, to) {
    const mine = (asked += 1);
    place.replaceChildren(h('p', { class: 'loading', role: 'status' }, 'Comparing …'));
    let shown;
    try {
      shown = comparison(await api.diff(article.id, from, to), language);
    } catch (error) {
      shown = [h('p', { class: 'notice', role: 'alert' }, error.message)];
    }
    if (mine === asked) place.replaceChildren(...shown);
  }

  return h(
    'section',
    { class: 'revisions', 'aria-labelledby': 'revisions-heading' },
    h('h2', { id: 'revisions-heading' }, 'Revisions'),
    h('ol', { class: 'revision-list', reversed: true }, lines.map((line, n) => revisionLine(article.id, line, lines[n + 1], current, show))),
    place,
  );
}

function revisionLine(id, line, before, current, show) {
  const name = `Revision ${line.revision}`;
  return h(
    'li',
    { class: 'revision', value: line.revision },
    line.revision === current ? h('strong', {}, `${name} (shown)`) : h('a', { href: `#/article/${encodeURIComponent(id)}/${line.revision}` }, name),
    line.fetched ? h('time', { class: 'revision-time', datetime: line.fetched }, moment(line.fetched)) : null,
    before
      ? h('button', { type: 'button', class: 'button button-small', 'aria-controls': 'diff', 'aria-label': `What revision ${line.revision} changed`, click: () => show(before.revision, line.revision) }, 'What it changed')
      : h('span', { class: 'revision-first' }, 'the first that is kept'),
  );
}

function comparison(diff, language) {
  const title = diff.title;
  return [
    h('h3', {}, `From revision ${diff.from?.revision} to ${diff.to?.revision}: `, h('span', { class: 'diff-summary' }, foreign(diff.summary ?? ''))),
    title
      ? h('p', { class: 'diff-title', lang: language }, h('span', { class: 'diff-kind', lang: 'en' }, 'Title'), title.before ? mark('del', title.before) : null, title.before && title.after ? ' ' : null, title.after ? mark('ins', title.after) : null)
      : '',
    h('div', { class: 'diff-text', lang: language, dir: 'auto' }, folded(listOf(diff.paragraphs))),
  ];
}

/** Runs of equal paragraphs become one line that opens. */
function folded(paragraphs) {
  const shown = [];
  let same = [];
  const fold = () => {
    if (same.length) {
      shown.push(h('details', { class: 'diff-same' }, h('summary', { lang: 'en' }, count(same.length, 'paragraph unchanged', 'paragraphs unchanged')), same.map((paragraph) => h('p', {}, String(paragraph.after ?? '')))));
    }
    same = [];
  };
  for (const paragraph of paragraphs) {
    if (Object.hasOwn(WORDS, paragraph?.change)) {
      fold();
      shown.push(changed(paragraph));
    } else same.push(paragraph);
  }
  fold();
  return shown;
}

function changed(paragraph) {
  const kind = h('span', { class: 'diff-kind', lang: 'en' }, WORDS[paragraph.change]);
  const text =
    paragraph.change === 'changed'
      ? listOf(paragraph.words).flatMap((run) => (run.change === 'added' ? [h('wbr'), mark('ins', run.text)] : run.change === 'removed' ? mark('del', run.text) : String(run.text)))
      : [paragraph.change === 'added' ? mark('ins', paragraph.after) : mark('del', paragraph.before)];
  return h('p', { class: `diff-paragraph diff-${paragraph.change}` }, kind, text);
}

const mark = (name, text) => h(name, {}, String(text ?? ''));
