/**
 * The engine, on a page of the extension's own: the offscreen document in Chromium, the background page in Firefox. No
 * page's policy reaches here, and the extension's own allows WebAssembly and no connection but to its own files.
 *
 * @module
 */

import { createChecker } from '../widget/checker.js';
import { plain } from '../widget/errors.js';
import { api } from './api.js';

/** @import { FactChecker } from '../widget/checker.js' */
/** @import { Answer, Call } from './messages.js' */

/** How long an engine that nobody asks stays in memory, in milliseconds. */
const IDLE = 120_000;

/** @type {Promise<FactChecker> | null} */
let checker = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let calls = 0;

api.runtime.onMessage.addListener((message, _sender, answer) => {
  if (message?.to !== 'engine') return;
  call(message).then(answer);
  // The answer comes later.
  return true;
});

/**
 * @param {Call} call
 * @returns {Promise<Answer>}
 */
async function call({ method, args }) {
  clearTimeout(timer);
  calls += 1;
  try {
    checker ??= createChecker();
    // A failed start is tried again by the next call.
    checker.catch(() => (checker = null));
    const engine = await checker;
    const [text, options] = /** @type {[string, object]} */ (args);
    return { value: method === 'check' ? await engine.check(text, options) : await engine.edition() };
  } catch (error) {
    return { error: plain(error) };
  } finally {
    calls -= 1;
    if (!calls) timer = setTimeout(release, IDLE);
  }
}

/** Gives the memory back; the next call starts the engine anew. */
function release() {
  checker?.then(
    (engine) => engine.dispose(),
    () => {},
  );
  checker = null;
}
