/* Who and what the text names, by type. Choosing one shows where it stands in the cleaned text. */

import { foreign, h, listOf, outLink } from './dom.js';
import { ENTITY_TYPES, entityType } from './panes.js';

export function entitySection(entities, view) {
  const groups = Object.entries(ENTITY_TYPES)
    .map(([type, name]) => [type, name, entities.filter((entity) => entityType(entity) === type)])
    .filter(([, , members]) => members.length);
  return h(
    'section',
    { class: 'entities', 'aria-labelledby': 'entities-heading' },
    h('h2', { id: 'entities-heading' }, 'Entities'),
    groups.length
      ? groups.map(([type, name, members]) => h('div', { class: 'entity-group' }, h('h3', {}, h('span', { class: `entity entity-${type}` }, name)), h('ul', {}, members.map((entity) => line(entity, view)))))
      : h('p', {}, 'None were found.'),
  );
}

function line(entity, view) {
  const mentions = listOf(entity.mentions).length;
  const button = h('button', { type: 'button', class: 'entity-button', 'aria-pressed': 'false', title: 'Show in the text', click: () => toggle(entity, button, view) }, foreign(entity.name));
  return h(
    'li',
    {},
    button,
    h('span', { class: 'entity-count' }, ` ${mentions}×`),
    wikidata(entity.same),
    h('a', { class: 'entity-more', href: `#/?${new URLSearchParams({ entity: entity.name })}` }, 'articles'),
  );
}

function wikidata(same) {
  const id = /^wd:(Q\d{1,12})$/.exec(same ?? '')?.[1];
  return id ? outLink(`https://www.wikidata.org/wiki/${id}`, { class: 'entity-more' }, id) : null;
}

function toggle(entity, button, view) {
  const on = button.getAttribute('aria-pressed') !== 'true';
  view.querySelectorAll('.entity-button[aria-pressed="true"]').forEach((other) => other.setAttribute('aria-pressed', 'false'));
  view.querySelectorAll('.entity.is-shown').forEach((mark) => mark.classList.remove('is-shown'));
  if (!on) return;
  button.setAttribute('aria-pressed', 'true');
  const marks = [...view.querySelectorAll('.pane-clean .entity')].filter((mark) => mark.dataset.entity === String(entity.id));
  marks.forEach((mark) => mark.classList.add('is-shown'));
  marks[0]?.scrollIntoView({ block: 'center' });
}
