/*
 * The live stream for the whole page: one connection, whatever view is open. The browser reconnects by itself with its last id; only a
 * refused connection (too many, not ready) has to be opened anew here. A page that nobody sees lets go of its connection, because a
 * browser opens six to one server and then waits; it misses nothing, because it comes back with its last id.
 */

const REMEMBERED = 200;
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 30000;
const HIDDEN_FOR = 30000;
const FORGET_AFTER = 10 * 60000;

const listeners = new Set();
const recent = new Map();
let source = null;
let lastId = '';
let pause = FIRST_PAUSE;
let state = 'connecting';
let timer = 0;
let leftAt = 0;

export function subscribe(listener) {
  listeners.add(listener);
  listener({ kind: 'state', state });
  return () => listeners.delete(listener);
}

/** The newest record of an article that came by, for a reader who is faster than the archive. */
export const lately = (id) => recent.get(id);

function tell(message) {
  for (const listener of listeners) listener(message);
}

function become(next) {
  if (state !== next) {
    state = next;
    tell({ kind: 'state', state });
  }
}

function remember(record) {
  recent.delete(record.article.id);
  recent.set(record.article.id, record);
  if (recent.size > REMEMBERED) recent.delete(recent.keys().next().value);
}

function leave() {
  clearTimeout(timer);
  if (!source) return;
  source.close();
  source = null;
  leftAt = Date.now();
}

function comeBack() {
  clearTimeout(timer);
  if (source) return;
  if (Date.now() - leftAt > FORGET_AFTER) {
    // Hours of articles are for the archive to show, not for the stream to repeat.
    lastId = '';
    tell({ kind: 'away' });
  }
  connect();
}

/** Opens the stream and keeps it open while the page is seen. */
export function start() {
  connect();
  addEventListener('pagehide', leave);
  addEventListener('pageshow', (event) => event.persisted && comeBack());
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(leave, HIDDEN_FOR);
    else comeBack();
  });
}

function connect() {
  clearTimeout(timer);
  source?.close();
  source = new EventSource(lastId ? `/api/stream?lastEventId=${encodeURIComponent(lastId)}` : '/api/stream');
  source.addEventListener('open', () => {
    pause = FIRST_PAUSE;
    become('live');
  });
  source.addEventListener('article', (event) => {
    lastId = event.lastEventId;
    let record;
    try {
      record = JSON.parse(event.data);
    } catch {
      return;
    }
    if (typeof record?.article?.id !== 'string') return;
    remember(record);
    tell({ kind: 'article', record });
  });
  source.addEventListener('withdrawn', (event) => {
    lastId = event.lastEventId;
    let word;
    try {
      word = JSON.parse(event.data);
    } catch {
      return;
    }
    if (typeof word?.id !== 'string') return;
    recent.delete(word.id);
    tell({ kind: 'withdrawn', id: word.id });
  });
  source.addEventListener('reset', (event) => {
    lastId = event.lastEventId;
    tell({ kind: 'reset' });
  });
  source.addEventListener('reconnect', () => become('reconnecting'));
  source.addEventListener('error', () => {
    become('reconnecting');
    if (source?.readyState === EventSource.CLOSED) {
      timer = setTimeout(connect, pause * (0.75 + Math.random() / 2));
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  });
}
