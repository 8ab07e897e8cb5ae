/**
 * An article of the page and the report on it. It watches the page and, after a change, has only the changed blocks
 * checked again.
 *
 * @module
 */

import { isMarker } from './markers.js';
import { TextIndex } from './text-index.js';

/** @import { Claim, Report } from './types.js' */
/** @import { Block } from './text-index.js' */
/** @import { FactChecker } from './checker.js' */

/** What a report comes from. @typedef {Pick<FactChecker, 'check' | 'edition'>} ArticleChecker */

/** Quiet time after the last change before it is looked at, in milliseconds. */
const SETTLE = 250;

/** Characters of a text whose report is taken and shown in two turns. */
const LONG = 100_000;

/** Characters of one article that are checked; a longer one is checked up to its last whole block before this. */
const LIMIT = 1_000_000;

/**
 * @typedef {object} Hooks
 * @property {() => void} beforeRead  the page's nodes must be the page's own before they are read
 * @property {() => void} onChange    the article has changed and the page is quiet again
 */

export class LiveArticle {
  /**
   * @param {Element} root
   * @param {string | undefined} published
   * @param {Hooks} hooks
   */
  constructor(root, published, hooks) {
    this.root = root;
    this.published = published;
    this.hooks = hooks;
    /** @type {ArticleChecker | null} */
    this.checker = null;
    /** @type {Report | null} */
    this.report = null;
    /** The article as it was when the report was made. @type {TextIndex | null} */
    this.index = null;
    /** Characters given to the checker by the last check. */
    this.lastChecked = 0;
    this.checkable = 0;
    /** @type {AbortController | null} */
    this.work = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.observer = new MutationObserver((records) => this.#onMutations(records));
    this.observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  get length() {
    return this.index?.text.length ?? 0;
  }

  /** Checks the whole article. */
  async checkAll() {
    const signal = this.#begin();
    this.unobserved(this.hooks.beforeRead);
    clearTimeout(this.timer);
    const index = await TextIndex.readInSteps(this.root);
    signal.throwIfAborted();
    const end = index.blocks.findLast((block) => block.end <= LIMIT)?.end ?? Math.min(index.text.length, LIMIT);
    const report = await this.#check(index.text.slice(0, end), this.published, signal);
    this.lastChecked = end;
    await this.#settle(index, report, end, signal);
  }

  /** Checks the blocks that are new since the last check. */
  async checkChanged() {
    const { report, index: old } = this;
    if (!report || !old) return this.checkAll();
    const signal = this.#begin();
    // Most pages never change, and never load this.
    const { assembled, claimsOf, compareBlocks, excerpt, keptClaims } = await import('./live-report.js');
    signal.throwIfAborted();
    this.unobserved(this.hooks.beforeRead);
    clearTimeout(this.timer);
    const index = await TextIndex.readInSteps(this.root);
    signal.throwIfAborted();
    const { kept, changed, gone } = compareBlocks(
      old.blocks.map((block) => old.textOf(block)),
      index.blocks.map((block) => index.textOf(block)),
    );
    const now = excerpt(index, changed);
    const dateMayHaveChanged = report.document.published_from !== 'option' && now.places.some(({ start }) => start === 0);
    if (dateMayHaveChanged || index.text.length > LIMIT) return this.checkAll();

    const claims = keptClaims(report.claims, old, index, kept);
    const coverage = { ...report.coverage };
    this.lastChecked = 0;
    if (changed.length || gone.length) {
      const published = report.document.published ?? undefined;
      const answer = changed.length ? await this.#check(now.text, published, signal) : null;
      // What the old blocks counted for is found in the same way as what the new ones count for.
      const before = excerpt(old, gone);
      const past = await this.#check(gone.length ? before.text : excerpt(old, []).text, published, signal);
      const base = answer ?? (await this.#check(excerpt(index, []).text, published, signal));
      coverage.checkable = Math.max(0, coverage.checkable + base.coverage.checkable - past.coverage.checkable);
      coverage.checked = Math.max(0, coverage.checked + base.coverage.checked - past.coverage.checked);
      if (answer) claims.push(...claimsOf(answer, now.places));
      this.lastChecked = now.text.length;
    }
    await this.#settle(index, assembled(report, claims, index.text, coverage), index.text.length, signal);
  }

  /**
   * Claims by the block in which they end, in the order of the text.
   * @param {TextIndex} index
   * @param {Claim[]} claims
   * @returns {Map<Block, Claim[]>}
   */
  byBlock(index, claims) {
    /** @type {Map<Block, Claim[]>} */
    const groups = new Map();
    for (const claim of claims) {
      const block = index.blockAt(claim.quote.end - 1);
      if (!block) continue;
      const group = groups.get(block);
      if (group) group.push(claim);
      else groups.set(block, [claim]);
    }
    return groups;
  }

  /** Does what changes the page on the widget's own behalf, unobserved. @param {() => void} work */
  unobserved(work) {
    this.#onMutations(this.observer.takeRecords());
    work();
    this.observer.takeRecords();
  }

  dispose() {
    clearTimeout(this.timer);
    this.work?.abort();
    this.observer.disconnect();
  }

  /** @param {MutationRecord[]} records */
  #onMutations(records) {
    if (records.every(isOwn)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hooks.onChange(), SETTLE);
  }

  /** Ends the check that is under way, for its text is out of date. */
  #begin() {
    this.work?.abort();
    this.work = new AbortController();
    return this.work.signal;
  }

  /**
   * @param {string} text
   * @param {string | undefined} published
   * @param {AbortSignal} signal
   */
  async #check(text, published, signal) {
    const checker = /** @type {ArticleChecker} */ (this.checker);
    const report = await checker.check(text, { published, signal });
    signal.throwIfAborted();
    return report;
  }

  /**
   * @param {TextIndex} index
   * @param {Report} report
   * @param {number} checkable
   * @param {AbortSignal} signal
   */
  async #settle(index, report, checkable, signal) {
    // A great report took a while to arrive or to put together: the page gets its turn before it is shown.
    if (index.text.length > LONG) await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    this.index = index;
    this.report = report;
    this.checkable = checkable;
  }
}

/** Whether a change is of the widget's own making. @param {MutationRecord} record */
function isOwn({ type, target, addedNodes, removedNodes }) {
  if (target.nodeName.toLowerCase() === 'fact-lint') return true;
  if (type !== 'childList') return false;
  return [...addedNodes, ...removedNodes].every(isMarker);
}
