/*
 * Building elements. Everything that comes from outside becomes a text node or a checked address; markup is never parsed from a
 * string, so no title can ever become a script.
 */

/** Makes an element. Attributes that are undefined, null or false are left out; functions are event listeners. */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (key === 'class') element.className = value;
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Text from outside, kept from turning the direction of what stands around it. */
export function foreign(text) {
  return h('bdi', {}, String(text));
}

/** An address that may be linked: http and https without user name, nothing else. */
export function safeAddress(address) {
  if (typeof address !== 'string') return null;
  try {
    const url = new URL(address);
    const web = url.protocol === 'http:' || url.protocol === 'https:';
    return web && !url.username && !url.password ? url.href : null;
  } catch {
    return null;
  }
}

/** A link out of the page; plain text if the address is not one to follow. */
export function outLink(address, attributes, ...children) {
  const href = safeAddress(address);
  if (!href) return h('span', {}, ...children);
  return h('a', { ...attributes, href, target: '_blank', rel: 'noopener noreferrer nofollow' }, ...children);
}

/** A language tag that is safe to put into `lang`; German if there is none. */
export function languageTag(tag) {
  return typeof tag === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/.test(tag) && tag !== 'und' ? tag : 'de';
}

/** A list where one is expected; whatever came instead is none. */
export function listOf(value) {
  return Array.isArray(value) ? value : [];
}
