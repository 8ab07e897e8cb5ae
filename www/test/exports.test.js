import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toClaimReview, toCsv, toSarif, toWebAnnotations } from '../widget/exports.js';

const TEXT = 'Headline\n\nThey met on Tuesday, January 5, 2026.';
const start = TEXT.indexOf('Tuesday');

/** @param {object} changes */
const report = (changes = {}) => ({
  reference: { version: '2026.11' },
  claims: [
    {
      id: 'c1',
      kind: 'weekday',
      quote: { exact: 'Tuesday, January 5, 2026', start, end: TEXT.length - 1, prefix: 'They met on ', suffix: '.' },
      attributed_to: null,
      verdict: 'refuted',
      reason: null,
      summary: 'January 5, 2026, was a Monday.',
      working: ['one', 'two'],
      evidence: [],
      correction: { start, end: start + 7, text: 'Monday' },
      ...changes,
    },
  ],
});

test('SARIF has lines and columns from 1 and the correction as a fix', () => {
  const [run] = JSON.parse(toSarif(report(), { url: 'a.txt', text: TEXT })).runs;
  const [result] = run.results;
  const { region } = result.locations[0].physicalLocation;
  assert.deepEqual([region.startLine, region.startColumn, region.endLine, region.endColumn], [3, 13, 3, 37]);
  assert.equal(result.kind, 'fail');
  assert.equal(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text, 'Monday');
});

test('CSV quotes what must be quoted and starts no formula', () => {
  const rows = toCsv(report({ summary: '=HYPERLINK("x")', attributed_to: '@someone' }), { url: 'a.txt' }).split('\r\n');
  assert.match(rows[0], /^document,id,kind,verdict,/);
  assert.match(rows[1], /,"'=HYPERLINK\(""x""\)",/);
  assert.match(rows[1], /,'@someone,/);
  assert.match(rows[1], /,"one\ntwo",/);
});

test('a web annotation finds its words by quote and by place', () => {
  const { first, total } = JSON.parse(toWebAnnotations(report(), { url: 'https://paper.example/a' }));
  assert.equal(total, 1);
  const [quote, place] = first.items[0].target.selector;
  assert.equal(TEXT.slice(place.start, place.end), quote.exact);
  assert.equal(first.items[0].target.source, 'https://paper.example/a');
});

test('ClaimReview names its author and leaves out what was not settled', () => {
  const of = { url: 'https://paper.example/a', author: 'The Paper' };
  const [review] = JSON.parse(toClaimReview(report(), of))['@graph'];
  assert.equal(review.author.name, 'The Paper');
  assert.equal(review.reviewRating.alternateName, 'Differs from the data');
  const open = report({ verdict: 'not_enough_evidence', reason: 'no_data' });
  assert.deepEqual(JSON.parse(toClaimReview(open, of))['@graph'], []);
});
