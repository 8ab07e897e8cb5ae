/**
 * What the browser tests share: an engine for each suite, waiting, the articles, the command.
 *
 * @module
 */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { ENGINES, launch } from './engines.js';
import { serve } from './serve.js';

/** @import { Page } from './engines.js' */

const root = new URL('../../', import.meta.url);

export const WWW = fileURLToPath(new URL('www', root));
export const FIXTURES = fileURLToPath(new URL('tests/browser/fixtures', root));

/** The policy that WIDGET.md promises to work under. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'";

/** Our articles; the name of each begins with its day of publication. @type {{ name: string, published: string, text: string }[]} */
export const ARTICLES = readdirSync(new URL('tests/articles/', root))
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({
    name,
    published: name.slice(0, 'YYYY-MM-DD'.length),
    text: readFileSync(new URL(`tests/articles/${name}`, root), 'utf8'),
  }));

/**
 * What the command writes for an article.
 * @param {string[]} options
 * @param {string} input
 * @param {string | URL} [cwd]
 */
export function factlint(options, input, cwd = root) {
  const { CARGO_TARGET_DIR = fileURLToPath(new URL('target', root)) } = process.env;
  const { status, stdout, stderr, error } = spawnSync(`${CARGO_TARGET_DIR}/debug/factlint`, options, {
    cwd,
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  if (status === null || status > 1) throw new Error(`factlint ${options.join(' ')}: ${stderr}`);
  return stdout;
}

/**
 * A suite for each engine.
 * @param {string} name
 * @param {(of: { engine: string, open: () => Promise<Page> }) => void} body  `open` gives a fresh page
 */
export function inEveryEngine(name, body) {
  for (const engine of ENGINES) {
    describe(`${name}, ${engine}`, () => {
      /** @type {Awaited<ReturnType<typeof launch>>} */
      let browser;
      /** @type {Page | undefined} */
      let page;
      before(async () => {
        browser = await launch(engine);
      });
      after(async () => {
        await browser?.close();
      });
      body({
        engine,
        open: async () => {
          await page?.close();
          page = await browser.newPage();
          await page.resize(1200, 900);
          return page;
        },
      });
    });
  }
}

/**
 * Serves the site and the fixtures for the length of a test.
 * @param {import('node:test').TestContext} test
 * @param {Parameters<typeof serve>[1]} [options]
 */
export async function site(test, options) {
  const server = await serve([WWW, FIXTURES], options);
  test.after(() => server.close());
  return server;
}

/**
 * Waits until the function gives something true in the page, and gives that.
 * @template T
 * @template {unknown[]} A
 * @param {Page} page
 * @param {(...args: A) => T} work
 * @param {A} args
 */
export async function until(page, work, ...args) {
  for (let tries = 0; tries < 300; tries += 1) {
    const value = await page.evaluate(work, ...args);
    if (value) return value;
    await wait(50);
  }
  throw new Error(`waited in vain for ${work}; the page says: ${await page.evaluate(saying)}`);
}

/** What the widget of the page says, for a message. */
function saying() {
  const lint = document.querySelector('fact-lint');
  return lint?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '(there is no panel)';
}

/** Waits for the report on the page's article, and gives it. @param {Page} page */
export function reportOn(page) {
  return until(page, () => /** @type {any} */ (document.querySelector('fact-lint'))?.report);
}
