/**
 * Takes the pictures of the documentation: the demo with a sample checked and a claim open, light, dark and on a phone.
 *
 *     node tests/browser/screenshots.js [FOLDER]
 *
 * @module
 */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { launchChromium } from './engines.js';
import { WWW } from './harness.js';
import { serve } from './serve.js';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../docs/images', import.meta.url));

/** @type {{ name: string, width: number, height: number, colorScheme: 'light' | 'dark', plant: boolean }[]} */
const PICTURES = [
  { name: 'demo', width: 1280, height: 860, colorScheme: 'light', plant: true },
  { name: 'demo-dark', width: 1280, height: 860, colorScheme: 'dark', plant: true },
  { name: 'demo-phone', width: 390, height: 844, colorScheme: 'light', plant: false },
];

await mkdir(folder, { recursive: true });
const server = await serve([WWW]);
const browser = await launchChromium();
for (const { name, width, height, colorScheme, plant } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
  await page.goto(`${server.url}/index.html`);
  const reported = () => page.evaluate(() => new Promise((resolve) => {
    document.querySelector('fact-lint')?.addEventListener('factlint-result', resolve, { once: true });
  }).then(() => null));
  await page.waitForFunction(() => document.querySelectorAll('#samples option').length > 1);
  await Promise.all([reported(), page.click('#example')]);
  await page.waitForFunction(() => (CSS.highlights.get('factlint-supported')?.size ?? 0) > 0);
  if (plant) await Promise.all([reported(), page.click('#plant')]);
  const verdict = plant ? 'refuted' : 'supported';
  // The first result may be that of an empty text.
  await page.waitForFunction((verdict) => (CSS.highlights.get(`factlint-${verdict}`)?.size ?? 0) > 0, verdict);
  const place = await page.evaluate((verdict) => {
    const [range] = CSS.highlights.get(`factlint-${verdict}`) ?? [];
    const rect = range && /** @type {Range} */ (range).getClientRects()[0];
    return rect && { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
  }, verdict);
  if (place) await page.mouse.click(place.x, place.y);
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(file);
  await page.close();
}
await browser.close();
await server.close();
