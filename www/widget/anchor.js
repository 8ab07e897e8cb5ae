/**
 * Finding a claim's words again in a text that has changed since they were read: by place first, then by the words and
 * what stood around them. Where more than one place fits equally well, none is taken: an orphan is better than a
 * wrong mark.
 *
 * @module
 */

/** @import { Quote } from './types.js' */

/** Characters of context that must agree where the words occur more than once. */
const NEEDED_CONTEXT = 4;

/**
 * @param {string} text
 * @param {Quote} quote
 * @returns {{ start: number, end: number } | null}
 */
export function anchor(text, quote) {
  const { exact, start } = quote;
  if (!exact) return null;
  if (text.startsWith(exact, start) && contextAt(text, start, quote) >= contextWanted(quote)) {
    return { start, end: start + exact.length };
  }
  let best = -1;
  let bestContext = -1;
  let tied = false;
  let places = 0;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    places += 1;
    const context = contextAt(text, at, quote);
    if (context > bestContext) [best, bestContext, tied] = [at, context, false];
    else if (context === bestContext) tied = true;
  }
  if (best < 0 || tied || (places > 1 && bestContext < NEEDED_CONTEXT)) return null;
  return { start: best, end: best + exact.length };
}

/** @param {Quote} quote */
const contextWanted = ({ prefix, suffix }) => Math.min(NEEDED_CONTEXT, prefix.length + suffix.length);

/**
 * How many characters beside the place agree with the quote's context.
 * @param {string} text
 * @param {number} at
 * @param {Quote} quote
 */
function contextAt(text, at, { exact, prefix, suffix }) {
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let after = 0;
  const end = at + exact.length;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return before + after;
}
