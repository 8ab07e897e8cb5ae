/**
 * A checker: finds and judges the checkable claims of a text. It works in a worker where one can be had, else on the
 * calling thread in slices. Nothing but its own files is requested; no text leaves the page.
 *
 * @module
 */

import { NoWorker, WorkerEngine } from './worker-engine.js';

/** @import { CheckerOptions, CheckOptions, Coverage, Engine, FactTable, Report } from './types.js' */

const TIMEOUT = 15_000;

export class FactChecker {
  #engine;

  /** @param {Engine} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /**
   * Checks a text.
   * @param {string} text
   * @param {CheckOptions & { signal?: AbortSignal }} [options]
   * @returns {Promise<Report>}
   */
  check(text, { signal, ...options } = {}) {
    return this.#engine.call('check', [String(text), options], signal);
  }

  /**
   * Adds facts of one's own, as tables in the shape of the bundled ones. Refused with file, line, column and what was
   * expected; then nothing is added.
   * @param {FactTable[]} tables
   * @returns {Promise<void>}
   */
  addFacts(tables) {
    return this.#engine.call('addFacts', [tables]);
  }

  /** What the reference holds, and to when. @returns {Promise<Coverage>} */
  coverage() {
    return this.#engine.call('coverage', []);
  }

  /** The version of the reference and the day it ends. @returns {Promise<{ version: string, ends: string }>} */
  edition() {
    return this.#engine.call('edition', []);
  }

  /** Ends the worker. Later calls are refused. */
  dispose() {
    this.#engine.dispose();
  }
}

/**
 * Starts a checker; settles when the engine and the reference are ready.
 *
 * @example
 * const checker = await createChecker();
 * const report = await checker.check('Monday, January 6, 2026', { published: '2026-01-06' });
 *
 * @param {CheckerOptions} [options]
 * @returns {Promise<FactChecker>}
 * @throws {import('./errors.js').FactlintError}
 */
export async function createChecker({ workerUrl, wasmUrl, packUrl, wasm, pack, worker = true, timeout = TIMEOUT } = {}) {
  // Each address stands whole beside `new URL`, where bundlers look for it.
  const parts = {
    wasm: wasm ?? absolute(wasmUrl ?? new URL('../build/factlint_bg.wasm', import.meta.url)),
    pack: pack ?? absolute(packUrl ?? new URL('../build/factlint.pack', import.meta.url)),
  };
  if (worker && typeof Worker === 'function') {
    const engine = new WorkerEngine(absolute(workerUrl ?? new URL('./worker.js', import.meta.url)), parts, timeout);
    try {
      await engine.start();
      return new FactChecker(engine);
    } catch (error) {
      engine.dispose();
      if (!(error instanceof NoWorker)) throw error;
    }
  }
  const { LocalEngine } = await import('./local-engine.js');
  const engine = new LocalEngine(parts, timeout);
  await engine.start();
  return new FactChecker(engine);
}

/** @param {string | URL} url */
const absolute = (url) => new URL(url, globalThis.document?.baseURI ?? import.meta.url).href;
