/* One line of the list, from a summary of the archive or from a record of the stream: both become the same shape first. */

import { foreign, h, languageTag, listOf } from './dom.js';
import { arrival, count } from './format.js';

const SHOWN_ENTITIES = 5;

export function fromSummary(summary) {
  return {
    id: String(summary.id),
    revision: summary.revision,
    title: summary.title,
    language: summary.language,
    outlet: summary.outlet?.name ?? summary.outlet?.domain,
    fetched: summary.fetched ?? summary.published,
    edits: summary.edits ?? 0,
    entities: listOf(summary.entities).slice(0, SHOWN_ENTITIES),
    snippet: summary.snippet,
  };
}

export function fromRecord(record) {
  const { article } = record;
  const entities = listOf(record.entities)
    .map((entity) => [entity.name, listOf(entity.mentions).length + listOf(entity.references).length])
    .sort((a, b) => b[1] - a[1]);
  return {
    id: article.id,
    revision: record.revision,
    title: article.title,
    language: article.language,
    outlet: article.outlet?.name ?? article.outlet?.domain,
    fetched: article.fetched,
    edits: listOf(record.text?.edits).length,
    entities: entities.slice(0, SHOWN_ENTITIES).map(([name]) => name),
  };
}

export function row(item, isNew) {
  const came = arrival(item.fetched);
  const language = languageTag(item.language);
  return h(
    'li',
    { class: isNew ? 'row row-new' : 'row', 'data-id': item.id },
    h(
      'p',
      { class: 'row-time' },
      h('time', { datetime: item.fetched, title: came.full }, came.time),
      came.day ? h('span', { class: 'row-day' }, came.day) : null,
    ),
    h(
      'div',
      { class: 'row-main' },
      h('p', { class: 'kicker' }, item.outlet ? foreign(item.outlet) : 'Unknown outlet'),
      h(
        'h2',
        { class: 'row-title' },
        h('a', { href: `#/article/${encodeURIComponent(item.id)}`, lang: language }, item.title ? foreign(item.title) : 'Untitled'),
      ),
      item.snippet ? h('p', { class: 'row-snippet', lang: language }, foreign(item.snippet)) : null,
      item.entities.length ? h('ul', { class: 'chips', 'aria-label': 'Entities' }, item.entities.map(chip)) : null,
    ),
    h(
      'p',
      { class: 'row-facts' },
      h('span', { class: item.edits ? 'fact' : 'fact fact-none' }, item.edits ? count(item.edits, 'repair', 'repairs') : 'no repairs'),
      item.revision > 1 ? h('span', { class: 'badge', title: 'The text was changed after it was first published' }, `Revision ${item.revision}`) : null,
    ),
  );
}

function chip(name) {
  return h('li', {}, h('a', { class: 'chip', href: `#/?${new URLSearchParams({ entity: name })}`, title: 'Show articles about this' }, foreign(name)));
}
