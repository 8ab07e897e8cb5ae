/**
 * The colours of the verdicts. They stay apart under protanopia, deuteranopia and tritanopia and stand out from their
 * background by 4.5 : 1 or more; `test/colours.test.js` computes both.
 *
 * @module
 */

/** @import { Verdict } from './types.js' */

/** @typedef {'light' | 'dark'} Theme */

/** @type {Record<Theme, Record<Verdict, string>>} */
export const COLOURS = {
  light: { supported: '#0B2461', refuted: '#7D1021', conflicting: '#936306', not_enough_evidence: '#6E6F76' },
  dark: { supported: '#A8C3FD', refuted: '#FC4E2F', conflicting: '#FDBC45', not_enough_evidence: '#90909F' },
};

/** The line under a claim: it says the same as the colour to those who see none. @type {Record<Verdict, string>} */
export const LINES = { supported: 'solid', refuted: 'wavy', conflicting: 'dashed', not_enough_evidence: 'dotted' };

/** How much of the colour lies behind the text, in percent. @type {Record<Verdict, number>} */
export const TINTS = { supported: 7, refuted: 12, conflicting: 13, not_enough_evidence: 5 };

/** What lies over the claim that the reader is at. @type {Record<Theme, string>} */
export const GLOWS = { light: 'rgb(0 0 0 / 0.09)', dark: 'rgb(255 255 255 / 0.1)' };

/**
 * The theme that suits what lies behind an element: the first background up the tree that is not transparent.
 * @param {Element} element
 * @returns {Theme}
 */
export function themeBehind(element) {
  /** @type {Element | null} */
  let at = element;
  while (at) {
    const colour = parse(getComputedStyle(at).backgroundColor);
    if (colour && colour[3] > 0.5) return luminance(colour) < 0.25 ? 'dark' : 'light';
    const tree = /** @type {Node} */ (at.getRootNode());
    at = at.parentElement ?? (tree instanceof ShadowRoot ? tree.host : null);
  }
  // Nothing is painted: the canvas follows the colour scheme that the page declares.
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const wantsDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return scheme === 'dark' || (scheme.includes('dark') && wantsDark) ? 'dark' : 'light';
}

/** @param {string} css  a computed colour: `rgb(…)`, `rgba(…)` or `color(srgb …)` */
function parse(css) {
  const numbers = css.match(/[\d.]+(?:e-?\d+)?/g)?.map(Number);
  if (!numbers || numbers.length < 3 || !/^(?:rgba?|color\(srgb )/.test(css)) return null;
  const scale = css.startsWith('rgb') ? 255 : 1;
  return [numbers[0] / scale, numbers[1] / scale, numbers[2] / scale, numbers[3] ?? 1];
}

/** Relative luminance as WCAG 2 defines it. @param {number[]} rgb  parts from 0 to 1 */
export function luminance([red, green, blue]) {
  const linear = (/** @type {number} */ part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
