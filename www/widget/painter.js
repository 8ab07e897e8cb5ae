/**
 * Marks claims in the text. `HighlightPainter` uses the CSS Custom Highlight API and leaves the document as it is;
 * `MarkPainter` wraps the words in `<mark>`, for static pages, print and browsers without that API. Both take back
 * all they did.
 *
 * @module
 */

import { COLOURS, GLOWS, LINES, TINTS } from './colours.js';
import { VERDICTS } from './words.js';

/** @import { Verdict } from './types.js' */
/** @import { Theme } from './colours.js' */
/** @import { TextIndex } from './text-index.js' */

/**
 * What is painted: a place in the indexed text and what is said of it.
 * @typedef {object} Mark
 * @property {string} id
 * @property {Verdict} verdict
 * @property {number} start
 * @property {number} end
 */

/**
 * @typedef {object} Painter
 * @property {(marks: Mark[], index: TextIndex) => void} paint
 * @property {(id: string | null, range: Range | null) => void} setCurrent  shows which claim the reader is at, marked or not
 * @property {() => void} release  gives the page's nodes back before they are read again
 * @property {(theme: Theme, custom: (verdict: Verdict) => string) => void} dress  sets the colours
 * @property {(id: string) => DOMRect[]} rectsOf  where a mark stands in the window
 * @property {(event: MouseEvent) => string[]} marksAt  the marks under the pointer, innermost first
 * @property {() => void} clear
 */

const NAME = 'factlint';

/** Whether this browser paints highlights. */
export const canHighlight = () => typeof Highlight === 'function' && Boolean(globalThis.CSS?.highlights);

/** Where a range stands in the window; nowhere on a page that has broken the question. @param {Range} range */
export function boxesOf(range) {
  try {
    return [...range.getClientRects()];
  } catch {
    return [];
  }
}

/**
 * @param {string} selector
 * @param {Verdict} verdict
 * @param {string} colour
 */
const markRule = (selector, verdict, colour) => `${selector} {
  color: inherit;
  background-color: color-mix(in srgb, ${colour} ${TINTS[verdict]}%, transparent);
  text-decoration-line: underline;
  text-decoration-style: ${LINES[verdict]};
  text-decoration-color: ${colour};
  text-decoration-thickness: ${verdict === 'supported' ? '1px' : '2px'};
}
@media (forced-colors: active) {
  ${selector} { background-color: Canvas; color: CanvasText; text-decoration-color: CanvasText; }
}`;

/** A style sheet of ours in the tree that holds the article. */
class Dress {
  /** @param {Element} root */
  constructor(root) {
    this.tree = /** @type {Document | ShadowRoot} */ (root.getRootNode());
    this.sheet = new CSSStyleSheet();
    this.css = '';
    this.tree.adoptedStyleSheets = [...this.tree.adoptedStyleSheets, this.sheet];
  }

  /** @param {string} css */
  set(css) {
    // A new sheet has the whole page styled anew.
    if (css === this.css) return;
    this.css = css;
    this.sheet.replaceSync(css);
  }

  remove() {
    this.tree.adoptedStyleSheets = this.tree.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }
}

/** @implements {Painter} */
export class HighlightPainter {
  /** @param {Element} root */
  constructor(root) {
    this.root = root;
    /** @type {Map<string, Range>} */
    this.ranges = new Map();
    // Names are ours alone, also beside a second widget on the page.
    let suffix = '';
    for (let number = 2; CSS.highlights.has(`${NAME}-current${suffix}`); number++) suffix = `-${number}`;
    /** @type {Map<Verdict | 'current', Highlight>} */
    this.highlights = new Map();
    this.nameOf = (/** @type {string} */ key) => `${NAME}-${key.replaceAll('_', '-')}${suffix}`;
    for (const key of /** @type {const} */ ([...VERDICTS, 'current'])) {
      const highlight = new Highlight();
      highlight.priority = key === 'current' ? VERDICTS.length : VERDICTS.length - 1 - VERDICTS.indexOf(key);
      this.highlights.set(key, highlight);
      CSS.highlights.set(this.nameOf(key), highlight);
    }
    // Last: where highlights cannot be had, nothing is left behind.
    this.dressing = new Dress(root);
  }

  /** @type {Painter['dress']} */
  dress(theme, custom) {
    const rules = VERDICTS.map((verdict) =>
      markRule(`::highlight(${this.nameOf(verdict)})`, verdict, custom(verdict) || COLOURS[theme][verdict]),
    );
    rules.push(`::highlight(${this.nameOf('current')}) { background-color: ${GLOWS[theme]}; }
      @media (forced-colors: active) {
        ::highlight(${this.nameOf('current')}) { background-color: Highlight; color: HighlightText; }
      }`);
    this.dressing.set(rules.join('\n'));
  }

  /** @type {Painter['paint']} */
  paint(marks, index) {
    this.ranges.clear();
    for (const highlight of this.highlights.values()) highlight.clear();
    for (const { id, verdict, start, end } of marks) {
      const range = index.rangeOf(start, end);
      if (!range) continue;
      this.ranges.set(id, range);
      this.highlights.get(verdict)?.add(range);
    }
  }

  /** @type {Painter['setCurrent']} */
  setCurrent(id, range) {
    const highlight = this.highlights.get('current');
    highlight?.clear();
    if (range) highlight?.add(range);
  }

  release() {}

