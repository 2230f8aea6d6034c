/* The API. A refusal becomes an error whose message can be shown. */

import { forget, token } from './operator.js';

export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function get(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value)).toString();
  return call(query ? `${path}?${query}` : path, { headers: { Accept: 'application/json' } });
}

/** A call that changes something. Only such a call shows the operator's token, and only to our own origin. */
async function order(method, path, body, type = 'application/json') {
  const headers = { Accept: 'application/json', Authorization: `Bearer ${token() ?? ''}` };
  if (body !== undefined) headers['Content-Type'] = type;
  try {
    return await call(path, { method, headers, body: typeof body === 'object' && !(body instanceof Blob) ? JSON.stringify(body) : body });
  } catch (error) {
    if (error.status !== 401) throw error;
    forget();
    throw new ApiError(401, 'The operator’s token is not valid (any more). Open the address that ./depesche up or ./depesche status prints.');
  }
}

async function call(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch {
    throw new ApiError(0, 'The gateway does not answer.');
  }
  if (!response.ok) {
    let detail = '';
    try {
      detail = (await response.json()).detail ?? '';
    } catch {
      // A refusal without a reason is still a refusal.
    }
    throw new ApiError(response.status, String(detail || `The gateway answered ${response.status}.`));
  }
  return response.status === 204 ? null : response.json();
}

export const search = (filter, cursor, limit = 30) => get('/api/articles', { ...filter, cursor, limit });

export const article = (id, revision) => get(`/api/articles/${encodeURIComponent(id)}`, { revision });

export const diff = (id, from, to) => get(`/api/articles/${encodeURIComponent(id)}/diff`, { from, to });

export const trace = (id) => get(`/api/articles/${encodeURIComponent(id)}/trace`);

/** As many as an answer may hold: the page shows all of them, and asks as seldom as it can. */
export const feeds = (cursor) => get('/api/feeds', { cursor, limit: 1000 });

export const feed = (id) => get(`/api/feeds/${id}`);

export const addFeed = (fields) => order('POST', '/api/feeds', fields);

export const tryFeed = (fields) => order('POST', '/api/feeds/try', fields);

export const changeFeed = (id, fields) => order('PATCH', `/api/feeds/${id}`, fields);

export const removeFeed = (id) => order('DELETE', `/api/feeds/${id}`);

export const refreshFeed = (id) => order('POST', `/api/feeds/${id}/refresh`);

export const importOpml = (file) => order('POST', '/api/feeds/opml', file, 'text/x-opml');

/** Where a reader finds the same as JSON. */
export function articleAddress(id, revision) {
  return `/api/articles/${encodeURIComponent(id)}?revision=${encodeURIComponent(revision)}`;
}
