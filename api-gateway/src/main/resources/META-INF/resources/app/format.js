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

const UNITS = [
  ['day', 'days', 86400],
  ['h', 'h', 3600],
  ['min', 'min', 60],
  ['s', 's', 1],
];

/** Seconds of an ISO 8601 duration in days, hours, minutes and seconds, as `PT3H20M`; NaN if it is none. */
export function seconds(iso) {
  const parts = /^PT?(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/.exec(String(iso));
  if (!parts || String(iso).length < 3) return NaN;
  return [86400, 3600, 60, 1].reduce((sum, factor, n) => sum + factor * Number(parts[n + 1] ?? 0), 0);
}

/** A duration in the two words that matter: `3 h`, `40 min`, `2 days`. */
export function duration(iso) {
  const all = typeof iso === 'number' ? iso : seconds(iso);
  return Number.isNaN(all) ? String(iso) : spoken(all);
}

function spoken(all) {
  // Nobody wants the minutes of a week: one unit, and a second one only while the first is small.
  const n = UNITS.findIndex(([, , size]) => all >= size);
  if (n < 0) return 'less than 1 s';
  const [one, many, size] = UNITS[n];
  const whole = Math.floor(all / size);
  const rest = n < UNITS.length - 1 && n < 2 && whole < 3 ? Math.floor((all - whole * size) / UNITS[n + 1][2]) : 0;
  return `${whole} ${whole === 1 ? one : many}${rest ? ` ${rest} ${rest === 1 ? UNITS[n + 1][0] : UNITS[n + 1][1]}` : ''}`;
}

const secondsSince = (iso) => (Date.now() - (parse(iso)?.getTime() ?? NaN)) / 1000;

/** `12 min ago`. */
export function ago(iso) {
  const since = secondsSince(iso);
  if (Number.isNaN(since)) return String(iso);
  return since < 5 ? 'just now' : `${spoken(since)} ago`;
}

/** `in 12 min`, or `now` for what is due. */
export function until(iso) {
  const left = -secondsSince(iso);
  if (Number.isNaN(left)) return String(iso);
  return left < 1 ? 'now' : `in ${spoken(left)}`;
}
