/**
 * The caller's side of the worker: one call at a time, each with an answer, an error or an end by time or by wish.
 * WebAssembly cannot be interrupted, so a call that is given up ends the worker; the next one starts a new one.
 *
 * @module
 */

import { FactlintError } from './errors.js';

/** @import { Engine } from './types.js' */
/** @import { Parts } from './engine.js' */

/** How long a worker's script may take to load before the worker counts as forbidden, in milliseconds. */
const LOADING = 10_000;
/** How long the engine may take to start on a slow line, in milliseconds. */
const STARTING = 60_000;
/** How long a call that nobody waits for may go on before its worker is ended, in milliseconds. */
const GRACE = 300;

/** Thrown where no worker can be had at all. */
export class NoWorker extends Error {}

/** @implements {Engine} */
export class WorkerEngine {
  /**
   * @param {string} url
   * @param {Parts} parts
   * @param {number} timeout  milliseconds
   */
  constructor(url, parts, timeout) {
    this.url = url;
    this.parts = parts;
    this.timeout = timeout;
    /** Added tables, given again to a worker that takes another's place. @type {unknown[][]} */
    this.added = [];
    /** @type {Promise<void>} the end of the call before */
    this.queue = Promise.resolve();
    /** @type {Worker | null} */
    this.worker = null;
    this.lastId = 0;
    this.disposed = false;
  }

  /** @type {Engine['call']} */
  call(method, args, signal) {
    /** @type {() => void} */
    let free = () => {};
    const before = this.queue;
    this.queue = new Promise((resolve) => (free = resolve));
    return before.then(async () => {
      let idle;
      try {
        signal?.throwIfAborted();
        if (this.disposed) throw new FactlintError('disposed', 'the checker was disposed of');
        await this.start();
        const asked = this.#ask(method, args, this.timeout, signal);
        idle = asked.idle;
        const value = await asked.answer;
        if (method === 'addFacts') this.added.push(args);
        return value;
      } finally {
        if (idle) idle.then(free);
        else free();
      }
    });
  }

  /** Has a worker that is ready. */
  async start() {
    if (this.worker) return;
    this.worker = await load(this.url);
    try {
      await this.#ask('start', [this.parts], STARTING).answer;
      for (const args of this.added) await this.#ask('addFacts', args, this.timeout).answer;
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  dispose() {
    this.disposed = true;
    this.#end();
  }

  #end() {
    this.worker?.terminate();
    this.worker = null;
  }

  /**
   * @param {string} method
   * @param {unknown[]} args
   * @param {number} timeout
   * @param {AbortSignal} [signal]
   * @returns {{ answer: Promise<any>, idle: Promise<void> }}  `idle`: the worker can be asked again, or is gone
   */
  #ask(method, args, timeout, signal) {
    const worker = /** @type {Worker} */ (this.worker);
    const id = ++this.lastId;
    /** @type {() => void} */
    let isIdle = () => {};
    /** @type {Promise<void>} */
    const idle = new Promise((resolve) => (isIdle = resolve));
    const answer = new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        worker.onmessage = worker.onerror = null;
        isIdle();
      };
      const giveUp = (/** @type {Error} */ error) => {
        done();
        this.#end();
        reject(error);
      };
      const onAbort = () => {
        // Most calls end sooner than a new worker would start.
        clearTimeout(timer);
        timer = setTimeout(() => giveUp(signal?.reason), GRACE);
        reject(signal?.reason);
      };
      let timer = setTimeout(
        () => giveUp(new FactlintError('timeout', `no answer within ${timeout / 1000} seconds`)),
        timeout,
      );
      signal?.addEventListener('abort', onAbort);
      worker.onmessage = ({ data }) => {
        if (data.id !== id) return;
        done();
        if (!data.error) return resolve(data.value);
        const error = new FactlintError(data.error.code, data.error.message);
        if (error.code === 'engine-failed') this.#end();
        reject(error);
      };
      worker.onerror = (event) => {
        event.preventDefault?.();
        giveUp(new FactlintError('engine-failed', event.message || 'the worker failed'));
      };
      worker.postMessage({ id, method, args });
    });
    return { answer, idle };
  }
}

/**
 * @param {string} url
 * @returns {Promise<Worker>}
 */
function load(url) {
  return new Promise((resolve, reject) => {
    let worker;
    try {
      worker = new Worker(/** @type {any} */ (trusted(url)), { type: 'module', name: 'factlint' });
    } catch (error) {
      reject(new NoWorker('workers are forbidden here', { cause: error }));
      return;
    }
    const fail = () => {
      clearTimeout(timer);
      worker.terminate();
      reject(new NoWorker('the worker could not be loaded'));
    };
    const timer = setTimeout(fail, LOADING);
    worker.onerror = (event) => {
      event.preventDefault();
      fail();
    };
    worker.onmessage = () => {
      clearTimeout(timer);
      worker.onmessage = worker.onerror = null;
      resolve(worker);
    };
  });
}

/** @type {{ createScriptURL(url: string): unknown } | undefined} */
let policy;

/**
 * The worker's address under the Trusted Types policy `factlint`. The address comes from the page's own code: ours, or
 * the option that the page set.
 * @param {string} url
 */
function trusted(url) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('factlint', { createScriptURL: (/** @type {string} */ ours) => ours });
  return /** @type {NonNullable<typeof policy>} */ (policy).createScriptURL(url);
}
