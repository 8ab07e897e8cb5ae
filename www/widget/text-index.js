/**
 * One index of an article's text nodes. It gives the text as a reader meets it (runs of white space folded, blocks
 * apart by a blank line) and turns offsets of that text into ranges of the document, and back.
 *
 * @module
 */

/**
 * A piece of one text node that stands unchanged in the text.
 * @typedef {object} Piece
 * @property {number} start   where it stands in the text
 * @property {number} length
 * @property {Text} node
 * @property {number} offset  where it stands in the node
 */

/**
 * A run of text between two block boundaries: a paragraph, a heading, a list item.
 * @typedef {object} Block
 * @property {Element} element  the block-level element around it
 * @property {number} start
 * @property {number} end
 * @property {Text} last        the text node in which it ends
 */

const list = (/** @type {string} */ names) => new Set(names.split(' '));

/** Elements that stand within a line. Everything else parts blocks. */
const INLINE = list(
  'a abbr acronym audio b bdi bdo big button canvas cite code data del dfn em embed font i ins input kbd label mark ' +
    'math meter noscript object output q rp rt ruby s samp script select small span strike strong style sub sup svg ' +
    'template textarea time tt u var wbr',
);

/** Elements whose content is no statement of the article: controls, media, code, navigation, deleted words. */
const SKIPPED = list(
  'script style noscript template textarea input select button object embed iframe video audio canvas svg math del ' +
    's strike rt rp nav aside pre dialog fact-lint fact-lint-marker',
);

