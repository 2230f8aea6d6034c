/*
 * Shows a stretch of the cleaned text without touching its elements: stretches may overlap as they like, and repairs that the reader has
 * taken back do not move anything. Where the browser cannot paint ranges, the stretch is selected instead.
 */

const PAINTS = ['evidence', 'trigger'];
const canPaint = () => typeof Highlight === 'function' && Boolean(globalThis.CSS?.highlights);

/**
 * The range of a stretch of the clean text in the element that shows it; null if it lies outside.
 *
 * @param pane the element with the cleaned text and its marks
 * @param span `[start, end)` in the clean text
 */
export function rangeOf(pane, [start, end]) {
  const range = document.createRange();
  const passed = new Set();
  let at = 0;
  let begun = false;
  const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const undone = node.parentElement.closest('.edit-undone');
    const length = undone ? undoneLength(undone, passed) : node.length;
    const inside = (offset) => (undone ? (offset > at ? node.length : 0) : offset - at);
    if (!begun && start < at + length) {
      range.setStart(node, inside(start));
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, inside(end));
      return range;
    }
    at += length;
  }
  return null;
}

/** An undone repair shows raw text; in the clean text it is as long as what it had put there. */
function undoneLength(piece, passed) {
  const edit = piece.dataset.edit;
  if (passed.has(edit)) return 0;
  passed.add(edit);
  return Number(piece.dataset.length ?? 0);
}

/** Paints a stretch and the word that matters in it, and brings it into view. */
export function showEvidence(pane, evidence, trigger) {
  hideEvidence();
  const range = rangeOf(pane, evidence);
  if (!range) return false;
  if (canPaint()) {
    CSS.highlights.set('evidence', new Highlight(range));
    const word = trigger ? rangeOf(pane, trigger) : null;
    if (word) CSS.highlights.set('trigger', new Highlight(word));
  } else {
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }
  range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  return true;
}

export function hideEvidence() {
  if (canPaint()) PAINTS.forEach((name) => CSS.highlights.delete(name));
  else getSelection()?.removeAllRanges();
}
