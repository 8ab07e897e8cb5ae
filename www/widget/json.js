/**
 * JSON that a page cannot change: `JSON.stringify` asks `toJSON` of what it writes, and pages give that to every array.
 *
 * @module
 */

/**
 * @param {unknown} value  of plain objects, arrays, strings, numbers, `true`, `false` and `null`
 * @param {{ sorted?: boolean, gap?: string }} [style]  members by the order of their names; what each level is set in by
 * @param {string} [margin]
 * @returns {string}
 */
export function json(value, { sorted = false, gap = '' } = {}, margin = '') {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = margin + gap;
  const write = (/** @type {unknown} */ member) => json(member, { sorted, gap }, inner);
  const parts = Array.isArray(value) ? value.map(write) : members(value, sorted, write, gap && ' ');
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (!parts.length) return open + close;
  const [first, between, last] = gap ? [`\n${inner}`, `,\n${inner}`, `\n${margin}`] : ['', ',', ''];
  return open + first + parts.join(between) + last + close;
}

/**
 * @param {object} object
 * @param {boolean} sorted
 * @param {(member: unknown) => string} write
 * @param {string} space
 */
function members(object, sorted, write, space) {
  const entries = Object.entries(object).filter(([, member]) => member !== undefined);
  if (sorted) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, member]) => `${JSON.stringify(name)}:${space}${write(member)}`);
}
