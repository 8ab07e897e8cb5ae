/**
 * What the parts of the extension say to each other.
 *
 * @module
 */

/**
 * To the background: have an engine that listens. Answered with nothing, when it does.
 * @typedef {{ to: 'background', ask: 'engine' }} Wake
 *
 * To the background: what the tab shows now; `null`, that nothing is checked any more.
 * @typedef {{ to: 'background', ask: 'show', state: State | null }} Show
 *
 * To the engine: a call. Answered with its value or its error.
 * @typedef {{ to: 'engine', method: 'check' | 'edition', args: unknown[] }} Call
 *
 * @typedef {{ value: any } | { error: { code: import('../widget/errors.js').ErrorCode, message: string } }} Answer
 *
 * How the check of a tab stands: the number of claims that differ from the data, or that it failed.
 * @typedef {{ differ: number } | 'failed'} State
 */

export {};
