/* The page: one view at a time by the address after #, one stream for all of them. */

import { articleView } from './article.js';
import { addView } from './feed-add.js';
import { feedView } from './feed.js';
import { feedsView } from './feeds.js';
import { liveView } from './live.js';
import { takeFromAddress } from './operator.js';
import { start, subscribe } from './stream.js';

const STATES = { connecting: 'Connecting', live: 'Live', reconnecting: 'Reconnecting' };
const main = document.getElementById('main');
let current = null;

function route() {
  takeFromAddress();
  const [path, query] = location.hash.replace(/^#/, '').split('?', 2);
  if (path === 'main') return;
  const first = current === null;
  current?.close();
  current = viewOf(path, new URLSearchParams(query ?? ''));
  main.replaceChildren(current.view);
  for (const link of document.querySelectorAll('[data-section]')) {
    const here = link.dataset.section === (path.startsWith('/feeds') ? 'feeds' : 'live');
    if (here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.title = `${current.title} – Depesche`;
  if (!first) {
    scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }
}

function viewOf(path, parameters) {
  const article = path.match(/^\/article\/([^/]+)(?:\/(\d{1,9}))?$/);
  if (article) return articleView(decoded(article[1]), article[2]);
  if (path === '/feeds') return feedsView(parameters);
  if (path === '/feeds/add') return addView(parameters);
  const feed = path.match(/^\/feeds\/([0-9a-f]{16})$/);
  return feed ? feedView(feed[1]) : liveView(parameters);
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
