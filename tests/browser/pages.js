/**
 * Pages of any shape, and what must hold of the way from their text to their nodes and back.
 *
 * @module
 */

import fc from 'fast-check';

/** @import { Page } from './engines.js' */

/**
 * An element with its children, or a text as code units: lone surrogates do not travel otherwise.
 * @typedef {number[] | { tag: string, hidden?: boolean, style?: string, children: Node[] }} Node
 */

/** Whose content is no part of the text; the generator makes no other way of leaving something out than these and `hidden`. */
const LEFT_OUT = ['script', 'del', 'nav', 'textarea', 'rt'];
const TAGS = ['p', 'div', 'li', 'h2', 'td', 'span', 'b', 'a', 'em', 'sup', 'x-own', 'br', 'blockquote', ...LEFT_OUT];
const STYLES = ['white-space: pre', 'white-space: pre-line', 'display: inline', 'display: block', 'direction: rtl'];

const words = fc.string({
  unit: fc.constantFrom('a', 'é', 'e\u0301', '🚢', '\ud83d', '\udea2', '\u00a0', '\u202e', '\u200b', '\0', '가', '-', '.'),
  maxLength: 8,
});
const space = fc.constantFrom('', ' ', '  ', '\n', '\n\n', ' \n\t\n ', '\t', '\r\n', '\f');
const text = fc
  .array(fc.tuple(space, words), { maxLength: 4 })
  .map((parts) => parts.flat().join(''))
  .map((string) => Array.from({ length: string.length }, (_, at) => string.charCodeAt(at)));

/** @type {fc.Arbitrary<Node>} */
const node = fc.letrec((tie) => ({
  node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, tie('element')),
  element: fc.record(
    {
      tag: fc.constantFrom(...TAGS),
      hidden: fc.boolean().filter(Boolean),
      style: fc.constantFrom(...STYLES),
      children: fc.array(tie('node'), { maxLength: 5 }),
    },
    { requiredKeys: ['tag', 'children'] },
  ),
})).node;

/** Some articles, looked at in one visit to the page. */
const articles = fc.array(fc.record({ children: fc.array(node, { maxLength: 6 }), picks: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }) }), {
  minLength: 1,
  maxLength: 20,
});

/**
 * Holds that nothing is wrong with articles of any shape in the page, which must be served beside the widget.
 * @param {Page} page
 * @param {import('fast-check').Parameters<[unknown]>} options
 */
export const everyArticleIsMapped = (page, options) =>
  fc.assert(
    fc.asyncProperty(articles, async (articles) => {
      const faults = await page.evaluate(faultsOf, articles, LEFT_OUT);
      if (faults.length) throw new Error(faults.join('\n'));
    }),
    { includeErrorInReport: true, ...options },
  );

/** In a page: what is wrong with the texts of articles. */
async function faultsOf(
  /** @type {{ children: Node[], picks: number[] }[]} */ articles,
  /** @type {string[]} */ leftOut,
) {
  const { annotate } = await import(/** @type {string} */ ('/widget/annotate.js'));
  const { TextIndex } = await import(/** @type {string} */ ('/widget/text-index.js'));
  /** @type {string[]} */
  const faults = [];
  const expect = (/** @type {boolean} */ holds, /** @type {string} */ says) => holds || faults.push(says);
  const bare = (/** @type {string} */ text) => text.replaceAll(/[ \t\n\r\f]/g, '');

  /** Adds the node, and gives what of it is text. */
  const build = (/** @type {Element} */ parent, /** @type {Node} */ node) => {
    if (Array.isArray(node)) {
      const data = String.fromCharCode(...node);
      parent.append(new Text(data));
      return data;
    }
    const element = document.createElement(node.tag);
    if (node.hidden) element.hidden = true;
    if (node.style) element.setAttribute('style', node.style);
    parent.append(element);
    /** @type {string} */
    const inside = node.children.map((child) => build(element, child)).join('');
    // The number of a footnote is none of the sentence.
    const footnote = node.tag === 'sup' && element.querySelector('a');
    return node.hidden || node.tag === 'br' || footnote || leftOut.includes(node.tag) ? '' : inside;
  };

  for (const { children, picks } of articles) {
    const root = document.createElement('article');
    document.body.append(root);
    const shown = children.map((child) => build(root, child)).join('');
    const index = TextIndex.read(root);
    const { text, pieces, blocks } = index;
    expect(bare(text) === bare(shown), `what is shown is read: ${JSON.stringify([shown, text])}`);
    expect((await TextIndex.readInSteps(root)).text === text, 'read in steps it is the same text');

    let behind = 0;
    for (const { start, length, node, offset } of pieces) {
      expect(start >= behind && length > 0, 'pieces stand one behind the other');
      expect(/^(?:| |\n|\n\n)$/.test(text.slice(behind, start)), 'between pieces is white space');
      expect(text.slice(start, start + length) === node.data.slice(offset, offset + length), 'a piece is in the text as in its node');
      for (let at = 0; at < length; at++) expect(index.offsetOf(node, offset + at) === start + at, `${start + at} is found again`);
      behind = start + length;
    }
    expect(behind === text.length, 'the text ends with its last piece');

    expect(blocks.map((block) => index.textOf(block)).join('\n\n') === text, 'blocks make up the text');
    for (const block of blocks) {
      expect(!/^\s?$|^[ \n]|[ \n]$|\n\n/.test(index.textOf(block).replaceAll('\u00a0', 'x')), 'a block holds words, not blank lines');
      expect(index.blockAt(block.start) === block && index.blockAt(block.end - 1) === block, 'a block is found by its ends');
      expect(block.element.contains(block.last), 'a block ends inside its element');
    }

    /** @type {object[]} */
    const claims = [];
    for (let pick = 0; pick + 1 < picks.length && text; pick += 2) {
      const start = picks[pick] % text.length;
      const end = start + 1 + (picks[pick + 1] % Math.min(12, text.length - start));
      const parts = index.textsIn(start, end).map(({ node, start, end }) => node.data.slice(start, end));
      expect(bare(parts.join('')) === bare(text.slice(start, end)), `from ${start} to ${end} the nodes say what the text says`);
      const range = index.rangeOf(start, end);
      if (range) expect(root.contains(range.commonAncestorContainer), `the range from ${start} to ${end} is in the article`);
      else expect(!bare(text.slice(start, end)), `there is a range from ${start} to ${end}`);
      const quote = { exact: text.slice(start, end), start, end, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) };
      claims.push({ id: `c${pick}`, verdict: 'refuted', quote });
    }
    const nodes = () => {
      const walker = document.createTreeWalker(root);
      const all = [];
      while (walker.nextNode()) all.push(walker.currentNode);
      return all;
    };
    const before = nodes();
    const clear = annotate(root, { claims }, { as: 'mark' });
    // A single line break is kept only in a node that has blank lines too, and marks divide nodes.
    const unbroken = (/** @type {string} */ text) => text.replaceAll(/(?<!\n)\n(?!\n)/g, ' ');
    expect(unbroken(TextIndex.read(root).text) === unbroken(text), 'marks do not change the text');
    clear();
    const after = nodes();
    expect(before.length === after.length && before.every((node, at) => node === after[at]), 'marks are taken back to the node');
    root.remove();
  }
  return [...new Set(faults)];
}
