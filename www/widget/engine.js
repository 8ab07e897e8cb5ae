/**
 * The engine on the thread that imports it: the WebAssembly module, the reference, and the calls that a caller may make.
 *
 * @module
 */

import init, { Checker } from '../build/factlint.js';
import { FactlintError } from './errors.js';

/** @import { ErrorCode } from './errors.js' */

/**
 * Where the parts come from: bytes, or the address of a file of ours.
 * @typedef {{ wasm: string | Uint8Array, pack: string | Uint8Array }} Parts
 */

/** Loads the module and the reference. @param {Parts} parts */
export async function start({ wasm, pack }) {
  const [packBytes] = await Promise.all([bytesOf(pack), instantiate(wasm)]);
  const checker = saying('pack-refused', () => new Checker(packBytes));
  return {
    /** @type {(method: string, args: unknown[]) => any} */
    call: (method, args) => call(checker, method, args),
  };
}

/**
 * @param {Checker} checker
 * @param {string} method
 * @param {any[]} args
 */
function call(checker, method, args) {
  switch (method) {
    case 'check':
      return saying('bad-option', () => checker.check(args[0], args[1]));
    case 'addFacts':
      return saying('facts-refused', () => checker.addFacts(args[0]));
    case 'coverage':
      return checker.coverage();
    case 'edition':
      return checker.edition;
    default:
      throw new FactlintError('bad-option', `there is no call "${method}"`);
  }
}

/** @param {string | Uint8Array} wasm */
async function instantiate(wasm) {
  if (typeof WebAssembly !== 'object') throw new FactlintError('wasm-forbidden', 'this browser has no WebAssembly');
  const source = typeof wasm === 'string' ? fetched(wasm) : wasm;
  try {
    await init({ module_or_path: source });
  } catch (error) {
    if (error instanceof FactlintError) throw error;
    const forbidden = !(await canStart());
    throw new FactlintError(
      forbidden ? 'wasm-forbidden' : 'load-failed',
      `the engine could not start: ${/** @type {Error} */ (error).message}`,
      { cause: error },
    );
  }
}

/** Whether WebAssembly may be used here at all: the shortest module tells. */
const canStart = () =>
  WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(
    () => true,
    () => false,
  );

/** @param {string | Uint8Array} part */
async function bytesOf(part) {
  return typeof part === 'string' ? new Uint8Array(await (await fetched(part)).arrayBuffer()) : part;
}

/** @param {string} url */
async function fetched(url) {
  if (url.startsWith('file:')) return readFile(url);
  let response;
  try {
    response = await fetch(url, { credentials: 'same-origin' });
  } catch (error) {
    throw new FactlintError('load-failed', `${url} could not be loaded`, { cause: error });
  }
  if (!response.ok) throw new FactlintError('load-failed', `${url} could not be loaded: status ${response.status}`);
  return response;
}

/**
 * A file of the package, where there is a file system (Node) and `fetch` does not read it.
 * @param {string} url
 */
function readFile(url) {
  const files = /** @type {any} */ (globalThis).process?.getBuiltinModule?.('node:fs');
  if (!files) throw new FactlintError('load-failed', `${url} could not be loaded: pages need a web server`);
  return new Response(files.readFileSync(new URL(url)), { headers: { 'content-type': 'application/wasm' } });
}

/**
 * @template T
 * @param {ErrorCode} code  what a refusal by the engine means here
 * @param {() => T} work
 */
function saying(code, work) {
  try {
    return work();
  } catch (error) {
    // A trap leaves the instance unusable and says nothing of the input.
    const trapped = error instanceof WebAssembly.RuntimeError;
    throw new FactlintError(trapped ? 'engine-failed' : code, /** @type {Error} */ (error).message ?? String(error), {
      cause: error,
    });
  }
}
