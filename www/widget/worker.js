/**
 * The worker's side: answers one message after another. The first carries the parts, each later one a call.
 *
 * @module
 */

import { start } from './engine.js';
import { plain } from './errors.js';

/**
 * What is used of a worker's scope; its types and the page's cannot be had together.
 * @type {{ onmessage: (event: MessageEvent) => void, postMessage: (message: unknown) => void }}
 */
const scope = /** @type {any} */ (globalThis);

/** @type {ReturnType<typeof start> | undefined} */
let engine;

/** @param {MessageEvent} event */
async function answer({ data: { id, method, args } }) {
  try {
    if (method === 'start') {
      engine = start(args[0]);
      await engine;
      scope.postMessage({ id, value: null });
    } else {
      if (!engine) throw new Error('the engine was not started');
      scope.postMessage({ id, value: (await engine).call(method, args) });
    }
  } catch (error) {
    scope.postMessage({ id, error: plain(error) });
  }
}

// A server that imports this has nobody to talk to.
if (typeof scope.postMessage === 'function') {
  scope.onmessage = answer;
  // Says that the script itself was loaded, so that its absence can be told from a slow start.
  scope.postMessage({ id: 0, value: 'loaded' });
}
