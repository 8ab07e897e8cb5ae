/**
 * The measurement, the same in Node and in a page.
 *
 * @module
 */

import { SUBJECTS } from './subjects.js';

/** A series ends when it has taken this long. */
const ENOUGH = 1_500;

/**
 * Milliseconds until the subject has taken its first text, then milliseconds a text for each series.
 *
 * @param {string} name  of the subject
 * @param {string[][]} series  texts, longer ones later
 * @param {any} files
 */
export async function measure(name, series, files) {
  const subject = SUBJECTS.find((known) => known.name === name);
  const before = performance.now();
  const take = await subject.start(files);
  await take(series[0][0]);
  const start = performance.now() - before;
  const times = [];
  for (const texts of series) {
    // A first pass lets the engine compile what is hot.
    const warm = texts.slice(0, Math.ceil(texts.length / 4));
    await timed(take, warm);
    times.push(await timed(take, texts.slice(warm.length)));
  }
  return { start, times };
}

/** Milliseconds a text. @param {(text: string) => unknown} take @param {string[]} texts */
async function timed(take, texts) {
  const before = performance.now();
  let done = 0;
  for (const text of texts) {
    await take(text);
    done += 1;
    if (performance.now() - before > ENOUGH) break;
  }
  return (performance.now() - before) / done;
}
