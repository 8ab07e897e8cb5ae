/**
 * Every English word that the widget shows; those that only the popover needs come with it, in `words-popover.js`.
 *
 * @module
 */

/** @import { Reason, Verdict, Claim, Report } from './types.js' */

/** Verdicts in the order in which a reader wants to hear of them. */
export const VERDICTS = /** @type {const} */ (['refuted', 'conflicting', 'supported', 'not_enough_evidence']);

/** @type {Record<Verdict, { words: string, short: string, icon: string }>} */
export const VERDICT = {
  supported: { words: 'Matches the data', short: 'match', icon: '✓' },
  refuted: { words: 'Differs from the data', short: 'differ', icon: '≠' },
  conflicting: { words: 'Depends on the reading', short: 'depend on the reading', icon: '≈' },
  not_enough_evidence: { words: "Can't be checked offline", short: 'not settled', icon: '?' },
};

/** @type {Record<Reason, string>} */
export const REASON = {
  no_data: 'The bundled reference says nothing about this.',
  outside_coverage: 'The bundled list is not known to be complete for this time, so it cannot settle the claim.',
  after_data_ends: 'This lies after the day on which the bundled data ends.',
  ambiguous_name: 'A name in this claim could mean more than one thing.',
  ambiguous_time: 'It is not certain which time this claim is about.',
  prediction: 'This is about the future.',
  opinion: 'This is a judgement, not a fact that data can settle.',
};

export const WORDS = {
  title: 'Facts checked',
  automatic: 'Automatic; may be wrong.',
  next: 'Next claim',
  previous: 'Previous claim',
  list: 'List of claims',
  all: 'All',
  showMore: 'Show more',
  showHidden: 'Show hidden',
  marks: 'Mark the text',
  keys: 'Keys',
  export: 'Export',
  exportNames: {
    json: 'Report (JSON)',
    csv: 'Table (CSV)',
    'web-annotation': 'Web annotations (JSON-LD)',
    sarif: 'SARIF',
    'claim-review': 'ClaimReview (needs your name)',
  },
  author: 'Name of the person or newsroom that publishes this review',
  cancel: 'Cancel',
  save: 'Save',
  loading: 'Checking …',
  nothing: 'Nothing checkable was found in this text.',
  nothingShown: 'No claims of this kind.',
  noArticle: 'No article was found on this page.',
  notEnglish: 'Only English text can be checked.',
  unmarked: 'Unmarked text was not checked.',
  failed: 'The facts could not be checked',
};

/** What each action of the keyboard is called in the list of keys. */
export const KEY_ACTION = {
  next: 'Go to the next claim',
  previous: 'Go to the previous claim',
  open: 'Open the claim',
  close: 'Close it',
  move: 'Move in the list',
};

/** @param {Claim} claim */
export const claimName = (claim) => `${VERDICT[claim.verdict].words}: ${claim.quote.exact}`;

/** @param {Report} report */
export const checkedOf = ({ coverage }) =>
  `${count(coverage.checked)} of ${count(coverage.checkable)} checkable statement${coverage.checkable === 1 ? '' : 's'} checked`;

/** @param {Report} report */
export const dataOf = ({ reference }) =>
  `Data ${reference.version}, to ${day(reference.ends)}` +
  (reference.added.length ? `, with ${reference.added.join(', ')}` : '');

/**
 * @param {number} checked  characters that were checked
 * @param {number} all      characters of the article
 */
export const leftOut = (checked, all) =>
  `The article is very long: the first ${Math.floor((100 * checked) / all)} % was checked and the rest left out.`;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * A date in words at the precision it has: "17 January 2026", "December 2019", "2019".
 * @param {string} iso
 */
export function day(iso) {
  const [, year, month, date] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
  if (!year) return iso;
  return [date && String(Number(date)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** @param {number} number */
export const count = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
