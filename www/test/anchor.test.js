import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchor } from '../widget/anchor.js';

const quote = (text, exact, at = text.indexOf(exact)) => ({
  exact,
  start: at,
  end: at + exact.length,
  prefix: text.slice(Math.max(0, at - 32), at),
  suffix: text.slice(at + exact.length, at + exact.length + 32),
});

const TEXT = 'They met on Monday, May 4. They parted on Monday, May 4, and wrote.';

test('words that stand where they stood are taken as they are', () => {
  assert.deepEqual(anchor(TEXT, quote(TEXT, 'Monday, May 4')), { start: 12, end: 25 });
});

test('words that moved are found', () => {
  const moved = `A new first sentence. ${TEXT}`;
  assert.deepEqual(anchor(moved, quote(TEXT, 'Monday, May 4')), { start: 34, end: 47 });
});

test('of several places, the one with the same context is taken', () => {
  const second = quote(TEXT, 'Monday, May 4', TEXT.lastIndexOf('Monday'));
  const moved = `Well. ${TEXT}`;
  assert.equal(anchor(moved, second).start, moved.lastIndexOf('Monday'));
});

test('where places fit equally well, none is taken', () => {
  const alike = 'On Monday. On Monday. On Monday.';
  const lost = { ...quote(alike, 'Monday'), start: 500, end: 506, prefix: 'On ', suffix: '. On Monday' };
  assert.equal(anchor('On Monday. On Monday. On Monday. On Monday.', lost), null);
});

test('words that are gone are not found', () => {
  assert.equal(anchor('They met in May.', quote(TEXT, 'Monday, May 4')), null);
  assert.equal(anchor(TEXT, { ...quote(TEXT, 'met'), exact: '' }), null);
});