  /** @type {Painter['rectsOf']} */
  rectsOf(id) {
    const range = this.ranges.get(id);
    return range ? boxesOf(range) : [];
  }

  /** @type {Painter['marksAt']} */
  marksAt(event) {
    const place = placeAt(event, this.root);
    if (!place) return [];
    const near = [...this.ranges].filter(([, range]) => range.isPointInRange(place.node, place.offset));
    // The caret is set behind a line's last word when the pointer is right of it: only the boxes are marked.
    const under = near.filter(([, range]) => boxesOf(range).some((rect) => holds(rect, event)));
    return under.sort(([, a], [, b]) => a.toString().length - b.toString().length).map(([id]) => id);
  }

  clear() {
    this.ranges.clear();
    for (const [key, highlight] of this.highlights) {
      if (CSS.highlights.get(this.nameOf(key)) === highlight) CSS.highlights.delete(this.nameOf(key));
    }
    this.highlights.clear();
    this.dressing.remove();
  }
}

/** @implements {Painter} */
export class MarkPainter {
  /** @param {Element} root */
  constructor(root) {
    this.root = root;
    this.dressing = new Dress(root);
    /** What stood there before, and what stands there now. @type {{ node: Text, pieces: ChildNode[] }[]} */
    this.replaced = [];
    /** @type {Map<Element, string[]>} */
    this.ids = new Map();
  }

  /** @type {Painter['dress']} */
  dress(theme, custom) {
    const rules = VERDICTS.map((verdict) =>
      markRule(`mark.${NAME}-${verdict.replaceAll('_', '-')}`, verdict, custom(verdict) || COLOURS[theme][verdict]),
    );
    rules.push(`mark.${NAME}-current { outline: 1px solid; outline-offset: 1px; }`);
    this.dressing.set(rules.join('\n'));
  }

  /** @type {Painter['paint']} */
  paint(marks, index) {
    this.release();
    /** @type {Map<Text, { start: number, end: number, mark: Mark }[]>} */
    const cuts = new Map();
    for (const mark of marks) {
      for (const { node, start, end } of index.textsIn(mark.start, mark.end)) {
        const cut = { start, end, mark };
        const list = cuts.get(node);
        if (list) list.push(cut);
        else cuts.set(node, [cut]);
      }
    }
    for (const [node, list] of cuts) this.#replace(node, list);
  }

  /**
   * @param {Text} node
   * @param {{ start: number, end: number, mark: Mark }[]} list
   */
  #replace(node, list) {
    const { data } = node;
    const bounds = [...new Set([0, data.length, ...list.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
    const pieces = bounds.slice(1).map((end, number) => {
      const start = bounds[number];
      const words = data.slice(start, end);
      const over = list.filter((cut) => cut.start <= start && cut.end >= end);
      if (!over.length) return new Text(words);
      over.sort((a, b) => a.end - a.start - (b.end - b.start));
      const element = node.ownerDocument.createElement('mark');
      element.className = `${NAME}-${over[0].mark.verdict.replaceAll('_', '-')}`;
      element.textContent = words;
      this.ids.set(
        element,
        over.map(({ mark }) => mark.id),
      );
      return element;
    });
    node.replaceWith(...pieces);
    this.replaced.push({ node, pieces });
  }

  /** @type {Painter['setCurrent']} */
  setCurrent(id) {
    for (const [element, ids] of this.ids) element.classList.toggle(`${NAME}-current`, ids.includes(id ?? ''));
  }

  /** @type {Painter['rectsOf']} */
  rectsOf(id) {
    return [...this.ids].flatMap(([element, ids]) => (ids.includes(id) ? [...element.getClientRects()] : []));
  }

  /** @type {Painter['marksAt']} */
  marksAt(event) {
    const element = event.composedPath().find((target) => this.ids.has(/** @type {Element} */ (target)));
    return this.ids.get(/** @type {Element} */ (element)) ?? [];
  }

  release() {
    for (const { node, pieces } of this.replaced) {
      const whole = pieces.every((piece, number) => !number || piece.previousSibling === pieces[number - 1]);
      const first = pieces[0];
      if (whole && first.parentNode && pieces.map((piece) => piece.textContent).join('') === node.data) {
        first.before(node);
        for (const piece of pieces) piece.remove();
      } else {
        // The page has changed this place meanwhile: keep its text, take away our elements.
        for (const piece of pieces) if (this.ids.has(/** @type {any} */ (piece))) piece.replaceWith(...piece.childNodes);
      }
    }
    this.replaced = [];
    this.ids.clear();
  }

  clear() {
    this.release();
    this.dressing.remove();
  }
}

/**
 * @param {MouseEvent} event
 * @param {Element} root
 * @returns {{ node: Node, offset: number } | null}
 */
function placeAt({ clientX: x, clientY: y }, root) {
  const tree = root.getRootNode();
  if (document.caretPositionFromPoint) {
    const shadowRoots = tree instanceof ShadowRoot ? [tree] : [];
    const place = document.caretPositionFromPoint(x, y, { shadowRoots });
    return place && { node: place.offsetNode, offset: place.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/**
 * @param {DOMRect} rect
 * @param {{ clientX: number, clientY: number }} point
 */
const holds = ({ left, right, top, bottom }, { clientX: x, clientY: y }) =>
  x >= left - 1 && x <= right + 1 && y >= top - 2 && y <= bottom + 2;
