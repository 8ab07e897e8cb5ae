/**
 * Keeping a report true while the page changes: which blocks are new, which claims stay where they stood in their
 * block, and how the answer for the new blocks joins them.
 *
 * @module
 */

/** @import { Claim, Report } from './types.js' */
/** @import { Block, TextIndex } from './text-index.js' */

/** Characters of context that a quote carries on each side. */
const CONTEXT = 32;

/** The opening of an article, where people and places are introduced: it goes along with every changed block. */
const OPENING = 1200;

const BETWEEN_BLOCKS = '\n\n';

/**
 * Which blocks of the new text were there before. Blocks may move; equal ones keep their order.
 * @param {string[]} before
 * @param {string[]} now
 * @returns {{ kept: Map<number, number>, changed: number[], gone: number[] }} `kept`: old number → new number
 */
export function compareBlocks(before, now) {
  /** @type {Map<string, number[]>} */
  const free = new Map();
  before.forEach((text, number) => {
    const list = free.get(text);
    if (list) list.push(number);
    else free.set(text, [number]);
  });
  for (const list of free.values()) list.reverse();
  const kept = new Map();
  const changed = [];
  for (const [number, text] of now.entries()) {
    const old = free.get(text)?.pop();
    if (old === undefined) changed.push(number);
    else kept.set(old, number);
  }
  const gone = before.flatMap((_, number) => (kept.has(number) ? [] : [number]));
  return { kept, changed, gone };
}

/**
 * The text to check for some blocks: the article's opening, then the blocks.
 * @param {TextIndex} index
 * @param {number[]} numbers
 * @returns {{ text: string, places: { block: Block, start: number }[] }} `places`: where the blocks stand in `text`
 */
export function excerpt(index, numbers) {
  const wanted = new Set(numbers);
  const parts = [];
  const places = [];
  let length = 0;
  for (const [number, block] of index.blocks.entries()) {
    const isWanted = wanted.has(number);
    if (!isWanted && block.end > OPENING) continue;
    if (parts.length) length += BETWEEN_BLOCKS.length;
    if (isWanted) places.push({ block, start: length });
    const text = index.textOf(block);
    parts.push(text);
    length += text.length;
  }
  return { text: parts.join(BETWEEN_BLOCKS), places };
}

/**
 * The claims of an excerpt that lie in its wanted blocks, at their places in the article.
 * @param {Report} report  of the excerpt's text
 * @param {{ block: Block, start: number }[]} places
 */
export function claimsOf(report, places) {
  // Both are in the order of the text.
  let number = 0;
  return report.claims.flatMap((claim) => {
    const { start, end } = claim.quote;
    while (number < places.length && places[number].start + lengthOf(places[number].block) <= start) number += 1;
    const place = places[number];
    const isInside = place && start >= place.start && end <= place.start + lengthOf(place.block);
    return isInside ? [moved(claim, place.block.start - place.start)] : [];
  });
}

/** @param {Block} block */
const lengthOf = (block) => block.end - block.start;

/**
 * The claims whose blocks are still there, at their new places.
 * @param {Claim[]} claims
 * @param {TextIndex} before
 * @param {TextIndex} now
 * @param {Map<number, number>} kept
 */
export function keptClaims(claims, before, now, kept) {
  // Both are in the order of the text.
  let number = 0;
  return claims.flatMap((claim) => {
    const { start, end } = claim.quote;
    while (number < before.blocks.length && before.blocks[number].end <= start) number += 1;
    const block = before.blocks[number];
    const to = now.blocks[kept.get(number) ?? -1];
    return block && to && start >= block.start && end <= block.end ? [moved(claim, to.start - block.start)] : [];
  });
}

/**
 * A report of claims that were found at different times, in order and numbered anew.
 * @param {Report} report  whose frame is kept
 * @param {Claim[]} claims
 * @param {string} text
 * @param {Report['coverage']} coverage
 * @returns {Report}
 */
export function assembled(report, claims, text, coverage) {
  claims.sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end || (a.kind < b.kind ? -1 : 1));
  const numbered = claims.map((claim, number) => {
    const { start, end } = claim.quote;
    const prefix = text.slice(Math.max(0, start - CONTEXT), start);
    const suffix = text.slice(end, end + CONTEXT);
    return { ...claim, id: `c${number + 1}`, quote: { ...claim.quote, prefix, suffix } };
  });
  return { ...report, claims: numbered, coverage };
}

/**
 * The claim in a text where it stands `by` characters further on.
 * @param {Claim} claim
 * @param {number} by
 * @returns {Claim}
 */
export function moved(claim, by) {
  const { quote, correction } = claim;
  return {
    ...claim,
    quote: { ...quote, start: quote.start + by, end: quote.end + by },
    correction: correction && { ...correction, start: correction.start + by, end: correction.end + by },
  };
}
