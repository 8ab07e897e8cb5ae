/**
 * Buttons at the end of a paragraph, one for each claim marked in it. They carry what highlights cannot: a name for
 * assistive technology, a place in the order of the keyboard, a way to the claim's entry in the panel.
 * No text node is split, and taking them away leaves the page as it was.
 *
 * @module
 */

import { h } from './dom.js';
import { markerSheet } from './styles.js';
import { claimName, VERDICT } from './words.js';

/** @import { Claim } from './types.js' */
/** @import { Block } from './text-index.js' */

const TAG = 'fact-lint-marker';

/**
 * Markers made at once; more follow after a pause, so that a very long article never holds up the page. Each time the page is
 * laid out anew, which takes longer than making them: few times are better than many.
 */
const AT_ONCE = 400;

/**
 * @typedef {object} Marker
 * @property {HTMLElement} host
 * @property {string} key  what it shows
 * @property {HTMLButtonElement[]} buttons
 */

/**
 * @typedef {object} Setting
 * @property {(id: string) => Element | null} itemOf  the claim's entry in the panel
 * @property {string} theme
 * @property {(work: () => void) => void} unobserved  does what changes the page
 * @property {boolean} atOnce  without pauses
 */

export class Markers {
  /** @param {(claim: Claim, opener: HTMLElement) => void} onOpen */
  constructor(onOpen) {
    this.onOpen = onOpen;
    /** By the node behind which they stand. @type {Map<ChildNode, Marker>} */
    this.markers = new Map();
    /** @type {Map<string, HTMLButtonElement>} */
    this.buttons = new Map();
    /** @type {WeakMap<HTMLButtonElement, Claim>} */
    this.claims = new WeakMap();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /**
   * Marks these blocks and no others. What stands where it should stays.
   * @param {Map<Block, Claim[]>} groups
   * @param {Setting} setting
   */
  show(groups, setting) {
    clearTimeout(this.timer);
    const old = this.markers;
    this.markers = new Map();
    this.buttons.clear();
    /** @type {[Block, Claim[]][]} */
    const missing = [];
    for (const [block, claims] of groups) {
      const end = endOf(block);
      const marker = end && old.get(end);
      if (marker && marker.host.previousSibling === end && marker.key === keyOf(claims, setting)) {
        old.delete(end);
        this.markers.set(end, marker);
        this.#bind(marker, claims, setting);
      } else {
        missing.push([block, claims]);
      }
    }
    for (const { host } of old.values()) host.remove();
    const few = setting.atOnce || missing.length <= AT_ONCE;
    if (few) this.#addNext(missing, setting);
    else this.timer = setTimeout(() => this.#addNext(missing, setting));
  }

  /** The claim's button, if it has one. @param {string} id */
  of(id) {
    return this.buttons.get(id) ?? null;
  }

  clear() {
    clearTimeout(this.timer);
    for (const { host } of this.markers.values()) host.remove();
    this.markers.clear();
    this.buttons.clear();
  }

  /**
   * @param {[Block, Claim[]][]} missing
   * @param {Setting} setting
   */
  #addNext(missing, setting) {
    const now = setting.atOnce ? missing.length : AT_ONCE;
    setting.unobserved(() => {
      for (const [block, claims] of missing.slice(0, now)) this.#add(block, claims, setting);
    });
    const later = missing.slice(now);
    if (later.length) this.timer = setTimeout(() => this.#addNext(later, setting));
  }

  /**
   * @param {Block} block
   * @param {Claim[]} claims
   * @param {Setting} setting
   */
  #add(block, claims, setting) {
    const end = endOf(block);
    if (!end) return;
    const host = document.createElement(TAG);
    host.dataset.theme = setting.theme;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [markerSheet()];
    const buttons = claims.map((claim) => {
      const button = h(
        'button',
        {
          type: 'button',
          class: claim.verdict,
          part: 'marker',
          'aria-label': claimName(claim),
          'aria-haspopup': 'dialog',
          click: () => this.onOpen(/** @type {Claim} */ (this.claims.get(button)), button),
        },
        VERDICT[claim.verdict].icon,
      );
      return button;
    });
    shadow.append(...buttons);
    const marker = { host, buttons, key: keyOf(claims, setting) };
    this.#bind(marker, claims, setting);
    this.markers.set(end, marker);
    end.after(host);
  }

  /**
   * @param {Marker} marker
   * @param {Claim[]} claims
   * @param {Setting} setting
   */
  #bind({ buttons }, claims, { itemOf }) {
    for (const [number, claim] of claims.entries()) {
      const button = buttons[number];
      this.claims.set(button, claim);
      this.buttons.set(claim.id, button);
      const item = itemOf(claim.id);
      // By reflection, for the entry stands in another tree: an id would not be found from here.
      if ('ariaDetailsElements' in button) /** @type {any} */ (button).ariaDetailsElements = item ? [item] : null;
    }
  }
}

/**
 * @param {Claim[]} claims
 * @param {Setting} setting
 */
const keyOf = (claims, { theme }) => [theme, ...claims.map(claimName)].join('\n');

/** Whether a node is one of ours. @param {Node} node */
export const isMarker = (node) => node.nodeName.toLowerCase() === TAG;

/**
 * The child of the block in which its last words stand; `null` when they have left the page.
 * @param {Block} block
 * @returns {ChildNode | null}
 */
function endOf({ element, last }) {
  /** @type {ChildNode | null} */
  let node = last;
  while (node && node.parentNode !== element) node = /** @type {ChildNode | null} */ (/** @type {unknown} */ (node.parentNode));
  return node;
}
