/*
 * What the article says, as cards: each claim with actor, act, recipient, when, where, how sure and according to whom; each quotation with
 * its speaker; dates and numbers. Every line is a button that shows its evidence in the cleaned text.
 */

import { foreign, h, listOf } from './dom.js';
import { count, moment } from './format.js';
import { hideEvidence, showEvidence } from './evidence.js';

/** A page of a thousand cards helps nobody; the rest is in the record. */
const MOST = 200;

const MODALITIES = { asserted: 'told as a fact', reported: 'reported', denied: 'denied', planned: 'planned' };
const COMPARATORS = { '=': '', '~': 'about ', '>': 'more than ', '>=': 'at least ', '<': 'less than ', '<=': 'at most ' };

export function factSections(record, view) {
  const known = index(record);
  return [claimSection(record, known, view), quoteSection(record, known, view), figureSection(record, view)];
}

/** The parts of the record by their ids. */
function index(record) {
  const by = (items) => new Map(listOf(items).map((item) => [item.id, item]));
  return { entities: by(record.entities), dates: by(record.dates), quantities: by(record.quantities), quotes: by(record.quotes), text: String(record.text?.clean ?? '') };
}

function claimSection(record, known, view) {
  if (record.claims === undefined || record.claims === null) return '';
  const claims = listOf(record.claims);
  return h(
    'section',
    { class: 'claims', 'aria-labelledby': 'claims-heading' },
    h('h2', { id: 'claims-heading' }, 'What it says'),
    claims.length ? h('ol', { class: 'claim-list' }, claims.slice(0, MOST).map((claim) => card(claim, known, view))) : h('p', {}, 'No event was found.'),
    more(claims.length),
  );
}

function card(claim, known, view) {
  const args = claim.args ?? {};
  const doubt = [MODALITIES[claim.modality] ?? String(claim.modality), claim.hedged ? 'with doubt' : null, claim.condition ? 'on a condition' : null];
  const facts = [
    ['Who', parties(args.actor, known)],
    ['To whom', parties(args.recipient, known)],
    ['What', parties(args.object, known)],
    ['When', dateOf(known.dates.get(args.time), known.text)],
    ['Where', nameOf(args.place, known)],
    ['How many', quantityOf(known.quantities.get(args.quantity))],
    ['According to', parties(claim.attribution, known)],
    ['How sure', `${doubt.filter(Boolean).join(', ')}; read with ${percent(claim.confidence)}`],
  ].filter(([, value]) => value);
  const act = String(claim.frame ?? claim.type);
  return h(
    'li',
    { class: `claim claim-${Object.hasOwn(MODALITIES, claim.modality) ? claim.modality : 'reported'}` },
    h('h3', {}, foreign(act.replaceAll('.', ' ').replaceAll('-', ' ')), ' ', h('small', {}, foreign([claim.type, claim.mode].filter(Boolean).join(' · ')))),
    h('dl', { class: 'claim-facts' }, facts.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, foreign(value))))),
    shower('Show in the text', `Show in the text: ${act}`, claim.evidence, claim.trigger, view),
  );
}

function quoteSection(record, known, view) {
  const quotes = listOf(record.quotes);
  if (!quotes.length) return '';
  return h(
    'section',
    { class: 'quotes', 'aria-labelledby': 'quotes-heading' },
    h('h2', { id: 'quotes-heading' }, 'Who says so'),
    h(
      'ul',
      { class: 'quote-list' },
      quotes.slice(0, MOST).map((quote) =>
        h(
          'li',
          {},
          h('p', { class: 'quote-speaker' }, h('strong', {}, foreign(parties(quote.speakers, known) || 'Nobody is named')), h('span', {}, ` · ${quote.type === 'direct' ? 'in quotation marks' : 'indirect speech'} · ${percent(quote.confidence)}`)),
          shower(shortened(slice(known.text, quote.span)), null, quote.span, quote.cue, view),
        ),
      ),
    ),
    more(quotes.length),
  );
}

