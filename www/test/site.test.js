import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { RULE } from '../widget/words-popover.js';

const root = new URL('../', import.meta.url);
const read = (name) => readFileSync(new URL(name, root), 'utf8');

test('the service worker keeps every file of the site', () => {
  /** @type {string[]} */
  let files = [];
  const scope = { addEventListener() {} };
  new Function('self', 'keep', `${read('sw.js')}\nkeep(FILES)`)(scope, (list) => (files = list));
  const pages = readdirSync(root).filter((name) => name.endsWith('.html'));
  const parts = ['demo', 'widget'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root)).map((name) => `${folder}/${name}`),
  );
  const kept = files.filter((name) => name !== './' && !name.startsWith('build/'));
  assert.deepEqual(kept.sort(), [...pages, ...parts].sort());
});

test('every kind of claim has a rule for its reader', () => {
  const [, kinds] = /^kinds! \{([^}]*)\}/m.exec(read('../src/claim/mod.rs'));
  const ids = kinds.match(/\w+/g);
  assert.ok(ids.length > 10);
  assert.deepEqual(Object.keys(RULE).sort(), ids.sort());
});

test('the version is the same everywhere', () => {
  const { version } = JSON.parse(read('package.json'));
  assert.match(read('widget/exports.js'), new RegExp(`VERSION = '${version}'`));
  assert.match(read('../Cargo.toml'), new RegExp(`^version = "${version}"`, 'm'));
});

test('every page has the same head and masthead', () => {
  const part = (html) =>
    html
      .replace(/<title>.*?<\/title>|<meta name="description".*?\/>|<script.*?<\/script>| aria-current="page"/gs, '')
      .replace(/<main.*<\/main>/s, '')
      .replace(/\s+/g, ' ');
  const pages = readdirSync(root).filter((name) => name.endsWith('.html'));
  for (const page of pages) assert.equal(part(read(page)), part(read('index.html')), page);
});
