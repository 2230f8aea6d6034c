/* One line of the table of feeds; on a narrow screen it is a card. */

import { foreign, h } from './dom.js';
import { future, healthSentence, nameOf, past, statusOf, statusSign } from './feed-words.js';
import { duration } from './format.js';

/** @param act called with the feed and `refresh`, `pause` or `resume` */
export function feedRow(feed, mayChange, act) {
  const polled = !['paused', 'gone', 'disabled'].includes(statusOf(feed));
  const cell = (name, label, ...content) => h('td', { role: 'cell', class: `col-${name}`, 'data-label': label }, ...content);
  const button = (what, label) =>
    h('button', { type: 'button', class: 'button button-small', 'data-key': `${feed.id}:${what === 'resume' ? 'pause' : what}`, 'aria-label': `${label}: ${nameOf(feed)}`, click: () => act(feed, what) }, label);
  return h(
    'tr',
    { role: 'row', 'data-id': feed.id },
    h(
      'th',
      { scope: 'row', role: 'rowheader', class: 'col-feed' },
      h('a', { class: 'feed-name', href: `#/feeds/${encodeURIComponent(feed.id)}`, 'data-key': `${feed.id}:open` }, foreign(nameOf(feed))),
      h('span', { class: 'feed-address' }, foreign(feed.url ?? '')),
      feed.group ? h('span', { class: 'feed-group' }, foreign(feed.group)) : null,
    ),
    cell('health', 'Health', statusSign(feed), h('span', { class: 'health-words' }, healthSentence(feed))),
    cell('success', 'Last success', past(feed.lastSuccess)),
    cell('next', 'Next poll', polled ? future(feed.nextPoll) : '–'),
    cell('interval', 'Interval', feed.interval && polled ? duration(feed.interval) : '–'),
    cell('actions', 'Actions', mayChange ? [polled ? button('refresh', 'Refresh') : null, polled ? button('pause', 'Pause') : button('resume', 'Resume')] : null),
  );
}
