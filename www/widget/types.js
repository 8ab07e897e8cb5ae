/**
 * The shapes that travel between the engine, the page and the host.
 *
 * The report is the one that the `factlint` command writes with `--format json`; offsets count UTF-16
 * code units of the text that was given, and ends are exclusive.
 *
 * @module
 */

export {};

/** @typedef {'supported' | 'refuted' | 'conflicting' | 'not_enough_evidence'} Verdict */

/**
 * Why a claim was not settled; given with `not_enough_evidence` only.
 * @typedef {'no_data' | 'outside_coverage' | 'after_data_ends' | 'ambiguous_name' | 'ambiguous_time'
 *   | 'prediction' | 'opinion'} Reason
 */

/**
 * @typedef {object} Quote
 * @property {string} exact   the words of the claim
 * @property {number} start   UTF-16 offset of the first of them
 * @property {number} end     UTF-16 offset behind the last of them
 * @property {string} prefix  up to 32 characters before
 * @property {string} suffix  up to 32 characters after
 */

/**
 * @typedef {object} Source
 * @property {string} id
 * @property {string} title
 * @property {string} publisher
 * @property {string} url
 * @property {string} describes  the day up to which the source tells the state of things
 */

/**
 * @typedef {object} Evidence
 * @property {'supports' | 'contradicts' | 'coverage' | 'context'} role
 * @property {string} fact
 * @property {Partial<Source>} source
 */

/**
 * @typedef {object} Correction
 * @property {number} start
 * @property {number} end
 * @property {string} text  what to write in place of the words from `start` to `end`
 */

/**
 * @typedef {object} Claim
 * @property {string} id
 * @property {string} kind
 * @property {Quote} quote
 * @property {string | null} attributed_to
 * @property {string} reading
 * @property {Verdict} verdict
 * @property {Reason | null} reason
 * @property {string} summary
 * @property {string[]} working
 * @property {{ reading: string, verdict: Verdict }[]} readings
 * @property {Evidence[]} evidence
 * @property {Correction | null} correction
 */

/**
 * @typedef {object} Report
 * @property {'factlint-report/1'} schema
 * @property {{ version: string, ends: string, added: string[] }} reference
 * @property {{ published: string | null, published_from: 'option' | 'text' | 'none',
 *   place: string | null, language: string }} document
 * @property {Claim[]} claims
 * @property {{ checkable: number, checked: number }} coverage
 */

/**
 * @typedef {object} CheckOptions
 * @property {string} [published]  the day of publication, ISO 8601 (`2026-01-06`)
 * @property {string} [today]      the day the check is made, where it matters
 * @property {string[]} [kinds]    only these kinds of claim
 */

/**
 * A list that is declared complete (or known not to be) over a window.
 * @typedef {object} Declaration
 * @property {string} relation   the table that the list is of
 * @property {string} subject    whose list it is
 * @property {string[]} offices  the offices that it is limited to, by id
 * @property {string} object     what the list is of; `*` for anything
 * @property {string | null} from
 * @property {string | null} to  `null`: to the end of the data
 * @property {boolean} complete
 * @property {string | null} as_of  the day of the last check
 * @property {string} authority
 * @property {string} url
 * @property {string} note
 */

/**
 * What a reference holds, and to when.
 * @typedef {object} Coverage
 * @property {string} version
 * @property {string} ends
 * @property {{ table: string, rows: number, facts: number }[]} tables
 * @property {Declaration[]} declarations
 */

/**
 * One CSV file of facts. Its table is told by its folder (`terms/mayors.csv`) or else by its own name
 * (`coverage.csv`).
 * @typedef {object} FactTable
 * @property {string} name
 * @property {string} text
 */

/**
 * Where the engine finds its parts. Everything is optional: by default they lie beside the modules.
 * @typedef {object} CheckerOptions
 * @property {string | URL} [workerUrl]
 * @property {string | URL} [wasmUrl]
 * @property {string | URL} [packUrl]
 * @property {Uint8Array} [wasm]   the module's bytes, in place of `wasmUrl`
 * @property {Uint8Array} [pack]   the reference's bytes, in place of `packUrl`
 * @property {boolean} [worker]    `false` keeps the work on the calling thread
 * @property {number} [timeout]    milliseconds that one check may take (default 15,000)
 */

/**
 * The engine as the worker and the calling thread both offer it.
 * @typedef {object} Engine
 * @property {(method: string, args: unknown[], signal?: AbortSignal) => Promise<any>} call
 * @property {() => void} dispose
 */
