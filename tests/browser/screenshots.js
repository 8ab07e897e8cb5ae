/**
 * Takes pictures of every state that a reader meets: those of the documentation, and the rest to look at.
 *
 *     node tests/browser/screenshots.js [NAME…]
 *
 * @module
 */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { launchChromium } from './engines.js';
import { ARTICLES, FIXTURES, WWW } from './harness.js';
import { serve } from './serve.js';

/** @import { Page } from 'playwright-core' */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The pictures that the documentation shows. */
const SHOWN = ['demo', 'demo-dark', 'demo-phone'];

const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

/** @typedef {{ path?: string, size?: { width: number, height: number }, scale?: number, media?: Parameters<Page['emulateMedia']>[0],
 *   before?: (page: Page) => Promise<unknown>, prepare?: (page: Page) => Promise<unknown> }} Picture */

/** @type {Record<string, Picture>} */
const PICTURES = {
  demo: { prepare: planted },
  'demo-dark': { media: { colorScheme: 'dark' }, prepare: planted },
  'demo-phone': { size: PHONE, prepare: opened('supported') },
  empty: {},
  'empty-dark': { media: { colorScheme: 'dark' } },
  'empty-phone': { size: PHONE },
  loading: { before: (page) => page.route('**/factlint.pack', () => {}), prepare: (page) => page.click('#example') },
  nothing: { prepare: paste('It was a quiet evening by the sea. Nobody spoke of the harbour.') },
  many: { prepare: paste(ARTICLES.map(({ text }) => text).join('\n\n')) },
  'many-phone': { size: PHONE, prepare: paste(ARTICLES.map(({ text }) => text).join('\n\n')) },
  long: { prepare: longest },
  'long-phone': { size: PHONE, prepare: longest },
  conflicting: { prepare: opened('conflicting', 'It is the first visit to China by a South Korean president in three years. The convoy drove 62 miles (103 km).') },
  unsettled: { prepare: unsettled },
  error: { before: (page) => page.route('**/factlint.pack', (route) => route.fulfill({ status: 503 })), prepare: failed },
  'error-phone': { size: PHONE, before: (page) => page.route('**/factlint.pack', (route) => route.fulfill({ status: 503 })), prepare: failed },
  narrow: { size: { width: 320, height: 640 }, prepare: opened('supported') },
  'forced-colours': { media: { forcedColors: 'active' }, prepare: planted },
  'forced-colours-dark': { media: { forcedColors: 'active', colorScheme: 'dark' }, prepare: planted },
  zoom: { size: { width: 640, height: 430 }, scale: 2, prepare: planted },
  print: { prepare: (page) => paste(ARTICLES[0].text)(page).then(() => page.emulateMedia({ media: 'print' })) },
  embedded: { path: 'story.html', prepare: reported },
  'embedded-open': { path: 'story.html', prepare: listed },
  'embedded-dark': { path: 'story.html', media: { colorScheme: 'dark' }, before: darkHost, prepare: listed },
  'embedded-phone': { path: 'story.html', size: PHONE, prepare: listed },
  'embedded-popover': { path: 'story.html', prepare: (page) => reported(page).then(() => open(page, 'refuted')) },
  checks: { path: 'checks.html' },
  knows: { path: 'knows.html' },
  decides: { path: 'decides.html' },
  embed: { path: 'embed.html' },
  'checks-phone': { path: 'checks.html', size: PHONE },
  'knows-dark': { path: 'knows.html', media: { colorScheme: 'dark' } },
};

/** @param {Page} page */
function reported(page) {
  return page.waitForFunction(() => document.querySelector('fact-lint')?.report?.claims.length);
}

/** @param {Page} page */
async function example(page) {
  await page.waitForFunction(() => document.querySelectorAll('#samples option').length > 1);
  await page.click('#example');
  await reported(page);
}

/** @param {Page} page */
async function planted(page) {
  await example(page);
  await page.click('#plant');
  await page.waitForFunction(() => (CSS.highlights.get('factlint-refuted')?.size ?? 0) > 0);
  await open(page, 'refuted');
}

/** Opens the first claim with this verdict. @param {Page} page @param {string} verdict */
async function open(page, verdict) {
  await page.evaluate((verdict) => {
    const lint = document.querySelector('fact-lint');
    lint.select(lint.report.claims.find((claim) => claim.verdict === verdict).id);
  }, verdict);
  await page.waitForFunction(() => document.querySelector('fact-lint')?.shadowRoot?.querySelector('[role=dialog]:popover-open'));
}

/** @param {string} verdict @param {string} [text] */
function opened(verdict, text) {
  return async (/** @type {Page} */ page) => {
    await (text ? paste(text)(page) : example(page));
    await reported(page);
    await open(page, verdict);
  };
}

/** @param {string} text */
function paste(text) {
  return async (/** @type {Page} */ page) => {
    // The first result may be that of an empty text.
    await page.evaluate(() => {
      globalThis.result = null;
      addEventListener('factlint-result', ({ detail }) => (globalThis.result ||= detail.checked));
    });
    await page.fill('#text', text);
    await page.waitForFunction(() => globalThis.result);
  };
}

/** Opens the claim that there is most to say about. @param {Page} page */
async function longest(page) {
  await paste(ARTICLES.map(({ text }) => text).join('\n\n'))(page);
  await page.evaluate(() => {
    const lint = document.querySelector('fact-lint');
    const size = (claim) => JSON.stringify(claim).length;
    lint.select(lint.report.claims.toSorted((a, b) => size(b) - size(a))[0].id);
  });
  await page.waitForFunction(() => document.querySelector('fact-lint')?.shadowRoot?.querySelector('[role=dialog]:popover-open'));
}

/** @param {Page} page */
async function unsettled(page) {
  await paste(ARTICLES.map(({ text }) => text).join('\n\n'))(page);
  await page.locator('fact-lint').locator('[data-verdict=not_enough_evidence]').click();
  await open(page, 'not_enough_evidence');
}

/** @param {Page} page */
async function failed(page) {
  await page.click('#example');
  await page.waitForFunction(() => document.querySelector('fact-lint')?.shadowRoot?.querySelector('.alert'));
}

/** @param {Page} page */
async function listed(page) {
  await reported(page);
  await page.locator('fact-lint').getByRole('button', { name: 'List of claims' }).click();
}

/** @param {Page} page */
function darkHost(page) {
  return page.addInitScript(() => addEventListener('DOMContentLoaded', () => {
    document.documentElement.style.cssText = 'color-scheme: dark; background: #16171a; color: #e8e8e6';
  }));
}

const wanted = process.argv.slice(2);
const server = await serve([WWW, FIXTURES]);
const browser = await launchChromium();
for (const [name, { path = 'index.html', size = DESK, scale = 1, media, before, prepare }] of Object.entries(PICTURES)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: scale, reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await context.newPage();
  if (media) await page.emulateMedia(media);
  await before?.(page);
  await page.goto(`${server.url}/${path}`);
  await prepare?.(page);
  // Fonts, and what follows a scroll.
  await page.waitForTimeout(300);
  const folder = join(root, SHOWN.includes(name) ? 'docs/images' : 'target/screenshots');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(file);
  await context.close();
}
await browser.close();
await server.close();
