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

export class Markers {
  /** @param {(claim: Claim, opener: HTMLElement) => void} onOpen */
  constructor(onOpen) {
    this.onOpen = onOpen;
    /** @type {HTMLElement[]} */
    this.hosts = [];
    /** @type {Map<string, HTMLButtonElement>} */
    this.buttons = new Map();
  }

  /**
   * @param {Block} block
   * @param {Claim[]} claims
   * @param {(id: string) => Element | null} itemOf  the entry in the panel
   * @param {string} theme
   */
  add(block, claims, itemOf, theme) {
    const host = document.createElement(TAG);
    host.dataset.theme = theme;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [markerSheet()];
    for (const claim of claims) {
      const button = h(
        'button',
        {
          type: 'button',
          class: claim.verdict,
          part: 'marker',
          'aria-label': claimName(claim),
          'aria-haspopup': 'dialog',
          click: () => this.onOpen(claim, button),
        },
        VERDICT[claim.verdict].icon,
      );
      const item = itemOf(claim.id);
      // By reflection, for the entry stands in another tree: an id would not be found from here.
      if (item && 'ariaDetailsElements' in button) /** @type {any} */ (button).ariaDetailsElements = [item];
      shadow.append(button);
      this.buttons.set(claim.id, button);
    }
    endOf(block).after(host);
    this.hosts.push(host);
  }

  /** @param {string} id */
  of(id) {
    return this.buttons.get(id) ?? null;
  }

  clear() {
    for (const host of this.hosts) host.remove();
    this.hosts = [];
    this.buttons.clear();
  }
}

/** Whether a node is one of ours. @param {Node} node */
export const isMarker = (node) => node.nodeName.toLowerCase() === TAG;

/**
 * The child of the block in which its last words stand.
 * @param {Block} block
 * @returns {ChildNode}
 */
function endOf({ element, last }) {
  /** @type {ChildNode} */
  let node = last;
  while (node.parentNode && node.parentNode !== element) node = /** @type {ChildNode} */ (/** @type {unknown} */ (node.parentNode));
  return node;
}
