/* One article: what is known about it, raw and cleaned text side by side with every repair, entities, and its way through the pipeline. */

import * as api from './api.js';
import { foreign, h, languageTag, listOf, outLink } from './dom.js';
import { count, moment } from './format.js';
import { lately } from './stream.js';
import { textPanes } from './panes.js';
import { revisionSection } from './revisions.js';
import { traceSection } from './trace.js';
import { entitySection } from './entities.js';
import { factSections } from './facts.js';
import { hideEvidence } from './evidence.js';

export function articleView(id, revision) {
  const view = h('article', { class: 'article', 'aria-busy': 'true' }, backLink(), h('p', { class: 'loading', role: 'status' }, 'Loading …'));
  const state = { closed: false };
  load(id, revision, view, state);
  return {
    title: 'Article',
    view,
    close() {
      hideEvidence();
      state.closed = true;
    },
  };
}

async function load(id, revision, view, state) {
  let answer;
  let note = '';
  try {
    answer = await api.article(id, revision);
  } catch (error) {
    const record = lately(id);
    const same = record && (!revision || Number(revision) === record.revision);
    if (!same) {
      if (!state.closed) fail(view, error);
      return;
    }
    answer = { record, revisions: [] };
    note = error.status === 404 ? 'This article has just come by and is not in the archive yet.' : `Shown from the stream: ${error.message}`;
  }
  if (state.closed) return;
  document.title = `${answer.record.article.title ?? 'Untitled'} – Depesche`;
  show(view, answer, note);
}

function fail(view, error) {
  const unknown = error.status === 404 || error.status === 400;
  view.replaceChildren(
    backLink(),
    h('h1', { class: 'headline' }, unknown ? 'No such article' : 'The article cannot be shown now'),
    h('p', { class: 'notice', role: 'alert' }, error.message),
  );
  view.removeAttribute('aria-busy');
}

const backLink = () => h('p', { class: 'back' }, h('a', { href: '#/' }, '← Live'));

function show(view, { record, revisions }, note) {
  const { article, text } = record;
  const language = languageTag(article.language);
  const edits = listOf(text?.edits);
  view.replaceChildren(
    backLink(),
    h(
      'header',
      { class: 'article-head' },
      h('p', { class: 'kicker' }, foreign(article.outlet?.name ?? article.outlet?.domain ?? 'Unknown outlet')),
      h('h1', { class: 'headline', lang: language }, article.title ? foreign(article.title) : 'Untitled'),
      facts(record, edits.length),
      h(
        'p',
        { class: 'actions' },
        revisionPicker(article.id, record.revision, listOf(revisions)),
        article.url ? outLink(article.url, { class: 'button' }, 'Original ↗') : null,
        h('a', { class: 'button', href: api.articleAddress(article.id, record.revision) }, 'JSON'),
      ),
    ),
    note ? h('p', { class: 'notice', role: 'status' }, note) : '',
    copyNote(article.copyOf),
    ...listOf(record.issues).map((issue) => h('p', { class: `notice notice-${issue.severity === 'error' ? 'error' : 'plain'}` }, h('strong', {}, foreign(issue.code)), issue.detail ? [': ', foreign(issue.detail)] : null)),
    textPanes(record, language),
    ...factSections(record, view),
    revisionSection(article, record.revision, listOf(revisions)),
    h('div', { class: 'below' }, entitySection(listOf(record.entities), view), traceSection(article.id)),
    provenance(record),
  );
  view.removeAttribute('aria-busy');
}

function facts(record, edits) {
  const { article } = record;
  const credits = article.credits ?? {};
  const items = [
    ['Published', article.published?.value && moment(article.published.value)],
    ['Fetched', article.fetched && moment(article.fetched)],
    ['Author', credits.author],
    ['Agency', credits.agency],
    ['Source', credits.source],
    ['Licence', credits.licence],
    ['Caption', credits.caption],
    ['Language', article.translatedFrom ? `${article.language}, translated from ${article.translatedFrom}` : article.language],
    ['Damage', record.damage && `${Math.round(record.damage.score * 100)} %${record.damage.machineTranslated ? ', machine-translated' : ''}`],
    ['Repairs', edits ? String(edits) : 'none'],
    ['Reference', article.externalId],
  ];
  return h(
    'dl',
    { class: 'facts' },
    items.filter(([, value]) => value).map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, foreign(value)))),
  );
}

function revisionPicker(id, current, revisions) {
  const known = revisions.map((line) => line.revision).filter(Number.isInteger).sort((a, b) => b - a);
  if (known.length < 2) return h('span', { class: 'fact' }, `Revision ${current}`);
  const picker = h(
    'select',
    { id: 'revision', change: () => (location.hash = `#/article/${encodeURIComponent(id)}/${picker.value}`) },
    revisions
      .filter((line) => Number.isInteger(line.revision))
      .sort((a, b) => b.revision - a.revision)
      .map((line) => h('option', { value: line.revision, selected: line.revision === current }, `Revision ${line.revision}${line.fetched ? ` · ${moment(line.fetched)}` : ''}`)),
  );
  return h('span', { class: 'picker' }, h('label', { for: 'revision', class: 'visually-hidden' }, `Revision, ${count(known.length, 'one', 'available')}`), picker);
}

/** The first article of the same text; its title comes later, if it is in the archive. */
function copyNote(copyOf) {
  if (typeof copyOf?.article !== 'string') return '';
  const link = h('a', { href: `#/article/${encodeURIComponent(copyOf.article)}` }, `article ${copyOf.article}`);
  api
    .article(copyOf.article)
    .then(({ record }) => {
      const { title, outlet } = record.article;
      const name = outlet?.name ?? outlet?.domain;
      if (title) link.replaceChildren(foreign(name ? `${title} (${name})` : title));
    })
    .catch(() => {}); // the id leads there as well
  const share = Number.isFinite(copyOf.similarity) ? `, ${Math.round(copyOf.similarity * 100)} % the same` : '';
  return h('p', { class: 'notice notice-plain copy-of' }, 'Copy of ', link, share);
}

function provenance(record) {
  const made = record.provenance;
  if (!made) return '';
  const components = listOf(made.components).map((component) => `${component.name} ${component.version}`);
  return h(
    'p',
    { class: 'provenance' },
    `Article ${record.article.id}, revision ${record.revision}. Pipeline ${made.pipeline}${components.length ? `: ${components.join(', ')}` : ''}.`,
  );
}
