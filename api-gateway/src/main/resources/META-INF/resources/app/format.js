/* Times and numbers as the page shows them: in the reader's zone, 24 hours. */

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const dayInUtc = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' });

function parse(iso) {
  const date = typeof iso === 'string' ? new Date(iso) : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

const isDay = (iso) => /^\d{4}-\d{2}-\d{2}$/.test(iso);

/** When something arrived, in two parts: clock time, and the day unless it is today. */
export function arrival(iso) {
  const date = parse(iso);
  if (!date) return { time: '–', day: '', full: '' };
  const today = new Date().toDateString() === date.toDateString();
  return { time: clock.format(date), day: today ? '' : shortDay.format(date), full: full.format(date) };
}

/** A date or a moment in words; what is neither is shown as it is. */
export function moment(iso) {
  const date = parse(iso);
  if (!date) return String(iso);
  return isDay(iso) ? dayInUtc.format(date) : `${day.format(date)}, ${clock.format(date)}`;
}

export function count(n, one, many) {
  return `${n} ${n === 1 ? one : many}`;
}

/** A blank, a line break or nothing, made visible. */
export function visible(text) {
  if (text === '') return '∅';
  const shown = text.replaceAll('\r', '␍').replaceAll('\n', '↵').replaceAll('\t', '⇥').replaceAll('\u00a0', '⍽');
  const trimmed = shown.replace(/^ +| +$/g, (blanks) => '␣'.repeat(blanks.length));
  return trimmed.length > 160 ? `${trimmed.slice(0, 80)} … ${trimmed.slice(-60)}` : trimmed;
}
