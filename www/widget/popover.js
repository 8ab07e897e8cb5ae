/**
 * The verdict on one claim, beside its words: what is said, what is known, how it was worked out, and on whose word.
 *
 * @module
 */

import { fill, h, safeLink } from './dom.js';
import { json } from './json.js';
import { popoverSheet } from './popover-styles.js';
import { linkTo } from './share.js';
import { POPOVER, ROLE, RULE } from './words-popover.js';
import { day, REASON, VERDICT, WORDS } from './words.js';

/** @import { Claim, Evidence } from './types.js' */

/** Pixels between the claim and the popover, and between the popover and the window's edge. */
const GAP = 8;

/**
 * @typedef {object} Hooks
 * @property {() => void} onClose
 * @property {(claim: Claim) => void} onHide
 * @property {((claim: Claim) => void) | null} onReport  `null`: there is nobody to report to
 */

export class Popover {
  /**
   * @param {ShadowRoot} shadow  where it is put
   * @param {Hooks} hooks
   */
  constructor(shadow, hooks) {
    this.hooks = hooks;
    /** @type {Claim | null} */
    this.claim = null;
    this.element = h('div', {
      part: 'popover',
      popover: 'manual',
      role: 'dialog',
      tabindex: '-1',
      'aria-labelledby': 'verdict',
      hidden: true,
    });
    this.said = h('output', {});
    /** @type {() => DOMRect[]} */
    this.rects = () => [];
    this.place = this.place.bind(this);
    this.outside = this.outside.bind(this);
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, popoverSheet()];
    shadow.append(this.element);
  }

  get isOpen() {
    return this.claim !== null;
  }

  /**
   * @param {Claim} claim
   * @param {() => DOMRect[]} rects  where the claim stands now
   */
  open(claim, rects) {
    this.claim = claim;
    this.rects = rects;
    this.said.textContent = '';
    this.element.className = `popover ${claim.verdict}`;
    fill(this.element, ...this.#content(claim));
    this.element.hidden = false;
    if (!this.element.matches(':popover-open')) this.element.showPopover?.();
    this.element.scrollTop = 0;
    this.place();
    this.element.focus({ preventScroll: true });
    addEventListener('scroll', this.place, { capture: true, passive: true });
    addEventListener('resize', this.place, { passive: true });
    addEventListener('pointerdown', this.outside, true);
  }

  /** The claim has moved in the page. @param {() => DOMRect[]} rects */
  follow(rects) {
    this.rects = rects;
    if (this.isOpen) this.place();
  }

  close() {
    if (!this.claim) return;
    this.claim = null;
    removeEventListener('scroll', this.place, { capture: true });
    removeEventListener('resize', this.place);
    removeEventListener('pointerdown', this.outside, true);
    if (this.element.matches(':popover-open')) this.element.hidePopover();
    this.element.hidden = true;
    this.hooks.onClose();
  }

  /** @param {Event} event */
  outside(event) {
    if (!event.composedPath().includes(this.element)) this.close();
  }

  /** Puts the popover under the claim, or above it where there is more room; never over it. */
  place() {
    const rects = this.rects().filter(({ width }) => width > 0);
    const { clientWidth, clientHeight } = document.documentElement;
    const { style } = this.element;
    const top = Math.min(...rects.map((rect) => rect.top), clientHeight);
    const bottom = rects.length ? Math.max(...rects.map((rect) => rect.bottom)) : GAP;
    const below = clientHeight - bottom - 2 * GAP;
    const above = rects.length ? top - 2 * GAP : 0;
    const isBelow = below >= Math.min(this.element.scrollHeight, 320) || below >= above;
    style.setProperty('max-block-size', `${Math.max(160, isBelow ? below : above)}px`);
    const width = this.element.offsetWidth;
    // The claim's line that is next to the popover.
    const line = rects.filter((rect) => (isBelow ? rect.bottom > bottom - 4 : rect.top < top + 4));
    const left = Math.min(...line.map((rect) => rect.left), clientWidth);
    style.setProperty('left', `${Math.max(GAP, Math.min(left, clientWidth - width - GAP))}px`);
    style.setProperty('top', isBelow ? `${bottom + GAP}px` : `${Math.max(GAP, top - GAP - this.element.offsetHeight)}px`);
  }

  /** @param {Claim} claim */
  #content(claim) {
    const { quote, verdict, reason, summary, working, evidence, readings, correction } = claim;
    const known = [reason && REASON[reason], summary].filter(Boolean).join(' ');
    return [
      h(
        'div',
        { class: 'top' },
        h('span', { class: 'icon', 'aria-hidden': 'true' }, VERDICT[verdict].icon),
        h('h3', { id: 'verdict' }, VERDICT[verdict].words),
        h('button', { type: 'button', class: 'close', 'aria-label': POPOVER.close, click: () => this.close() }, '×'),
      ),
      h(
        'div',
        { class: 'says' },
        h('p', {}, h('small', {}, POPOVER.articleSays), `“${quote.exact}”`),
        known && h('p', {}, h('small', {}, POPOVER.dataSays), known),
      ),
      reason === null && section(POPOVER.rule, h('p', {}, RULE[claim.kind])),
      working.length > 0 &&
        section(
          POPOVER.working,
          h(
            'ol',
            { class: 'working' },
            working.map((line) => h('li', {}, line)),
          ),
        ),
      evidence.length > 0 && section(POPOVER.evidence, h('ul', { class: 'evidence' }, evidence.map(evidenceItem))),
      section(
        POPOVER.readAs,
        h('p', {}, claim.reading),
        claim.attributed_to && h('p', {}, `${POPOVER.saidBy} ${claim.attributed_to}.`),
      ),
      readings.length > 0 &&
        section(
          POPOVER.readings,
          h(
            'ul',
            { class: 'sides' },
            readings.map((one) =>
              h(
                'li',
                { class: one.verdict },
                h('span', { class: 'icon', 'aria-hidden': 'true' }, VERDICT[one.verdict].icon),
                ` ${VERDICT[one.verdict].words}: ${one.reading}`,
              ),
            ),
          ),
        ),
      correction && this.#correction(claim, correction),
      h(
        'div',
        { class: 'actions' },
        this.#copyButton(POPOVER.copyLink, () => linkTo(claim.quote, location.href)),
        this.#copyButton(POPOVER.copyJson, () => json(claim, { gap: '  ' })),
        h('button', { type: 'button', click: () => this.hooks.onHide(claim) }, POPOVER.hide),
        this.hooks.onReport && h('button', { type: 'button', click: () => this.hooks.onReport?.(claim) }, POPOVER.report),
        this.said,
      ),
      h('p', { class: 'automatic' }, WORDS.automatic),
    ];
  }

  /**
   * @param {Claim} claim
   * @param {import('./types.js').Correction} correction
   */
  #correction({ quote }, { start, end, text }) {
    const old = quote.exact.slice(start - quote.start, end - quote.start);
    return h(
      'section',
      { class: 'correction' },
      h('h4', {}, POPOVER.correctionIs),
      old && h('del', {}, old),
      h('ins', {}, text),
      this.#copyButton(POPOVER.copyCorrection, () => text),
    );
  }

  /**
   * @param {string} label
   * @param {() => string} textOf
   */
  #copyButton(label, textOf) {
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(textOf());
        this.said.textContent = POPOVER.copied;
      } catch {
        this.said.textContent = POPOVER.notCopied;
      }
    };
    return h('button', { type: 'button', click: copy }, label);
  }
}

/**
 * @param {string} title
 * @param {...import('./dom.js').Child} children
 */
const section = (title, ...children) => h('section', {}, h('h4', {}, title), ...children);

/** @param {Evidence} evidence */
function evidenceItem({ role, fact, source }) {
  const href = safeLink(source?.url);
  const title = source?.title ?? '';
  return h(
    'li',
    {},
    h('em', {}, `${ROLE[role] ?? role}: `),
    fact,
    source?.publisher || title ? h('br', {}) : null,
    h(
      'cite',
      {},
      source?.publisher && title.startsWith(source.publisher) ? '' : source?.publisher && `${source.publisher}, `,
      href ? h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, title || href) : title,
    ),
    source?.describes && h('span', {}, `, ${POPOVER.asOf} ${day(source.describes)}`),
  );
}
