/**
 * The lists of the reference that are declared complete, searchable.
 *
 * @module
 */

import { fill, h, safeLink } from '../widget/dom.js';
import { count, day } from '../widget/words.js';

/** @import { Coverage, Declaration } from '../widget/types.js' */

/** Rows shown at once. */
const PAGE = 40;

/** What each table lists, in words. @type {Record<string, (d: Declaration) => string>} */
const LISTS = {
  journeys: ({ subject, offices, object }) => {
    const who = offices.length ? ` (${offices.map((id) => officeOf(id).title).join(', ')})` : '';
    return `Visits ${object === '*' ? 'anywhere' : `to ${object}`} from ${subject}${who}`;
  },
  terms: ({ offices, subject }) =>
    `Holders of the office: ${offices.map(officeOf).map(({ title, of }) => `${title} (${of})`).join(', ') || subject}`,
  memberships: ({ subject }) => `Members of ${subject}`,
  summits: ({ subject }) => `Summits: ${subject}`,
  measures: ({ subject, object }) => `${subject}: ${object || 'all'}`,
};

const find = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
let limit = PAGE;
/** @type {{ declaration: Declaration, words: string }[]} */
let rows = [];

try {
  const response = await fetch('build/coverage.json');
  if (!response.ok) throw new Error(`status ${response.status}`);
  /** @type {Coverage} */
  const { version, ends, tables, declarations } = await response.json();
  const complete = declarations.filter(({ complete }) => complete);
  rows = complete.map((declaration) => ({
    declaration,
    words: [listOf(declaration), declaration.authority, declaration.note, declaration.offices.join(' ')].join(' ').toLowerCase(),
  }));
  const facts = tables.reduce((sum, table) => sum + table.facts, 0);
  find('edition').textContent =
    `Data ${version}, to ${day(ends)}: ${count(facts)} facts, ${count(complete.length)} lists declared complete.`;
  fill(
    find('tables'),
    tables
      .filter(({ rows }) => rows)
      .map(({ table, rows, facts }) =>
        h('tr', {}, h('td', {}, table), h('td', {}, count(rows)), h('td', {}, count(facts))),
      ),
  );
  show();
} catch (error) {
  find('edition').textContent = `The lists could not be loaded: ${/** @type {Error} */ (error).message}.`;
}

find('query').addEventListener('input', () => {
  limit = PAGE;
  show();
});
find('more').addEventListener('click', () => {
  limit += PAGE;
  show();
});
document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());

function show() {
  const words = find('query').value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => words.every((/** @type {string} */ word) => row.words.includes(word)));
  find('found').textContent = words.length ? `${count(found.length)} of ${count(rows.length)}` : '';
  find('more').hidden = found.length <= limit;
  fill(find('lists'), found.slice(0, limit).map(({ declaration }) => row(declaration)));
}

/** The words of an office's id: `us-vice-president` is the vice president of US. @param {string} id */
function officeOf(id) {
  const [of, ...title] = id.split('-');
  return { of: of.toUpperCase(), title: title.join(' ') };
}

/** @param {Declaration} declaration */
function listOf(declaration) {
  const { relation, subject, object } = declaration;
  return LISTS[relation]?.(declaration) ?? [relation, subject, object].filter(Boolean).join(', ');
}

/** @param {Declaration} declaration */
function row(declaration) {
  const { from, to, as_of, authority, url, note } = declaration;
  const href = safeLink(url);
  return h(
    'tr',
    {},
    h('td', {}, listOf(declaration), note && h('small', {}, note)),
    h('td', { class: 'date' }, from ? day(from) : 'the beginning'),
    h('td', { class: 'date' }, to ? day(to) : 'the end of the data'),
    h(
      'td',
      {},
      href ? h('a', { href, rel: 'noopener noreferrer' }, authority) : authority,
      as_of && h('small', {}, `checked ${day(as_of)}`),
    ),
  );
}