function figureSection(record, view) {
  const text = String(record.text?.clean ?? '');
  const dates = listOf(record.dates).map((date) => [date.span, slice(text, date.span), days(date) || String(date.value)]);
  const quantities = listOf(record.quantities).map((quantity) => [quantity.span, slice(text, quantity.span), quantityOf(quantity)]);
  const figures = [...dates, ...quantities].filter(([span]) => Array.isArray(span)).sort((a, b) => a[0][0] - b[0][0]);
  if (!figures.length) return '';
  return h(
    'section',
    { class: 'figures', 'aria-labelledby': 'figures-heading' },
    h('h2', { id: 'figures-heading' }, 'Dates and numbers'),
    h(
      'ul',
      { class: 'figure-list' },
      figures.slice(0, MOST).map(([span, words, value]) => h('li', {}, shower(words, null, span, null, view), value ? h('span', { class: 'figure-value' }, foreign(value)) : null)),
    ),
    more(figures.length),
  );
}

const more = (total) => (total > MOST ? h('p', {}, `${count(total - MOST, 'more is', 'more are')} in the JSON.`) : null);

/** A button that shows a stretch of the text; pressed again it shows it no more. */
function shower(label, description, evidence, trigger, view) {
  const button = h('button', { type: 'button', class: 'show-evidence', 'aria-pressed': 'false', 'aria-label': description, click: () => press(button, evidence, trigger, view) }, foreign(label));
  return button;
}

function press(button, evidence, trigger, view) {
  const on = button.getAttribute('aria-pressed') !== 'true';
  view.querySelectorAll('.show-evidence[aria-pressed="true"]').forEach((other) => other.setAttribute('aria-pressed', 'false'));
  hideEvidence();
  if (!on || !Array.isArray(evidence)) return;
  const panes = view.querySelector('.panes');
  if (panes?.dataset.view === 'raw') view.querySelector('input[name="view"][value="clean"]')?.click();
  const shown = showEvidence(view.querySelector('.pane-clean .text'), evidence, Array.isArray(trigger) ? trigger : null);
  button.setAttribute('aria-pressed', String(shown));
}

function parties(list, known, depth = 0) {
  return listOf(list)
    .map((party) => {
      if (typeof party === 'string') return nameOf(party, known);
      if (party?.words) return `«${party.words}»`;
      const quote = depth < 2 ? known.quotes.get(party?.quote) : null;
      return quote ? parties(quote.speakers, known, depth + 1) : '';
    })
    .filter(Boolean)
    .join(', ');
}

const nameOf = (id, known) => (id ? String(known.entities.get(id)?.name ?? '') : '');
const slice = (text, span) => (Array.isArray(span) ? text.slice(span[0], span[1]) : '');
const shortened = (words) => (words.length > 160 ? `${words.slice(0, 157).trimEnd()} …` : words);
const percent = (share) => (Number.isFinite(share) ? `${Math.round(share * 100)} % certainty` : 'unknown certainty');

function dateOf(date, text) {
  if (!date) return '';
  const words = slice(text, date.span);
  const said = days(date);
  return said && said !== words ? `${words} (${said})` : words || String(date.value);
}

function days({ earliest, latest }) {
  if (!earliest && !latest) return '';
  if (!latest || earliest === latest) return moment(earliest);
  return `${earliest ? moment(earliest) : '…'} – ${moment(latest)}`;
}

export function quantityOf(quantity) {
  if (!quantity) return '';
  const { comparator, value, min, max } = quantity;
  const unit = [quantity.unit, quantity.of && quantity.of !== quantity.unit ? quantity.of : null].filter(Boolean).join(', ');
  const number = (n) => (Number.isFinite(n) ? n.toLocaleString('en-GB') : '');
  const figure = comparator === 'range' ? `${number(min)} – ${number(max)}` : `${COMPARATORS[comparator] ?? ''}${number(value ?? min ?? max)}`;
  return `${figure} ${unit}`.trim();
}
