import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLink, writeLink } from '../demo/link.js';
import { plant } from '../demo/plant.js';
import { safeLink } from '../widget/dom.js';
import { json } from '../widget/json.js';
import { isKey, readKeys } from '../widget/keys.js';
import { cuts } from '../widget/local-engine.js';
import { linkTo } from '../widget/share.js';
import { count, day } from '../widget/words.js';

test('keys are remapped and switched off, but never to a single letter', () => {
  assert.deepEqual(readKeys('next=F9 previous=Ctrl+Alt+p'), { next: 'F9', previous: 'Ctrl+Alt+p' });
  assert.deepEqual(readKeys('next=j'), { next: 'F8', previous: 'Shift+F8' });
  assert.deepEqual(readKeys('none'), {});
  const press = { key: 'F8', shiftKey: true, ctrlKey: false, altKey: false, metaKey: false };
  assert.ok(isKey(press, 'Shift+F8'));
  assert.ok(!isKey(press, 'F8'));
  assert.ok(!isKey(press, undefined));
});

test('a text fragment escapes what has a meaning in it', () => {
  const quote = { exact: 'a four-day visit, at last', prefix: 'Headline\n\nIt was ', suffix: '. Then it\n\nended' };
  const link = linkTo(quote, 'https://paper.example/a?b=c#old');
  assert.equal(
    link,
    'https://paper.example/a?b=c#:~:text=was-,a%20four%2Dday%20visit%2C%20at%20last,-.%20Then',
  );
});

test('a long quote is given by its ends', () => {
  const exact = Array.from({ length: 40 }, (_, number) => `word${number}`).join(' ');
  const link = linkTo({ exact, prefix: '', suffix: '' }, 'https://paper.example/');
  assert.match(link, /text=word0%20word1%20word2%20word3,word36%20word37%20word38%20word39$/);
});

test('only pages of the web are linked', () => {
  assert.equal(safeLink('https://paper.example/a'), 'https://paper.example/a');
  for (const url of ['javascript:alert(1)', 'data:text/html,x', '/a', '', undefined]) assert.equal(safeLink(url), null);
});

test('slices end between paragraphs where they can, and hold the whole text', () => {
  const text = `${'a'.repeat(30)}\n\n${'b '.repeat(40)}\n${'c'.repeat(100)}`;
  const ends = cuts(text, 50);
  assert.equal(ends[0], 32);
  assert.equal(ends.at(-1), text.length);
  assert.ok(ends.every((end, number) => end - (ends[number - 1] ?? 0) <= 50));
});

test('a text travels in a link', async () => {
  const text = 'Größe: 14 “ships” 🚢\n\n'.repeat(500);
  const link = await writeLink(text, '2026-01-06');
  assert.match(link, /^#text=[\w-]+$/);
  assert.ok(link.length < text.length / 10);
  assert.deepEqual(await readLink(link), { text, published: '2026-01-06' });
  assert.equal(await readLink('#text=broken'), null);
  assert.equal(await readLink('#kinds'), null);
});

test('an error is planted in a claim that matches', () => {
  const text = 'They met on Monday, January 5, 2026, for three days.';
  const claim = (exact, verdict) => ({ verdict, quote: { exact } });
  const planted = plant(text, [claim('Monday, January 5, 2026', 'supported')]);
  assert.equal(planted.text, 'They met on Tuesday, January 5, 2026, for three days.');
  assert.equal(plant('about 1,070 km away', [claim('about 1,070 km', 'supported')]).new, '1,427');
  assert.equal(plant(text, [claim('Monday, January 5, 2026', 'refuted')]), null);
});

test('dates and numbers in words', () => {
  assert.deepEqual(['2026-01-17', '2019-12', '2019', 'x'].map(day), ['17 January 2026', 'December 2019', '2019', 'x']);
  assert.deepEqual([0, 999, 1000, 1234567].map(count), ['0', '999', '1,000', '1,234,567']);
});

test('JSON is written as JSON.stringify writes it, whatever a page has patched', (context) => {
  const value = { b: [1, 'a\u2028"\ud800', null, [], {}], a: { z: true, c: -0.5 }, none: undefined };
  assert.equal(json(value), JSON.stringify(value));
  assert.equal(json(value, { gap: '  ' }), JSON.stringify(value, null, 2));
  assert.equal(json(value, { sorted: true }), '{"a":{"c":-0.5,"z":true},"b":[1,"a\u2028\\"\\ud800",null,[],{}]}');
  const expected = json(value);
  Object.defineProperty(Array.prototype, 'toJSON', { configurable: true, value: () => 'patched' });
  context.after(() => delete Array.prototype.toJSON);
  assert.equal(json(value), expected);
});
