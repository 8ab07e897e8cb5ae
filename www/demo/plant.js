/**
 * Planting an error: one word of a claim that matches the data is changed, so that it matches no longer.
 *
 * @module
 */

import { count } from '../widget/words.js';

/** @import { Claim } from '../widget/types.js' */

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Words that can be changed, and what becomes of them. @type {[RegExp, (word: string) => string][]} */
const CHANGES = [
  [new RegExp(`\\b(?:${DAYS.join('|')})\\b`), (word) => DAYS[(DAYS.indexOf(word) + 1) % DAYS.length]],
  [new RegExp(`\\b(?:${NUMBERS.slice(1, -3).join('|')})\\b`), (word) => NUMBERS[NUMBERS.indexOf(word) + 3]],
  [/(?<![\d,.])(?:\d{1,3}(?:,\d{3})+|\d{2,3})(?![\d,.]*\d)/, (word) => count(larger(Number(word.replaceAll(',', ''))))],
];

/** Larger by a third, and by three at least. @param {number} number */
function larger(number) {
  return number + Math.max(3, Math.round(number / 3));
}

let turn = 0;

/**
 * @param {string} text
 * @param {Claim[]} claims
 * @returns {{ text: string, old: string, new: string } | null}
 */
export function plant(text, claims) {
  const chances = claims
    .filter(({ verdict }) => verdict === 'supported')
    .flatMap(({ quote }) => {
      for (const [pattern, change] of CHANGES) {
        const match = pattern.exec(quote.exact);
        const at = text.indexOf(quote.exact);
        if (match && at >= 0) return [{ at: at + match.index, old: match[0], new: change(match[0]) }];
      }
      return [];
    });
  if (!chances.length) return null;
  const { at, old, new: word } = chances[turn++ % chances.length];
  return { text: text.slice(0, at) + word + text.slice(at + old.length), old, new: word };
}
