/**
 * One engine for all elements of a page that use the same files.
 *
 * @module
 */

import { createChecker } from './checker.js';
import { FactlintError } from './errors.js';

/** @import { CheckerOptions, FactTable } from './types.js' */
/** @import { FactChecker } from './checker.js' */

/** @type {Map<string, { checker: Promise<FactChecker>, users: number }>} */
const shared = new Map();

/** @type {() => CheckerOptions} */
let standard = () => ({});

/** Sets where elements find the engine's parts unless their attributes say otherwise. @param {() => CheckerOptions} options */
export function setStandard(options) {
  standard = options;
}

/**
 * @param {{ workerUrl?: string, wasmUrl?: string, packUrl?: string, facts?: string }} addresses
 *   `facts`: addresses of CSV tables, apart by white space
 * @returns {{ checker: Promise<FactChecker>, release: () => void }}
 */
export function acquire({ facts, ...addresses }) {
  // Not as JSON, which pages change by `toJSON`.
  const key = [addresses.workerUrl, addresses.wasmUrl, addresses.packUrl, facts].join('\n');
  let entry = shared.get(key);
  if (!entry) {
    const checker = create(addresses, facts);
    // A failed start is tried again by the next element.
    checker.catch(() => shared.delete(key));
    entry = { checker, users: 0 };
    shared.set(key, entry);
  }
  const used = entry;
  used.users += 1;
  let released = false;
  return {
    checker: used.checker,
    release() {
      if (released) return;
      released = true;
      used.users -= 1;
      // Not at once: an element that is moved in the page comes back in the same turn.
      setTimeout(() => {
        if (used.users > 0 || shared.get(key) !== used) return;
        shared.delete(key);
        used.checker.then(
          (checker) => checker.dispose(),
          () => {},
        );
      });
    },
  };
}

/**
 * @param {CheckerOptions} addresses
 * @param {string | undefined} facts
 */
async function create(addresses, facts) {
  const own = Object.fromEntries(Object.entries(addresses).filter(([, value]) => value !== undefined));
  const checker = await createChecker({ ...standard(), ...own });
  if (facts?.trim()) await checker.addFacts(await Promise.all(facts.trim().split(/\s+/).map(table)));
  return checker;
}

/**
 * @param {string} address
 * @returns {Promise<FactTable>}
 */
async function table(address) {
  const url = new URL(address, document.baseURI);
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new FactlintError('load-failed', `${url} could not be loaded: status ${response.status}`);
  return { name: decodeURIComponent(url.pathname.slice(1)), text: await response.text() };
}
