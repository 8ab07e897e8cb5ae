/**
 * Where a page keeps its article, and the day on which it was published.
 *
 * @module
 */

/** An ISO 8601 day, alone or at the head of a time. */
const ISO_DAY = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/;

/**
 * The article: by id, by selector, else `<article>`, `itemprop=articleBody`, `<main>`, the largest block of text.
 * @param {Element} near  the element that asks; its tree is searched
 * @param {{ id?: string | null, selector?: string | null }} [named]
 * @returns {Element | null}
 */
export function findArticle(near, { id, selector } = {}) {
  const tree = /** @type {Document | ShadowRoot} */ (near.getRootNode());
  if (id) return tree.getElementById(id);
  if (selector) return select(tree, selector);
  const around = near.closest('article');
  if (around) return around;
  for (const usual of ['article', '[itemprop~="articleBody"]', 'main']) {
    const found = longest([...tree.querySelectorAll(usual)]);
    if (found) return found;
  }
  return longest([...new Set([...tree.querySelectorAll('p')].map((p) => p.parentElement))]);
}

/**
 * @param {ParentNode} tree
 * @param {string} selector
 */
function select(tree, selector) {
  try {
    return tree.querySelector(selector);
  } catch {
    return null; // no selector at all
  }
}

/** @param {(Element | null)[]} elements */
function longest(elements) {
  let best = null;
  let most = 0;
  for (const element of elements) {
    const length = element?.textContent?.length ?? 0;
    if (length > most) [best, most] = [element, length];
  }
  return best;
}

/**
 * The day of publication as the page states it: JSON-LD, then `article:published_time`, then `<time datetime>`.
 * A time keeps the day it is written with.
 * @param {Element} article
 * @returns {string | null} ISO 8601
 */
export function findPublished(article) {
  const page = article.ownerDocument;
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const day = dayOf(datePublished(script.textContent ?? ''));
    if (day) return day;
  }
  for (const selector of ['meta[property="article:published_time"]', 'meta[itemprop="datePublished"]']) {
    const day = dayOf(page.querySelector(selector)?.getAttribute('content'));
    if (day) return day;
  }
  for (const selector of ['time[itemprop="datePublished"]', 'time[pubdate]', 'time[datetime]']) {
    const day = dayOf(article.querySelector(selector)?.getAttribute('datetime'));
    if (day) return day;
  }
  return null;
}

/** @param {unknown} text */
function dayOf(text) {
  return typeof text === 'string' ? (ISO_DAY.exec(text)?.[1] ?? null) : null;
}

/** How many objects of a JSON-LD script are looked at. */
const MOST_OBJECTS = 1000;

/** The first `datePublished` of a JSON-LD script. @param {string} json */
function datePublished(json) {
  let queue;
  try {
    queue = [JSON.parse(json)];
  } catch {
    return null;
  }
  for (let number = 0; number < queue.length && number < MOST_OBJECTS; number++) {
    const value = queue[number];
    if (typeof value !== 'object' || value === null) continue;
    if (typeof value.datePublished === 'string') return value.datePublished;
    queue.push(...Object.values(value));
  }
  return null;
}