const BETWEEN_BLOCKS = '\n\n';
const WORDS = /[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g;
const BLANK_LINE = /\n[ \t]*\n/;

/** @param {Element} element */
const isInline = (element) => INLINE.has(element.localName) || element.localName.includes('-');

/** @param {Element} element */
function isSkipped(element) {
  const { localName } = element;
  if (SKIPPED.has(localName)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (element.getAttribute('data-factlint') === 'off' || isEditable(element)) return true;
  // The number of a footnote is not part of the sentence.
  if (localName === 'sup' && element.querySelector('a')) return true;
  return !isInline(element) && element.checkVisibility?.() === false;
}

/**
 * Whether the reader writes here. Such places are never read, marked or changed.
 * @param {Element} element
 */
export const isEditable = (element) => {
  const value = element.getAttribute('contenteditable');
  return value !== null && value !== 'false';
};

/** Nodes read before the page gets its turn: a few milliseconds' work. */
const STEP = 1000;
/** How often reading in steps begins again on a page that keeps changing. */
const ATTEMPTS = 3;

export class TextIndex {
  /** Reads an element. @param {Element} root */
  static read(root) {
    const index = new TextIndex(root);
    const reader = new Reader(index);
    while (!reader.step(Infinity));
    return index;
  }

  /**
   * Reads an element with pauses, so that a very long one does not hold up the page. Where the page changes meanwhile
   * and the place is lost, it begins again.
   * @param {Element} root
   */
  static async readInSteps(root) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const index = new TextIndex(root);
      const reader = new Reader(index);
      while (root.contains(reader.node)) {
        if (reader.step(STEP)) return index;
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    return TextIndex.read(root);
  }

  /** @param {Element} root */
  constructor(root) {
    this.root = root;
    /** @type {Block[]} */
    this.blocks = [];
    /** @type {Piece[]} */
    this.pieces = [];
    /** @type {Map<Node, number>} the number of a node's first piece */
    this.firstPiece = new Map();
    this.text = '';
  }

  /** @param {Block} block */
  textOf(block) {
    return this.text.slice(block.start, block.end);
  }

  /**
   * The range of the document that shows the characters from `start` to `end`, or `null` where there is none.
   * @param {number} start
   * @param {number} end
   */
  rangeOf(start, end) {
    if (!(start < end)) return null;
    const from = this.pieces[this.#pieceAt(start)];
    // The end may stand in the white space behind the last words.
    const to = this.pieces[lastAtOrBefore(this.pieces, end - 1)];
    if (!from || !to || from.start >= end) return null;
    try {
      const range = this.root.ownerDocument.createRange();
      range.setStart(from.node, from.offset + Math.max(0, start - from.start));
      range.setEnd(to.node, to.offset + Math.min(to.length, end - to.start));
      return range;
    } catch {
      return null; // the page has shortened a node since it was read
    }
  }

  /**
   * The text nodes, and what of each, that show the characters from `start` to `end`.
   * @param {number} start
   * @param {number} end
   */
  textsIn(start, end) {
    /** @type {{ node: Text, start: number, end: number }[]} */
    const texts = [];
    for (let number = this.#pieceAt(start); this.pieces[number]?.start < end; number++) {
      const piece = this.pieces[number];
      const from = piece.offset + Math.max(0, start - piece.start);
      const to = piece.offset + Math.min(piece.length, end - piece.start);
      const last = texts.at(-1);
      if (last?.node === piece.node) last.end = to;
      else texts.push({ node: piece.node, start: from, end: to });
    }
    return texts;
  }

  /**
   * The offset in the text of a place in the document, or `null` where it is none of ours.
   * @param {Node} node
   * @param {number} offset
   */
  offsetOf(node, offset) {
    let number = this.firstPiece.get(node);
    if (number === undefined) return null;
    let piece = this.pieces[number];
    for (let next; (next = this.pieces[number + 1]) && next.node === node && next.offset <= offset; number++) piece = next;
    return piece.start + Math.min(piece.length, Math.max(0, offset - piece.offset));
  }

  /**
   * The block that holds an offset.
   * @param {number} offset
   */
  blockAt(offset) {
    const block = this.blocks[lastAtOrBefore(this.blocks, offset)];
    return block && offset < block.end ? block : null;
  }

  /** The number of the last piece that begins at or before an offset. @param {number} offset */
  #pieceAt(offset) {
    const number = Math.max(0, lastAtOrBefore(this.pieces, offset));
    const piece = this.pieces[number];
    // A folded space belongs to no piece: the next one begins behind it.
    return piece && offset >= piece.start + piece.length ? number + 1 : number;
  }
}

/**
 * @param {{ start: number }[]} sorted
 * @param {number} offset
 */
function lastAtOrBefore(sorted, offset) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Walks the tree once, without recursion: pages may be nested as deeply as they like. */
class Reader {
  /** @param {TextIndex} index */
  constructor(index) {
    this.index = index;
    /** The node to read next. @type {Node} */
    this.node = index.root;
    /** @type {string[]} */
    this.parts = [];
    this.length = 0;
    /** @type {Block | null} */
    this.block = null;
    /** What stands between the last word and the next one of the same block: nothing, a space, a line break. */
    this.gap = '';
  }

  /**
   * Reads on.
   * @param {number} nodes  how many at most
   * @returns {boolean} whether the end is reached
   */
  step(nodes) {
    const { root } = this.index;
    for (let left = nodes; left > 0; left--) {
      const child = this.#enter(this.node, this.node === root);
      if (child) {
        this.node = child;
        continue;
      }
      while (this.node !== root && !this.node.nextSibling) {
        this.node = /** @type {Node} */ (this.node.parentNode);
        this.#leave(this.node);
      }
      if (this.node === root) {
        this.#endBlock();
        this.index.text = this.parts.join('');
        return true;
      }
      this.node = /** @type {Node} */ (this.node.nextSibling);
    }
    return false;
  }

  /**
   * @param {Node} node
   * @param {boolean} isRoot
   * @returns {Node | null} the child to go on with
   */
  #enter(node, isRoot) {
    if (node.nodeType === 3) this.#addText(/** @type {Text} */ (node));
    if (node.nodeType !== 1) return null;
    const element = /** @type {Element} */ (node);
    if (element.localName === 'br') {
      if (this.block) this.gap = '\n';
      return null;
    }
    const skipped = isRoot ? isEditable(element) : isSkipped(element);
    if (!isInline(element)) this.#endBlock();
    return skipped ? null : node.firstChild;
  }

  /** @param {Node} node */
  #leave(node) {
    if (node.nodeType === 1 && !isInline(/** @type {Element} */ (node))) this.#endBlock();
  }

  #endBlock() {
    if (this.block) {
      this.block.end = this.length;
      this.index.blocks.push(this.block);
    }
    this.block = null;
    this.gap = '';
  }

  /** @param {Text} node */
  #addText(node) {
    const { data } = node;
    // Where the style keeps line breaks, blank lines part paragraphs as they do in plain text.
    const keepsLines = BLANK_LINE.test(data) && node.parentElement !== null && keepsLineBreaks(node.parentElement);
    let behind = 0;
    for (const match of data.matchAll(WORDS)) {
      const space = data.slice(behind, match.index);
      if (space) this.#addSpace(keepsLines ? space : ' ');
      this.#addWords(node, match.index, match[0]);
      behind = match.index + match[0].length;
    }
    if (behind < data.length) this.#addSpace(keepsLines ? data.slice(behind) : ' ');
  }

  /** @param {string} space */
  #addSpace(space) {
    if (BLANK_LINE.test(space)) this.#endBlock();
    else if (this.block && !this.gap) this.gap = space.includes('\n') ? '\n' : ' ';
  }

  /**
   * @param {Text} node
   * @param {number} offset
   * @param {string} words
   */
  #addWords(node, offset, words) {
    const { index } = this;
    if (!this.block) {
      this.#push(index.blocks.length ? BETWEEN_BLOCKS : '');
      const element = blockAround(node, index.root);
      this.block = { element, start: this.length, end: this.length, last: node };
    } else {
      this.#push(this.gap);
    }
    this.gap = '';
    this.block.last = node;
    if (!index.firstPiece.has(node)) index.firstPiece.set(node, index.pieces.length);
    index.pieces.push({ start: this.length, length: words.length, node, offset });
    this.#push(words);
  }

  /** @param {string} part */
  #push(part) {
    if (part) this.parts.push(part);
    this.length += part.length;
  }
}

/**
 * @param {Text} node
 * @param {Element} root
 */
function blockAround(node, root) {
  let element = /** @type {Element} */ (node.parentElement);
  while (element !== root && isInline(element) && element.parentElement) element = element.parentElement;
  return element;
}

/** @param {Element} element */
const keepsLineBreaks = (element) => getComputedStyle(element).whiteSpace.startsWith('pre');
