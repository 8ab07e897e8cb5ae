/**
 * Looks in Chromium for pages whose text does not lead back to its nodes: `node fuzz-pages.js --seconds N`.
 *
 * @module
 */

import { parseArgs } from 'node:util';

import { launch } from './engines.js';
import { WWW } from './harness.js';
import { everyArticleIsMapped } from './pages.js';
import { serve } from './serve.js';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });
const server = await serve([WWW], { replace: { '/empty.html': '<!doctype html><title>Empty</title>' } });
const browser = await launch('chromium');
let runs = 0;
try {
  const page = await browser.newPage();
  await page.goto(`${server.url}/empty.html`);
  const counted = { ...page, evaluate: (/** @type {any[]} */ ...all) => ((runs += 1), page.evaluate(.../** @type {[any]} */ (all))) };
  await everyArticleIsMapped(/** @type {any} */ (counted), {
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: 1000 * Number(values.seconds),
    markInterruptAsFailure: false,
  });
  console.log(`${runs} runs of up to 20 articles, no fault`);
} finally {
  await browser.close();
  await server.close();
}
