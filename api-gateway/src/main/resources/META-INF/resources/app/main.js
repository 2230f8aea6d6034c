/* The page: one view at a time by the address after #, one stream for all of them. */

import { articleView } from './article.js';
import { liveView } from './live.js';
import { start, subscribe } from './stream.js';

const STATES = { connecting: 'Connecting', live: 'Live', reconnecting: 'Reconnecting' };
const main = document.getElementById('main');
let current = null;

function route() {
  const [path, query] = location.hash.replace(/^#/, '').split('?', 2);
  if (path === 'main') return;
  const opened = path.match(/^\/article\/([^/]+)(?:\/(\d{1,9}))?$/);
  const first = current === null;
  current?.close();
  current = opened ? articleView(decoded(opened[1]), opened[2]) : liveView(new URLSearchParams(query ?? ''));
  main.replaceChildren(current.view);
  document.title = `${current.title} – Depesche`;
  if (!first) {
    scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

subscribe((message) => {
  if (message.kind === 'state') {
    document.getElementById('connection').dataset.state = message.state;
    document.getElementById('connection-text').textContent = STATES[message.state];
  }
});
addEventListener('hashchange', route);
route();
start();
