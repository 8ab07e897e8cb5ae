/**
 * Prints milliseconds a text beside the peers, on the same new texts, in Node and in headless Chromium; then how long a page waits
 * for its first verdict, and how much memory the module holds.
 *
 * @module
 */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import { launchChromium } from '../tests/browser/engines.js';
import { serve } from '../tests/browser/serve.js';
import { measure } from './measure.js';
import { SUBJECTS } from './subjects.js';
import { texts } from './texts.js';

const WORDS = [300, 3_000, 30_000];
const COUNTS = [400, 100, 12];
/** Pages opened to measure the start; the median counts. */
const PAGES = 9;

const www = fileURLToPath(new URL('../www', import.meta.url));
const file = (/** @type {string} */ name) => readFileSync(new URL(`../www/build/${name}`, import.meta.url));

/** @typedef {{ start: number, times: number[] }} Result */

/** Each subject in a process of its own, so that none warms or crowds another. @param {string} name @returns {Result} */
function inNode(name) {
  const self = fileURLToPath(import.meta.url);
  return JSON.parse(execFileSync(process.execPath, [self, name], { encoding: 'utf8' }));
}

const series = () => WORDS.map((words, index) => texts(words, COUNTS[index]));

if (process.argv[2]) {
  const files = { wasm: file('factlint_bg.wasm'), pack: new Uint8Array(file('factlint.pack')) };
  console.log(JSON.stringify(await measure(process.argv[2], series(), files)));
} else {
  const node = SUBJECTS.map(({ name }) => inNode(name));
  const page = await bundle();
  const server = await serve([www], {
    replace: { '/bench.js': page, '/bench.html': '<!doctype html><title>Bench</title>', '/series.json': JSON.stringify(series()) },
  });
  const browser = await launchChromium();
  const chromium = [];
  for (const { name } of SUBJECTS) chromium.push(await inChromium(browser, server.url, name));
  const first = await firstVerdict(browser, server.url);
  await browser.close();
  await server.close();

  print('Node', node);
  print('Chromium', chromium);
  console.log(`\nFrom module start to the first verdict on ${WORDS[0]} words, Chromium: ${first.time.toFixed(0)} ms`);
  console.log(`Memory of the module then: ${(first.memory / 2 ** 20).toFixed(1)} MiB`);
}

/** @param {string} where @param {Result[]} results */
function print(where, results) {
  const cells = (/** @type {string[]} */ ...texts) => texts.map((text) => text.padStart(12)).join('');
  const head = WORDS.map((words) => `${words} words`);
  console.log(`\n${`${where}: ms a text`.padEnd(44)}${cells(...head, 'growth', 'first text')}`);
  SUBJECTS.forEach(({ name, does }, index) => {
    const { start, times } = results[index];
    const growth = `× ${(times[times.length - 1] / times[0]).toFixed(0)}`;
    const shown = times.map((time) => time.toFixed(time < 10 ? 3 : 0));
    console.log(`${`${name} (${does})`.padEnd(44)}${cells(...shown, growth, start.toFixed(0))}`);
  });
}

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./measure.js', import.meta.url))],
    bundle: true,
    // Not a module: write-good runs in sloppy mode only.
    format: 'iife',
    globalName: 'bench',
    write: false,
    // Harper names it for Node; a page never gets there.
    external: ['fs'],
    logLevel: 'error',
  });
  return Buffer.from(outputFiles[0].contents);
}

/** @param {import('playwright-core').Browser} browser @param {string} url @param {string} name @returns {Promise<Result>} */
async function inChromium(browser, url, name) {
  const page = await browser.newPage();
  await page.goto(`${url}/bench.html`);
  await page.addScriptTag({ url: '/bench.js' });
  const result = await page.evaluate(async (name) => {
    const { measure } = globalThis.bench;
    const bytes = async (/** @type {string} */ path) => (await fetch(path)).arrayBuffer();
    const files = { wasm: await bytes('/build/factlint_bg.wasm'), pack: new Uint8Array(await bytes('/build/factlint.pack')) };
    return measure(name, await (await fetch('/series.json')).json(), files);
  }, name);
  await page.close();
  return result;
}

/** @param {import('playwright-core').Browser} browser @param {string} url */
async function firstVerdict(browser, url) {
  const [text] = texts(WORDS[0], 1);
  const results = [];
  for (let count = 0; count < PAGES; count += 1) {
    const page = await browser.newPage();
    await page.goto(`${url}/bench.html`);
    results.push(
      await page.evaluate(async (text) => {
        const before = performance.now();
        const { default: init, Checker } = await import('/build/factlint.js');
        const pack = fetch('/build/factlint.pack').then((response) => response.arrayBuffer());
        const { memory } = await init({ module_or_path: fetch('/build/factlint_bg.wasm') });
        const checker = new Checker(new Uint8Array(await pack));
        checker.check(text, { published: '2026-01-06' });
        return { time: performance.now() - before, memory: memory.buffer.byteLength };
      }, text),
    );
    await page.close();
  }
  results.sort((a, b) => a.time - b.time);
  return results[results.length >> 1];
}
