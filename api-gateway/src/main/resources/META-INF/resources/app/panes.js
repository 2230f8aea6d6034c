/*
 * Raw and cleaned text side by side. Each edit is marked on both sides; hovering or focusing it marks its counterpart and tells the rule.
 * One tab stop a side: arrow keys go from repair to repair. A click on a repair, or Enter, shows what stood there before.
 */

import { h, listOf } from './dom.js';
import { count, visible } from './format.js';
import { align, cut, editMark, entityMark, FACTS, factMarks } from './marks.js';
import { classSwitches, undoing } from './undo.js';

export const ENTITY_TYPES = { PER: 'Person', LOC: 'Place', ORG: 'Organisation', MISC: 'Other name', EVENT: 'Event' };

/** How sure a repair had to be before it was made. */
const TIERS = { auto: 'made by rule', evidence: 'made on evidence', flag: null };

export function entityType(entity) {
  return Object.hasOwn(ENTITY_TYPES, entity.type) ? entity.type : 'MISC';
}

export function textPanes(record, language) {
  const raw = String(record.text?.raw?.text ?? '');
  const clean = String(record.text?.clean ?? '');
  const inUtf16 = (record.text?.offsets ?? 'utf16') === 'utf16';
  const edits = listOf(record.text?.edits);
  const places = inUtf16 ? align(raw, clean, edits) : null;
  const marked = places ?? [];
  const descriptions = marked.map(describe);
  const mentions = inUtf16
    ? listOf(record.entities).flatMap((entity) => listOf(entity.mentions).map((span) => entityMark(entity, span, entityType(entity))))
    : [];
  const rawText = h('div', { class: 'text', lang: language, dir: 'auto' }, cut(raw, marked.map((place, n) => editMark(n, place, 'raw', descriptions[n].label))));
  const cleanText = h('div', { class: 'text', lang: language, dir: 'auto' }, cut(clean, [...mentions, ...(inUtf16 ? factMarks(record) : []), ...marked.map((place, n) => editMark(n, place, 'clean', descriptions[n].label))]));
  const detail = h('div', { class: 'detail', role: 'status', hidden: true });
  const panes = h(
    'div',
    // Where two columns have no room, the text to read comes first.
    { class: 'panes', 'data-view': matchMedia('(max-width: 60rem)').matches ? 'clean' : 'both' },
    h('section', { class: 'pane pane-raw', 'aria-labelledby': 'raw-heading' }, h('h2', { id: 'raw-heading' }, 'Raw ', h('small', {}, 'as it came')), rawText),
    h('section', { class: 'pane pane-clean', 'aria-labelledby': 'clean-heading' }, h('h2', { id: 'clean-heading' }, 'Cleaned ', h('small', {}, summary(marked, edits))), cleanText),
  );
  const walker = walk(panes, detail, marked, descriptions, raw, clean);
  return h(
    'section',
    { class: 'texts', 'aria-label': 'Text' },
    toolbar(panes, walker, marked.length, Object.keys(FACTS).filter((field) => listOf(record[field]).length)),
    walker.switches,
    places ? null : h('p', { class: 'notice' }, 'The repairs cannot be placed in this text, so none is marked.'),
    panes,
    detail,
  );
}

function summary(marked, edits) {
  if (!edits.length) return 'nothing had to be repaired';
  const flags = marked.filter((place) => place.edit.action === 'flag').length;
  const repairs = edits.length - flags;
  return [repairs ? count(repairs, 'repair', 'repairs') : null, flags ? count(flags, 'place flagged', 'places flagged') : null].filter(Boolean).join(', ');
}

/** What is said about an edit, in words. */
function describe({ edit, raw, clean }, n, all) {
  const what = { replace: 'replaced', delete: 'deleted', move: 'moved to the credits', flag: 'flagged, not changed' }[edit.action] ?? String(edit.action);
  return { label: `Repair ${n + 1} of ${all.length}: ${edit.class}, ${what}, rule ${edit.rule}`, what, raw, clean };
}

