/**
 * Prints for how long at a time the widget holds up a page with an article of a megabyte, with a worker and without: while it
 * starts and marks the article, and while it follows a change; and what the same change costs the page alone.
 *
 * Milliseconds of the main thread's own time, from Chromium's trace, so that other work of the machine counts little. Tasks in
 * which the browser lays out and paints are told from those in which scripts run.
 *
 * @module
 */

import { fileURLToPath } from 'node:url';

import { launchChromium } from '../tests/browser/engines.js';
import { serve } from '../tests/browser/serve.js';
import { texts } from './texts.js';

const CHARACTERS = 1_000_000;
/** What the platform calls a long task, in milliseconds. */
const LONG = 50;
/** Quiet time in which what was put off is done, in milliseconds. */
const QUIET = 6_000;
const RENDERING = /^(?:UpdateLayoutTree|Layout|PrePaint|Paint|Commit)$/;

const www = fileURLToPath(new URL('../www', import.meta.url));

const [long] = texts(CHARACTERS / 5, 1);
const text = long.slice(0, long.lastIndexOf('\n\n', CHARACTERS));
const paragraphs = text.split('\n\n').map((paragraph) => `<p>${paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title><article id="story">${paragraphs.join('')}</article>`;

const browser = await launchChromium();
console.log(`\nAn article of ${text.length} characters in ${paragraphs.length} paragraphs, Chromium, ms of the main thread`);
print('', ['script', `over ${LONG}`, 'rendering', `over ${LONG}`, 'all']);
await during('change, without the widget', {}, [change]);
await during('with a worker', {}, [start, change]);
await during('without a worker', { 'content-security-policy': "worker-src 'none'" }, [start, change]);
await browser.close();

/** In a page: puts the widget in. */
function start() {
  const lint = document.createElement('fact-lint');
  lint.setAttribute('for', 'story');
  lint.setAttribute('published', '2026-01-06');
  document.body.append(lint);
  return import(/** @type {string} */ ('/widget/auto.js'));
}

/** In a page: an editor's change. */
function change() {
  document.querySelectorAll('#story p')[500].textContent = 'On Friday, January 9, 2026, they left.';
}

/** @param {string} label @param {Record<string, string>} headers @param {(() => unknown)[]} works */
async function during(label, headers, works) {
  const server = await serve([www], { headers, replace: { '/long.html': html } });
  const page = await browser.newPage();
  await page.goto(`${server.url}/long.html`);
  for (const work of works) {
    await page.waitForTimeout(QUIET);
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] });
    await page.evaluate(() => performance.mark('factlint-bench'));
    await page.evaluate(work);
    await page.waitForTimeout(QUIET);
    const { script, rendering } = tasksIn(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
    const most = (/** @type {number[]} */ times) => Math.max(0, ...times).toFixed(0);
    const over = (/** @type {number[]} */ times) => String(times.filter((time) => time > LONG).length);
    const all = [...script, ...rendering].reduce((sum, time) => sum + time, 0).toFixed(0);
    const name = works.length > 1 ? `${work.name}, ${label}` : label;
    print(name, [most(script), over(script), most(rendering), over(rendering), all]);
  }
  await page.close();
  await server.close();
}

/** The times of the tasks on the thread that made the mark. @param {any[]} events */
function tasksIn(events) {
  const mark = events.find(({ name }) => name === 'factlint-bench');
  const here = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === mark.pid && tid === mark.tid);
  const frames = here.filter(({ name }) => RENDERING.test(name));
  // Tasks of the scheduler hold one another: the outermost counts.
  let end = 0;
  const tasks = here
    .filter(({ name }) => name.endsWith('::RunTask'))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur)
    .filter(({ ts, dur }) => ts >= end && (end = ts + dur));
  /** @type {{ script: number[], rendering: number[] }} */
  const times = { script: [], rendering: [] };
  for (const { ts, dur, tdur = 0 } of tasks) {
    const inFrame = frames.filter((frame) => frame.ts >= ts && frame.ts + frame.dur <= ts + dur);
    const rendered = inFrame.reduce((sum, frame) => sum + (frame.tdur ?? 0), 0);
    times[rendered > tdur / 2 ? 'rendering' : 'script'].push(tdur / 1000);
  }
  return times;
}

/** @param {string} label @param {string[]} cells */
function print(label, cells) {
  console.log(label.padEnd(30) + cells.map((cell) => cell.padStart(12)).join(''));
}
