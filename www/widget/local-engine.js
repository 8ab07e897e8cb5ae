/**
 * The engine on the calling thread, for pages where workers are forbidden: long texts are checked in slices with a
 * pause after each, so that the page stays alive. A name introduced in one slice is not known in the next.
 *
 * @module
 */

import { FactlintError } from './errors.js';
import { moved } from './live-report.js';

/** @import { Engine, Report } from './types.js' */
/** @import { Parts } from './engine.js' */

/** Characters that are surely checked within a frame or two. */
const SLICE = 16_384;
/** Characters by which the patterns that most texts need are made ready, which takes as long as a slice. */
const WARM_UP = 1024;

/** @implements {Engine} */
export class LocalEngine {
  /**
   * @param {Parts} parts
   * @param {number} timeout  milliseconds
   */
  constructor(parts, timeout) {
    this.timeout = timeout;
    this.disposed = false;
    this.engine = import('./engine.js').then(({ start }) => start(parts));
    this.engine.catch(() => {});
  }

  async start() {
    await this.engine;
  }

  /** @type {Engine['call']} */
  async call(method, args, signal) {
    const engine = await this.engine;
    signal?.throwIfAborted();
    if (this.disposed) throw new FactlintError('disposed', 'the checker was disposed of');
    if (method !== 'check') return engine.call(method, args);
    const [text, options] = /** @type {[string, import('./types.js').CheckOptions]} */ (args);
    const ends = cuts(text, SLICE);
    if (ends.length === 1) {
      const report = engine.call('check', [text, options]);
      await pause();
      return report;
    }

    /** @type {Report | null} */
    let whole = null;
    const deadline = performance.now() + this.timeout;
    engine.call('check', [text.slice(0, WARM_UP), options]);
    await pause();
    for (let number = 0, start = 0; number < ends.length; start = ends[number++]) {
      const published = whole?.document.published ?? options.published;
      /** @type {Report} */
      const part = engine.call('check', [text.slice(start, ends[number]), { ...options, published }]);
      whole = whole ? joined(whole, part, start) : part;
      await pause();
      signal?.throwIfAborted();
      if (performance.now() > deadline) throw new FactlintError('timeout', `no end within ${this.timeout / 1000} seconds`);
    }
    return whole;
  }

  dispose() {
    this.disposed = true;
  }
}

/**
 * Where to cut a text: behind the last blank line of each slice, else behind its last line, else where it is full.
 * @param {string} text
 * @param {number} size
 */
export function cuts(text, size) {
  const ends = [];
  let start = 0;
  while (text.length - start > size) {
    const slice = text.slice(start, start + size);
    const blank = slice.lastIndexOf('\n\n') + 2;
    const line = slice.lastIndexOf('\n') + 1;
    const word = slice.lastIndexOf(' ') + 1;
    start += [blank > 1 ? blank : 0, line, word].find(Boolean) || size;
    ends.push(start);
  }
  ends.push(text.length);
  return ends;
}

/**
 * @param {Report} whole
 * @param {Report} part
 * @param {number} by  where the part begins
 * @returns {Report}
 */
function joined(whole, part, by) {
  const claims = [...whole.claims, ...part.claims.map((claim) => moved(claim, by))];
  return {
    ...whole,
    claims: claims.map((claim, number) => ({ ...claim, id: `c${number + 1}` })),
    coverage: {
      checkable: whole.coverage.checkable + part.coverage.checkable,
      checked: whole.coverage.checked + part.coverage.checked,
    },
  };
}

/** Lets the page do its own work. */
export const pause = () => new Promise((resolve) => setTimeout(resolve));
