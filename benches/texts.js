/**
 * News texts of given lengths, made of our own articles. Every text of a series is another one, so that nothing can be remembered.
 *
 * @module
 */

import { readdirSync, readFileSync } from 'node:fs';

const articles = new URL('../tests/articles/', import.meta.url);

/** @returns {string[]} the paragraphs of all articles */
function paragraphs() {
  const names = readdirSync(articles).filter((name) => name.endsWith('.txt'));
  return names.sort().flatMap((name) => readFileSync(new URL(name, articles), 'utf8').trim().split(/\n\s*\n/));
}

/**
 * @param {number} words  of each text, to the paragraph
 * @param {number} count
 * @returns {string[]}
 */
export function texts(words, count) {
  const all = paragraphs();
  const lengths = all.map((paragraph) => paragraph.split(/\s+/).length);
  return Array.from({ length: count }, (_, number) => {
    const parts = [`Bulletin ${number + 1}`];
    let left = words - 2;
    for (let at = number; left > 0; at += 1) {
      parts.push(all[at % all.length]);
      left -= lengths[at % all.length];
    }
    return parts.join('\n\n');
  });
}
