/*
 * From offsets to elements: where each edit stands in both texts, and a text cut into pieces that know what lies on them. Offsets are
 * UTF-16 units, half-open, as JavaScript counts strings. Everything is linear in the text plus the number of marks.
 */

import { h } from './dom.js';

const isSpan = (span, length) => Array.isArray(span) && Number.isInteger(span[0]) && Number.isInteger(span[1]) && span[0] >= 0 && span[0] <= span[1] && span[1] <= length;

/**
 * Finds the place of each edit in the clean text by walking both texts at once.
 *
 * @returns for each edit, in the order of the raw text, `{edit, raw: [s, e], clean: [s, e]}`; null if the edits do not turn the raw into
 *     the clean text, so that nothing wrong is ever marked
 */
export function align(raw, clean, edits) {
  const places = [];
  const changes = edits.filter((edit) => edit.action !== 'flag').sort((a, b) => a.raw[0] - b.raw[0] || a.raw[1] - b.raw[1]);
  const flags = edits.filter((edit) => edit.action === 'flag');
  if (edits.some((edit) => !isSpan(edit.raw, raw.length))) return null;
  let rawAt = 0;
  let cleanAt = 0;
  for (const edit of changes) {
    const equal = edit.raw[0] - rawAt;
    if (equal < 0 || raw.slice(rawAt, edit.raw[0]) !== clean.slice(cleanAt, cleanAt + equal)) return null;
    const replacement = edit.replacement ?? '';
    const start = cleanAt + equal;
    if (clean.slice(start, start + replacement.length) !== replacement) return null;
    places.push({ edit, raw: edit.raw, clean: [start, start + replacement.length] });
    rawAt = edit.raw[1];
    cleanAt = start + replacement.length;
  }
  if (raw.slice(rawAt) !== clean.slice(cleanAt)) return null;
  for (const edit of flags) {
    places.push({ edit, raw: edit.raw, clean: [toClean(edit.raw[0], places), toClean(edit.raw[1], places)] });
  }
  return places.sort((a, b) => a.raw[0] - b.raw[0] || a.raw[1] - b.raw[1]);
}

/** Where an offset of the raw text is in the clean text; inside a change it is the change's start. */
function toClean(offset, places) {
  let shift = 0;
  for (const place of places) {
    if (place.edit.action === 'flag') break;
    if (place.raw[0] > offset) break;
    if (place.raw[1] > offset) return place.clean[0];
    shift = place.clean[1] - place.raw[1];
  }
  return offset + shift;
}

/**
 * Cuts a text at the borders of its marks.
 *
 * @param marks `{start, end, make}`; `make(text, isFirst)` wraps the children of one piece and is called from the inside out, so the
 *     marks that come later in the list lie outside
 */
export function cut(text, marks) {
  const borders = new Set([0, text.length]);
  const starts = new Map();
  const ends = new Map();
  const empty = new Map();
  const put = (map, key, value) => (map.get(key) ?? map.set(key, []).get(key)).push(value);
  marks.forEach((mark, order) => {
    const known = { ...mark, order, begun: false };
    if (!isSpan([mark.start, mark.end], text.length)) return;
    borders.add(mark.start).add(mark.end);
    if (mark.start === mark.end) put(empty, mark.start, known);
    else {
      put(starts, mark.start, known);
      put(ends, mark.end, known);
    }
  });
  const pieces = [];
  const active = new Set();
  const sorted = [...borders].sort((a, b) => a - b);
  sorted.forEach((at, n) => {
    for (const mark of ends.get(at) ?? []) active.delete(mark);
    for (const mark of empty.get(at) ?? []) pieces.push(mark.make([], true));
    for (const mark of starts.get(at) ?? []) active.add(mark);
    const until = sorted[n + 1];
    if (until === undefined || until === at) return;
    let piece = text.slice(at, until);
    for (const mark of [...active].sort((a, b) => a.order - b.order)) {
      piece = mark.make([piece], !mark.begun);
      mark.begun = true;
    }
    pieces.push(piece);
  });
  return pieces;
}

/** The mark of an edit on one side. Only the first piece of an edit can take the focus. */
export function editMark(index, place, side, description) {
  const { edit } = place;
  const [start, end] = side === 'raw' ? place.raw : place.clean;
  const kind = edit.action === 'flag' ? 'flag' : start === end ? 'gap' : side === 'raw' ? 'out' : 'in';
  return {
    start,
    end,
    make: (children, isFirst) =>
      h(
        'span',
        {
          class: `edit edit-${kind}`,
          'data-edit': index,
          'data-length': side === 'clean' ? end - start : undefined,
          tabindex: isFirst ? '-1' : undefined,
          role: isFirst ? 'button' : undefined,
          'aria-label': isFirst ? description : undefined,
        },
        ...children,
      ),
  };
}

/** The mark of one mention of an entity. */
export function entityMark(entity, span, type) {
  return {
    start: span[0],
    end: span[1],
    make: (children) => h('span', { class: `entity entity-${type}`, 'data-entity': String(entity.id), title: `${type}: ${entity.name}` }, ...children),
  };
}

/** What dates, numbers and quotations are called, by the field of the record that holds them. */
export const FACTS = { quotes: ['quote', 'Quotation'], dates: ['date', 'Date'], quantities: ['quantity', 'Number'] };

/** More marks than this make no text easier to read. */
const MOST_FACTS = 300;

/** The marks of all dates, numbers and quotations of a record. */
export function factMarks(record) {
  return Object.entries(FACTS).flatMap(([field, [kind, name]]) =>
    (Array.isArray(record[field]) ? record[field] : [])
      .filter((fact) => Array.isArray(fact?.span))
      .slice(0, MOST_FACTS)
      .map((fact) => ({
        start: fact.span[0],
        end: fact.span[1],
        make: (children) => h('span', { class: `fact-${kind}`, title: kind === 'date' ? `${name}: ${fact.value}` : undefined }, ...children),
      })),
  );
}
