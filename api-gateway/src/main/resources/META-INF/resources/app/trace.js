/* The way of an article through the pipeline, as the services remember it. */

import * as api from './api.js';
import { foreign, h, listOf } from './dom.js';
import { moment } from './format.js';

const STATES = { delivered: 'Delivered', 'under-way': 'Under way', stopped: 'Stopped', unknown: 'Unknown' };
const STEPS = {
  'feed-entry': 'Seen in a feed',
  'page-fetched': 'Page fetched',
  extracted: 'Article found in the page',
  received: 'Received by the API',
  unchanged: 'Seen again, unchanged',
  older: 'Older than the text we have',
  rejected: 'Rejected',
  'revision-of': 'A changed text of a known article',
  'duplicate-of': 'Repeats another article',
  'same-address': 'Known under another address',
  queued: 'Queued',
  published: 'Published to the topic',
  enriched: 'Cleaned and read',
  stored: 'Stored',
  'dead-letter': 'Put aside as unreadable',
  streamed: 'Streamed',
  'taken-down': 'Taken down',
  erased: 'Erased from the archive',
};

export function traceSection(id) {
  const body = h('div', {}, h('p', { class: 'loading' }, 'Loading …'));
  api
    .trace(id)
    .then((trace) => body.replaceChildren(...content(trace)))
    .catch((error) => body.replaceChildren(h('p', { class: 'notice' }, error.message)));
  return h('section', { class: 'trace', 'aria-labelledby': 'trace-heading' }, h('h2', { id: 'trace-heading' }, 'Trace'), body);
}

function content(trace) {
  const state = Object.hasOwn(STATES, trace.state) ? trace.state : 'unknown';
  return [
    h('p', { class: 'trace-head' }, h('span', { class: `badge badge-${state}` }, STATES[state]), feedLink(trace.feed)),
    h('ol', { class: 'steps' }, listOf(trace.steps).map(step)),
    ...listOf(trace.notes).map((note) => h('p', { class: 'notice' }, foreign(note))),
  ];
}

/** Where an operator goes next: to the feed that the article was seen in. */
function feedLink(id) {
  return /^[0-9a-f]{16}$/.test(id ?? '') ? h('a', { class: 'trace-feed', href: `#/feeds/${id}` }, 'Its feed') : null;
}

function step(one) {
  const stopped = one.outcome === 'stopped';
  const name = Object.hasOwn(STEPS, one.step) ? STEPS[one.step] : String(one.step);
  return h(
    'li',
    { class: stopped ? 'step step-stopped' : 'step' },
    h('p', { class: 'step-name' }, foreign(name), one.revision ? h('span', { class: 'step-revision' }, ` revision ${one.revision}`) : null, stopped ? h('strong', {}, ' stopped here') : null),
    h('p', { class: 'step-where' }, foreign(one.service), one.at ? [' · ', h('time', { datetime: one.at }, moment(one.at))] : null),
    one.detail ? h('p', { class: 'step-detail' }, foreign(one.detail)) : null,
    one.topic ? h('p', { class: 'step-place' }, `${one.topic} / ${one.partition} / ${one.offset}`) : null,
  );
}
