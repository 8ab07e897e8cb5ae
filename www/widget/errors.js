/**
 * What can go wrong, by a name that a program can ask for.
 *
 * @module
 */

/**
 * @typedef {'aborted' | 'timeout' | 'disposed' | 'load-failed' | 'wasm-forbidden' | 'pack-refused' | 'facts-refused'
 *   | 'bad-option' | 'engine-failed'} ErrorCode
 */

export class FactlintError extends Error {
  /**
   * @param {ErrorCode} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'FactlintError';
    this.code = code;
  }
}

/**
 * An error as it travels out of a worker, where classes are lost.
 * @param {unknown} error
 * @returns {{ code: ErrorCode, message: string }}
 */
export function plain(error) {
  if (error instanceof FactlintError) return { code: error.code, message: error.message };
  return { code: 'engine-failed', message: error instanceof Error ? error.message : String(error) };
}
