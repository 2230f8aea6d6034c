/* How a feed is, in words and as a sign. Quiet is not broken: silence is told beside the feed's own rhythm. */

import { h, foreign } from './dom.js';
import { ago, duration, moment, until } from './format.js';

/** By urgency: what an operator should look at comes first. */
export const STATUSES = {
  failing: 'Failing',
  gone: 'Gone',
  disabled: 'Given up',
  quiet: 'Quiet',
  new: 'New',
  ok: 'Well',
  paused: 'Paused',
};

export const KINDS = { feed: 'Feed', links: 'Links on a page', sitemap: 'News sitemap' };

export const statusOf = (feed) => (Object.hasOwn(STATUSES, feed.status) ? feed.status : 'new');

export const nameOf = (feed) => String(feed.title || feed.url || feed.id);

/** Sign and word; the sign has a shape of its own for each status, so that no colour has to be told from another. */
export function statusSign(feed) {
  const status = statusOf(feed);
  return h('span', { class: `status status-${status}` }, h('span', { class: 'sign', 'aria-hidden': 'true' }), STATUSES[status]);
}

/** What there is to say beyond the word. */
export function healthSentence(feed) {
  const usual = feed.usualGap ? duration(feed.usualGap) : '';
  switch (statusOf(feed)) {
    case 'failing':
      return [feed.error ? foreign(feed.error) : 'The last poll failed', feed.failures > 1 ? ` (${feed.failures} times in a row)` : ''];
    case 'gone':
      return ['The server says that it is gone for good; it is not polled any more'];
    case 'disabled':
      return ['Not found for so long that it is not polled any more', feed.error ? [': ', foreign(feed.error)] : ''];
    case 'paused':
      return ['Not polled until somebody resumes it'];
    case 'new':
      return ['Not polled yet'];
    case 'quiet':
      return [`Silent for ${duration(feed.silence)}`, usual ? `, usually something new every ${usual}` : ''];
    default:
      return [feed.silence ? `Something new ${duration(feed.silence)} ago` : 'Answers well', usual ? `, usually every ${usual}` : ''];
  }
}

/** A moment as `12 min ago`, with the whole of it for whoever points at it. */
export function past(iso) {
  return iso ? h('time', { datetime: iso, title: moment(iso) }, ago(iso)) : '–';
}

export function future(iso) {
  return iso ? h('time', { datetime: iso, title: moment(iso) }, until(iso)) : '–';
}
