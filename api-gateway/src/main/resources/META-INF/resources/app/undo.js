/*
 * Repairs taken back on the page: the cleaned text shows what stood there before, edit by edit or a whole class at once. Nothing is sent
 * anywhere; the text shown is exactly the raw text with the remaining repairs made.
 */

import { h } from './dom.js';

/**
 * @param pane the element with the cleaned text and its marks
 * @param marked places of the edits, see marks.js
 * @param changed called with the number of an edit after it was undone or made again
 */
export function undoing(pane, raw, marked, changed) {
  const undone = new Set();
  const kept = new Map();

  const pieces = (n) => [...pane.querySelectorAll(`[data-edit="${n}"]`)];
  const canUndo = (n) => Boolean(marked[n]) && marked[n].edit.action !== 'flag';

  function show(n) {
    pieces(n).forEach((piece, order) => {
      if (!kept.has(piece)) kept.set(piece, { children: [...piece.childNodes], name: piece.className });
      const before = kept.get(piece);
      if (undone.has(n)) {
        const original = order === 0 ? raw.slice(marked[n].raw[0], marked[n].raw[1]) : '';
        piece.replaceChildren(original);
        piece.classList.remove('edit-gap', 'edit-in');
        piece.classList.add('edit-undone', ...(original ? [] : ['edit-gap']));
      } else {
        const selected = piece.classList.contains('is-selected');
        piece.replaceChildren(...before.children);
        piece.className = before.name;
        piece.classList.toggle('is-selected', selected);
      }
    });
  }

  function set(n, off) {
    if (!canUndo(n) || undone.has(n) === off) return;
    if (off) undone.add(n);
    else undone.delete(n);
    show(n);
    changed(n);
  }

  return {
    canUndo,
    isUndone: (n) => undone.has(n),
    toggle: (n) => set(n, !undone.has(n)),
    setAll: (numbers, off) => numbers.forEach((n) => set(n, off)),
    count: () => undone.size,
  };
}

/** One checkbox for each class of repairs; what is not checked is shown as it came. */
export function classSwitches(marked, undo) {
  const byClass = new Map();
  marked.forEach(({ edit }, n) => {
    if (edit.action !== 'flag') byClass.set(edit.class, [...(byClass.get(edit.class) ?? []), n]);
  });
  const boxes = [...byClass].sort().map(([name, numbers]) => {
    const box = h('input', { type: 'checkbox', checked: true, 'data-class': name, change: () => undo().setAll(numbers, !box.checked) });
    return { box, numbers, label: h('label', { class: 'choice' }, box, h('span', {}, `${name} ${numbers.length}`)) };
  });
  const all = (off) => () => undo().setAll(boxes.flatMap(({ numbers }) => numbers), off);
  const element = boxes.length
    ? h(
        'fieldset',
        { class: 'choices switches' },
        h('legend', {}, 'Repairs made'),
        boxes.map(({ label }) => label),
        h('button', { type: 'button', class: 'button', 'data-all': 'made', click: all(false) }, 'All'),
        h('button', { type: 'button', class: 'button', 'data-all': 'undone', click: all(true) }, 'None'),
      )
    : null;
  return {
    element,
    refresh() {
      for (const { box, numbers } of boxes) {
        const off = numbers.filter((n) => undo().isUndone(n)).length;
        box.checked = off === 0;
        box.indeterminate = off > 0 && off < numbers.length;
      }
    },
  };
}
