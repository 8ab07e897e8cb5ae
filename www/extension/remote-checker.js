/**
 * The checker as a page has it: every call is a message to the extension's own page, which answers with the report.
 *
 * @module
 */

import { FactlintError } from '../widget/errors.js';
import { api } from './api.js';

/** @import { CheckOptions, Report } from '../widget/types.js' */
/** @import { Answer, Call } from './messages.js' */

/** The part of `FactChecker` that a page needs. */
export class RemoteChecker {
  /**
   * @param {string} text
   * @param {CheckOptions & { signal?: AbortSignal }} [options]
   * @returns {Promise<Report>}
   */
  async check(text, { signal, ...options } = {}) {
    const report = await call('check', [text, options]);
    signal?.throwIfAborted();
    return report;
  }

  /** @returns {Promise<{ version: string, ends: string }>} */
  edition() {
    return call('edition', []);
  }
}

/**
 * @param {Call['method']} method
 * @param {unknown[]} args
 */
async function call(method, args) {
  /** @type {Answer | null | undefined} */
  let answer;
  try {
    const refusal = await api.runtime.sendMessage({ to: 'background', ask: 'engine' });
    answer = refusal ?? (await api.runtime.sendMessage({ to: 'engine', method, args }));
  } catch (error) {
    // The extension was updated or removed while the page stayed open.
    throw new FactlintError('engine-failed', 'the extension has gone; load the page anew', { cause: error });
  }
  if (!answer) throw new FactlintError('engine-failed', 'the engine does not answer');
  if ('error' in answer) throw new FactlintError(answer.error.code, answer.error.message);
  return answer.value;
}
