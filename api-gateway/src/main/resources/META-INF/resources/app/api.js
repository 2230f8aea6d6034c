/* The read API. A refusal becomes an error whose message can be shown. */

export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function get(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value)).toString();
  let response;
  try {
    response = await fetch(query ? `${path}?${query}` : path, { headers: { Accept: 'application/json' } });
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
  return response.json();
}

export const search = (filter, cursor, limit = 30) => get('/api/articles', { ...filter, cursor, limit });

export const article = (id, revision) => get(`/api/articles/${encodeURIComponent(id)}`, { revision });

export const trace = (id) => get(`/api/articles/${encodeURIComponent(id)}/trace`);

/** Where a reader finds the same as JSON. */
export function articleAddress(id, revision) {
  return `/api/articles/${encodeURIComponent(id)}?revision=${encodeURIComponent(revision)}`;
}