function toolbar(panes, walker, total, facts) {
  const view = (name, label) =>
    h('label', { class: 'choice' }, h('input', { type: 'radio', name: 'view', value: name, checked: name === panes.dataset.view, change: () => (panes.dataset.view = name) }), h('span', {}, label));
  const layer = (name, label) =>
    h('label', { class: 'choice' }, h('input', { type: 'checkbox', checked: true, change: (event) => panes.classList.toggle(`hide-${name}`, !event.target.checked) }), h('span', {}, label));
  return h(
    'div',
    { class: 'toolbar' },
    h('fieldset', { class: 'choices' }, h('legend', { class: 'visually-hidden' }, 'Texts shown'), view('both', 'Both'), view('raw', 'Raw'), view('clean', 'Cleaned')),
    h('fieldset', { class: 'choices' }, h('legend', { class: 'visually-hidden' }, 'Marks shown'), layer('edits', 'Repairs'), layer('entities', 'Entities'), facts.map((field) => layer(field, `${FACTS[field][1]}s`))),
    total
      ? h(
          'p',
          { class: 'walk' },
          h('button', { type: 'button', class: 'button', 'aria-label': 'Previous repair', click: () => walker.go(-1) }, '‹'),
          walker.position,
          h('button', { type: 'button', class: 'button', 'aria-label': 'Next repair', click: () => walker.go(1) }, '›'),
        )
      : null,
    h(
      'ul',
      { class: 'legend', 'aria-label': 'Legend' },
      total ? [h('li', {}, h('span', { class: 'edit edit-out' }, 'raw')), h('li', {}, h('span', { class: 'edit edit-in' }, 'repaired')), h('li', {}, h('span', { class: 'edit edit-flag' }, 'flagged'))] : null,
      Object.entries(ENTITY_TYPES).map(([type, name]) => h('li', {}, h('span', { class: `entity entity-${type}` }, name))),
      facts.map((field) => h('li', {}, h('span', { class: `fact-${FACTS[field][0]}` }, FACTS[field][1]))),
    ),
  );
}

/** Selects one edit at a time, by pointer, by focus and by key. */
function walk(panes, detail, marked, descriptions, raw, clean) {
  const position = h('output', { class: 'walk-position' }, `– / ${marked.length}`);
  let current = -1;
  const cleanPane = panes.querySelector('.pane-clean .text');
  const switches = classSwitches(marked, () => undo);
  const undo = undoing(cleanPane, raw, marked, (n) => {
    switches.refresh();
    if (n === current) tell(n);
  });

  function select(n) {
    if (n === current) return;
    panes.querySelectorAll('.is-selected').forEach((mark) => mark.classList.remove('is-selected'));
    panes.querySelectorAll(`[data-edit="${n}"]`).forEach((mark) => mark.classList.add('is-selected'));
    for (const pane of panes.querySelectorAll('.pane')) {
      pane.querySelector('[data-edit][tabindex="0"]')?.setAttribute('tabindex', '-1');
      pane.querySelector(`[data-edit="${n}"][tabindex]`)?.setAttribute('tabindex', '0');
    }
    current = n;
    position.textContent = `${n + 1} / ${marked.length}`;
    tell(n);
  }

  function tell(n) {
    const { edit } = marked[n];
    const before = raw.slice(...marked[n].raw);
    const after = clean.slice(...marked[n].clean);
    const facts = [descriptions[n].what, TIERS[edit.tier], `${Math.round(edit.confidence * 100)} % sure`, edit.evidence].filter(Boolean).join(' · ');
    detail.replaceChildren(
      h('p', { class: 'detail-rule' }, h('strong', {}, String(edit.class)), ' ', h('code', {}, String(edit.rule)), ' ', h('span', {}, facts)),
      h('p', { class: 'detail-change' }, h('code', { class: 'edit edit-out' }, visible(before)), edit.action === 'flag' ? null : [' → ', h('code', { class: 'edit edit-in' }, visible(edit.action === 'move' || edit.action === 'delete' ? '' : after))]),
      undo.canUndo(n) ? h('button', { type: 'button', class: 'button detail-undo', 'aria-pressed': String(undo.isUndone(n)), click: () => again(n) }, undo.isUndone(n) ? 'Repair again' : 'Undo') : null,
    );
    detail.hidden = false;
  }

  /** The button is made anew with each change, so the focus goes to the new one. */
  function again(n) {
    undo.toggle(n);
    detail.querySelector('.detail-undo')?.focus();
  }

  function focus(n, pane) {
    select(n);
    const mark = pane.querySelector(`[data-edit="${n}"][tabindex]`);
    mark?.focus({ preventScroll: true });
    mark?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  const indexOf = (target) => {
    const mark = target.closest?.('[data-edit]');
    return mark ? Number(mark.dataset.edit) : -1;
  };
  for (const kind of ['mouseover', 'focusin', 'click']) {
    panes.addEventListener(kind, (event) => {
      const n = indexOf(event.target);
      if (n >= 0) select(n);
      if (n >= 0 && kind === 'click' && cleanPane.contains(event.target)) undo.toggle(n);
    });
  }
  panes.addEventListener('keydown', (event) => {
    const n = indexOf(event.target);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (n >= 0 && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      select(n);
      undo.toggle(n);
    }
    if (n < 0 || !step) return;
    event.preventDefault();
    focus(Math.min(marked.length - 1, Math.max(0, n + step)), event.target.closest('.pane'));
  });
  for (const pane of panes.querySelectorAll('.pane')) pane.querySelector('[data-edit][tabindex]')?.setAttribute('tabindex', '0');

  return {
    position,
    switches: switches.element,
    go(step) {
      const n = current < 0 ? (step > 0 ? 0 : marked.length - 1) : (current + step + marked.length) % marked.length;
      focus(n, panes.querySelector(panes.dataset.view === 'raw' ? '.pane-raw' : '.pane-clean'));
    },
  };
}
