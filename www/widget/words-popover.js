/**
 * The English words of the popover.
 *
 * @module
 */

/**
 * The rule by which each kind of claim is measured: what counts as right.
 * @type {Record<string, string>}
 */
export const RULE = {
  weekday: 'A printed weekday must be the weekday of its date.',
  span: 'Days may be counted with or without the last one; both are accepted.',
  elapsed: 'Completed years, rounded years and the difference of calendar years are all accepted.',
  age: 'The age in completed years on the day the article speaks of.',
  conversion: 'Rounding to the printed precision and anything within 2\u00a0% is accepted; beyond 5\u00a0% it differs.',
  arithmetic: 'A printed number stands for everything that rounds to it.',
  consistency: 'The same thing should have one value throughout an article.',
  office: 'The office must be held on the day that the sentence speaks of.',
  recurrence:
    'An earlier occurrence inside the stated time contradicts; agreement needs a list declared complete for that time.',
  summit: 'An earlier summit inside the stated time contradicts; agreement needs a list declared complete for that time.',
  journey: 'Days, places and kind of visit as the record has them; official days never contradict a longer stay.',
  country: 'A printed number stands for everything that rounds to it.',
  rank: 'Ranked on a complete list; where accepted measures disagree, both are shown.',
  membership: 'Membership on the day that the sentence speaks of.',
  event: 'The date at the precision that is printed.',
  election: 'The date at the precision that is printed.',
  extreme: 'Compared with every value of the series in the stated time.',
  organisation: 'As the record has it on the day that the sentence speaks of.',
  person: 'As the record has it; a “first” needs a list of holders that is complete.',
};

/** @type {Record<string, string>} */
export const ROLE = {
  supports: 'Agrees',
  contradicts: 'Disagrees',
  coverage: 'Completeness',
  context: 'Context',
};

export const POPOVER = {
  articleSays: 'The article says',
  dataSays: 'The data says',
  correctionIs: 'Suggested',
  rule: 'Rule',
  working: 'Working',
  evidence: 'Evidence',
  readAs: 'Read as',
  saidBy: 'Said by',
  readings: 'The readings',
  asOf: 'as of',
  copyCorrection: 'Copy the correction',
  copyLink: 'Copy link',
  copyJson: 'Copy JSON',
  hide: 'Hide this one',
  report: 'Report',
  copied: 'Copied',
  notCopied: 'Could not copy',
  close: 'Close',
};
