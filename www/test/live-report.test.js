import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembled, claimsOf, compareBlocks, excerpt, keptClaims } from '../widget/live-report.js';

/** An index as the page would give it, of paragraphs. */
function indexOf(...paragraphs) {
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { start, end: start + paragraph.length };
    start = block.end + 2;
    return block;
  });
  const text = paragraphs.join('\n\n');
  return { text, blocks, textOf: (block) => text.slice(block.start, block.end) };
}

/** A claim on every word in capitals. */
const claimsIn = (text) =>
  Array.from(text.matchAll(/[A-Z]{2,}/g), ({ index, 0: exact }) => ({
    id: '',
    kind: 'weekday',
    quote: { exact, start: index, end: index + exact.length, prefix: '', suffix: '' },
    correction: { start: index, end: index + 1, text: 'x' },
  }));

test('blocks are matched by their text, in order, also when they move', () => {
  const { kept, changed, gone } = compareBlocks(['a', 'b', 'b', 'c'], ['c', 'b', 'new', 'b', 'b']);
  assert.deepEqual([...kept].sort(), [[1, 1], [2, 3], [3, 0]]);
  assert.deepEqual(changed, [2, 4]);
  assert.deepEqual(gone, [0]);
});

test('only the changed blocks and the opening are given to the checker', () => {
  const long = 'x'.repeat(1300);
  const index = indexOf('opening', long, 'CHANGED', 'untouched');
  const { text, places } = excerpt(index, [2]);
  assert.equal(text, 'opening\n\nCHANGED');
  assert.deepEqual(places, [{ block: index.blocks[2], start: 9 }]);
});

test('a report after a change equals the report on the new text', () => {
  const before = indexOf('The OPENING stands', 'ONE here', 'gone: TWO', 'and THREE', 'y'.repeat(1300), 'FOUR at last');
  const now = indexOf('The OPENING stands', 'first NEW', 'and THREE', 'y'.repeat(1300), 'ONE here', 'changed FIVE');
  const { kept, changed } = compareBlocks(
    before.blocks.map(before.textOf),
    now.blocks.map(now.textOf),
  );
  const asked = excerpt(now, changed);
  const fresh = claimsOf({ claims: claimsIn(asked.text) }, asked.places);
  const claims = [...keptClaims(claimsIn(before.text), before, now, kept), ...fresh];
  const { claims: found } = assembled({}, claims, now.text, { checkable: 0, checked: 0 });
  const wanted = assembled({}, claimsIn(now.text), now.text, { checkable: 0, checked: 0 }).claims;
  assert.deepEqual(found, wanted);
  assert.equal(found[0].quote.prefix, 'The ');
});
