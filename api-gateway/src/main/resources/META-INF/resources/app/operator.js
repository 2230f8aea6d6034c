/*
 * The right to change feeds: a token that comes behind the # of the address, so no server ever sees it in a log. It is taken out of the
 * address at once and kept for this tab alone.
 */

const KEY = 'depesche.operator';
const FORM = /^[A-Za-z0-9._~-]{16,200}$/;
const listeners = new Set();
let inMemory = null;

export function token() {
  try {
    return sessionStorage.getItem(KEY) ?? inMemory;
  } catch {
    // A browser that keeps nothing for this page: it holds until the page is left.
    return inMemory;
  }
}

/** Keeps a token; says whether it looks like one. */
export function remember(given) {
  if (!FORM.test(given)) return false;
  inMemory = given;
  try {
    sessionStorage.setItem(KEY, given);
  } catch {
    // It stays in memory.
  }
  tell();
  return true;
}

export function forget() {
  inMemory = null;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
  tell();
}

/** Takes the token out of an address such as …/#operator=TOKEN, in the history too. */
export function takeFromAddress() {
  const given = /^#operator=(.*)$/.exec(location.hash);
  if (!given) return;
  history.replaceState(null, '', `${location.pathname}${location.search}#/feeds`);
  remember(given[1]);
}

/** Calls the listener whenever the right comes or goes; gives back how to stop that. */
export function watch(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell() {
  for (const listener of [...listeners]) listener();
}
