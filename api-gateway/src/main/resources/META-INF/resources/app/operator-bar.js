/* Says whether feeds can be changed here, how to get the right to, and gives it back. */

import { h } from './dom.js';
import { forget, remember, token, watch } from './operator.js';

export function operatorBar() {
  const view = h('div', { class: 'operator' });

  function show() {
    // Whoever stood in here goes on with what comes instead.
    const inside = view.contains(document.activeElement);
    view.replaceChildren(token() ? allowed() : readOnly());
    if (inside) view.querySelector('button, summary')?.focus();
  }

  const leave = watch(show);
  show();
  return { view, close: leave };
}

function allowed() {
  return h('p', { class: 'operator-line' }, 'You may change feeds in this tab. ', h('button', { type: 'button', class: 'button button-small', click: forget }, 'Give the right back'));
}

function readOnly() {
  const input = h('input', { id: 'operator-token', type: 'password', autocomplete: 'off', maxlength: 200, required: true, 'aria-describedby': 'operator-error' });
  const wrong = h('p', { id: 'operator-error', role: 'alert' });
  const form = h('form', { class: 'operator-form' }, h('label', { for: 'operator-token' }, 'Operator’s token'), input, h('button', { type: 'submit', class: 'button' }, 'Use'), wrong);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!remember(input.value.trim())) wrong.textContent = 'This is no token: 16 characters at least, letters, digits and - . _ ~ alone.';
  });
  return h(
    'div',
    { class: 'notice notice-plain' },
    h('p', {}, 'You can look, but not change anything here. To change feeds, open the address that ', h('code', {}, './depesche up'), ' or ', h('code', {}, './depesche status'), ' prints: it ends in ', h('code', {}, '#operator=…'), '.'),
    h('details', {}, h('summary', {}, 'I have the token'), form),
  );
}
