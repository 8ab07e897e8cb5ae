/**
 * The kinds of claims, as the engine itself lists them.
 *
 * @module
 */

import { h } from '../widget/dom.js';
import { VERDICT } from '../widget/words.js';

/** @import { Verdict } from '../widget/types.js' */
/** @typedef {{ text: string, claim: string, verdict: Verdict, published?: string | null }} Example */
/** @typedef {{ id: string, title: string, means: string, examples: Example[] }} Kind */

const place = /** @type {HTMLElement} */ (document.getElementById('kinds'));
const index = /** @type {HTMLElement} */ (document.getElementById('kinds-index'));

try {
  const response = await fetch('build/kinds.json');
  if (!response.ok) throw new Error(`status ${response.status}`);
  /** @type {Kind[]} */
  const kinds = await response.json();
  index.replaceChildren(...kinds.map(({ id, title }) => h('a', { href: `#${id}` }, title)));
  place.replaceChildren(...kinds.map(kind));
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
} catch (error) {
  place.replaceChildren(h('p', { class: 'quiet' }, `The list could not be loaded: ${/** @type {Error} */ (error).message}.`));
}

/** @param {Kind} kind */
function kind({ id, title, means, examples }) {
  return h(
    'section',
    {},
    h('h2', { id }, title),
    h('p', {}, means),
    h('ul', { class: 'examples' }, examples.filter(({ claim }) => claim).map(example)),
  );
}

/** @param {Example} example */
function example({ text, claim, verdict, published }) {
  const at = claim ? text.indexOf(claim) : -1;
  const marked = at < 0 ? [text] : [text.slice(0, at), h('u', {}, claim), text.slice(at + claim.length)];
  const { icon, words } = VERDICT[verdict];
  return h(
    'li',
    { class: verdict },
    h('span', { class: 'icon', 'aria-hidden': 'true' }, icon),
    h('span', {}, ...marked),
    h('span', { class: 'words' }, published ? `${words} (published ${published})` : words),
  );
}
