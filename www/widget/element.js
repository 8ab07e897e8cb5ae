/**
 * `<fact-lint>`: checks an article of the page, marks its claims and explains them.
 *
 * @module
 */

import { Controller } from './controller.js';
import { acquire } from './shared-checker.js';

/** @import { Claim, Report } from './types.js' */

/** Attributes that change which text is checked, or by what: a change starts anew. */
const SOURCES = ['for', 'selector', 'published', 'lang', 'facts', 'worker-url', 'wasm-url', 'pack-url', 'disabled'];
/** Attributes that change how it is shown. */
const LOOKS = ['show', 'annotate', 'panel', 'theme', 'keys', 'report-to'];

/** On a server there are no elements; the class can be imported there all the same. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/**
 * @fires factlint-ready   the engine and the reference are loaded
 * @fires factlint-result  `detail`: `{ report, checked }`, the report and how many characters were given to the checker
 * @fires factlint-select  `detail`: `{ claim }`, when a claim is opened
 * @fires factlint-error   `detail`: `{ code, message }`
 */
export class FactLint extends Base {
  static observedAttributes = [...SOURCES, ...LOOKS];

  /**
   * Called with the claim when the reader reports it. Without it, and without the attribute `report-to` (a mail
   * address), nothing can be reported.
   * @type {((claim: Claim) => void) | null}
   */
  onReport = null;

  #controller = new Controller(this, {
    acquire,
    tell: (name, detail) => this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true })),
    onReport: () => this.onReport,
  });

  /** The report on the article as it stands, or `null`. @returns {Report | null} */
  get report() {
    return this.#controller.report;
  }

  connectedCallback() {
    this.#controller.restart();
  }

  disconnectedCallback() {
    this.#controller.restart();
  }

  /** @param {string} name @param {string | null} old @param {string | null} now */
  attributeChangedCallback(name, old, now) {
    if (!this.isConnected || old === now) return;
    if (SOURCES.includes(name)) this.#controller.restart();
    else this.#controller.show();
  }

  /** Checks the whole article again, now. */
  check() {
    return this.#controller.check();
  }

  /** Goes to the next (1) or the previous (-1) claim that is marked. @param {1 | -1} step */
  step(step) {
    this.#controller.step(step);
  }

  /** Opens a claim of the report by its id. @param {string} id */
  select(id) {
    this.#controller.select(id);
  }
}

/**
 * Makes `<fact-lint>` known to the page; a second call changes nothing.
 * @param {string} [name]
 */
export function define(name = 'fact-lint') {
  if (!customElements.get(name)) customElements.define(name, FactLint);
}
