import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';

import { ENGINES, launch } from '../browser/engines.js';
import { reportOn } from '../browser/harness.js';
import { serve } from '../browser/serve.js';
import { installed, npm, WWW } from './installed.js';

const README = readFileSync(join(WWW, 'README.md'), 'utf8');

/** The first block of the README in a language. @param {string} language */
function block(language) {
  const found = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(README);
  assert.ok(found, `the README has a block of ${language}`);
  return found[1];
}

/**
 * Imports an entry where every access to what only pages have is written down.
 * What was looked up, and what names were added to the global object.
 */
const WATCHED = `
  const touched = new Set();
  for (const name of ['window', 'document', 'self', 'HTMLElement', 'customElements', 'location', 'CSS', 'Worker', 'matchMedia']) {
    Object.defineProperty(globalThis, name, { configurable: true, get: () => void touched.add(name) });
  }
  const before = new Set(Reflect.ownKeys(globalThis));
  await import(process.argv[1]);
  const added = Reflect.ownKeys(globalThis).filter((name) => !before.has(name));
  console.log(JSON.stringify({ touched: [...touched].sort(), added }));`;

/** What each entry asks for when it is imported: a class cannot be declared without asking for its base. */
const TOUCHED = {
  '.': [],
  './element': ['HTMLElement'],
  './auto': ['HTMLElement', 'customElements'],
  './inline': ['HTMLElement'],
  './worker.js': [],
};

describe('the package', () => {
  /** @type {string} */
  let folder;
  before(() => {
    folder = installed();
  });
  const node = (/** @type {string[]} */ ...options) => execFileSync(process.execPath, options, { cwd: folder, encoding: 'utf8' });

  it('has nothing that publint or attw find', () => {
    assert.doesNotThrow(() => npm(WWW, 'run', 'check-package', '--silent'));
  });

  it('needs no other package', () => {
    const { dependencies = {} } = JSON.parse(npm(folder, 'ls', '--all', '--json')).dependencies.factlint;
    assert.deepEqual(dependencies, {});
  });

  it('gives a first result with the lines of its README', () => {
    assert.equal(block('sh'), 'npm install factlint\n');
    const code = block('js');
    writeFileSync(join(folder, 'first.js'), code);
    const [promised] = code.match(/(?<=^\/\/ ).*$/m) ?? [];
    assert.equal(node('first.js'), `${promised}\n`);
  });

  it('marks a page with the lines of its README', async (test) => {
    const html = `<!doctype html><meta charset="utf-8"><title>An article</title>
      <article id="story"><p>They met on Tuesday, January 5, 2026.</p></article>${block('html')}`;
    const parts = ['auto.js', 'worker.js', 'factlint_bg.wasm', 'factlint.pack'];
    for (const part of parts) assert.ok(existsSync(join(WWW, 'build/embed', part)), part);
    const server = await serve([join(WWW, 'build/embed')], { replace: { '/index.html': html }, mount: '/factlint' });
    test.after(() => server.close());
    const browser = await launch(ENGINES[0]);
    test.after(() => browser.close());
    const page = await browser.newPage();
    await page.goto(`${server.url}/index.html`);
    const report = await reportOn(page);
    assert.deepEqual(report.claims.map(({ verdict }) => verdict), ['refuted']);
  });

  it('can be imported on a server', () => {
    const { exports } = JSON.parse(readFileSync(join(WWW, 'package.json'), 'utf8'));
    const modules = Object.keys(exports).filter((entry) => exports[entry].types);
    assert.deepEqual(modules.sort(), Object.keys(TOUCHED).sort());
    for (const [entry, touched] of Object.entries(TOUCHED)) {
      const said = node('--input-type=module', '--eval', WATCHED, entry.replace('.', 'factlint'));
      assert.deepEqual(JSON.parse(said), { touched, added: [] }, entry);
    }
  });

  it('has the parts that it names', () => {
    const { exports } = JSON.parse(readFileSync(join(WWW, 'package.json'), 'utf8'));
    for (const entry of Object.keys(exports)) {
      const script = `console.log(import.meta.resolve('${entry.replace('.', 'factlint')}'))`;
      const file = node('--input-type=module', '--eval', script).trim();
      assert.ok(existsSync(new URL(file)), `${entry} is ${file}`);
    }
  });
});
