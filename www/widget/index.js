/**
 * Factlint for programs: check a text, mark it in a page, write the result in a standard format. Importing this touches
 * neither `window` nor `document`, so it is safe on a server.
 *
 * @module
 */

export { createChecker, FactChecker } from './checker.js';
export { FactlintError } from './errors.js';
export { annotate, readText } from './annotate.js';
export { toClaimReview, toCsv, toSarif, toWebAnnotations } from './exports.js';
