/**
 * Links to a claim, and files for the reader to keep.
 *
 * @module
 */

/** @import { Claim, Quote } from './types.js' */

/** In a text fragment `-`, `,` and `&` have a meaning of their own. @param {string} text */
const escaped = (text) => encodeURIComponent(text).replaceAll('-', '%2D');

/** Quotes longer than this are given by their first and last words. */
const LONGEST_QUOTE = 120;

/**
 * The page's address with a text fragment that leads to the quote.
 * @param {Quote} quote
 * @param {string} page
 */
export function linkTo({ exact, prefix, suffix }, page) {
  const url = new URL(page);
  url.hash = '';
  const before = lastLine(prefix).replace(/^\S*\s+/, '').trim();
  const after = firstLine(suffix).replace(/\s+\S*$/, '').trim();
  const words = exact.split(' ');
  const isLong = exact.length > LONGEST_QUOTE && words.length > 8;
  const quote = isLong ? `${escaped(words.slice(0, 4).join(' '))},${escaped(words.slice(-4).join(' '))}` : escaped(exact);
  const parts = [before && `${escaped(before)}-`, quote, after && `-${escaped(after)}`];
  return `${url.href}#:~:text=${parts.filter(Boolean).join(',')}`;
}

/** A fragment's context stays within one block. @param {string} text */
const lastLine = (text) => text.slice(text.lastIndexOf('\n') + 1);
/** @param {string} text */
const firstLine = (text) => text.split('\n', 1)[0];

/**
 * The address that opens a mail on a claim.
 * @param {Claim} claim
 * @param {string} to
 * @param {string} page
 */
export function mailTo(claim, to, page) {
  const body = `${linkTo(claim.quote, page)}\n\n${JSON.stringify(claim, null, 2)}`;
  const address = encodeURIComponent(to).replaceAll('%40', '@');
  return `mailto:${address}?subject=${encodeURIComponent(claim.quote.exact)}&body=${encodeURIComponent(body)}`;
}

/**
 * Hands a file to the reader; nothing is sent.
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function save(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
