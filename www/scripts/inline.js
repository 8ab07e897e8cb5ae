/**
 * The entry of the inline build: `scripts/build.js` puts the engine, the reference and the worker in place of the names
 * in capitals.
 *
 * @module
 */

import { createChecker as create } from '../widget/checker.js';
import { setStandard } from '../widget/shared-checker.js';

/** @import { CheckerOptions } from '../widget/types.js' */

export { annotate, readText } from '../widget/annotate.js';
export { FactChecker } from '../widget/checker.js';
export { define, FactLint } from '../widget/element.js';
export { FactlintError } from '../widget/errors.js';
export { toClaimReview, toCsv, toSarif, toWebAnnotations } from '../widget/exports.js';

/** @type {Required<Pick<CheckerOptions, 'wasm' | 'pack' | 'workerUrl'>> | undefined} */
let parts;

/** Unpacked at first use, not at import. */
function inlined() {
  parts ??= {
    wasm: bytes(WASM),
    pack: bytes(PACK),
    workerUrl: URL.createObjectURL(new Blob([WORKER], { type: 'text/javascript' })),
  };
  return parts;
}

/** @param {string} base64 */
const bytes = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** @type {typeof create} */
export const createChecker = (options) => create({ ...inlined(), ...options });

setStandard(inlined);
