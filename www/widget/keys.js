/**
 * Keys of the widget: which there are, how they are remapped, and whether a key press is one of them.
 *
 * @module
 */

/** @typedef {'next' | 'previous'} KeyAction */

/** @type {Record<KeyAction, string>} */
export const DEFAULT_KEYS = { next: 'F8', previous: 'Shift+F8' };

const MODIFIERS = /** @type {const} */ (['Ctrl', 'Alt', 'Shift', 'Meta']);

/**
 * Reads `next=F9 previous=Shift+F9`; `none` switches the keys off. A single letter without Ctrl, Alt or Meta is
 * refused: it would fire while a reader types or speaks.
 * @param {string | null} text
 * @returns {Partial<Record<KeyAction, string>>}
 */
export function readKeys(text) {
  if (text?.trim() === 'none') return {};
  const keys = { ...DEFAULT_KEYS };
  for (const pair of text?.trim().split(/\s+/) ?? []) {
    const [action, key] = pair.split('=');
    if (action in keys && key && !isTypable(key)) keys[/** @type {KeyAction} */ (action)] = key;
  }
  return keys;
}

/** @param {string} key */
const isTypable = (key) => /^(?:Shift\+)?.$/u.test(key);

/**
 * @param {KeyboardEvent} event
 * @param {string | undefined} key  such as `Shift+F8`
 */
export function isKey(event, key) {
  if (!key) return false;
  const parts = key.split('+');
  const name = parts.pop();
  const held = { Ctrl: event.ctrlKey, Alt: event.altKey, Shift: event.shiftKey, Meta: event.metaKey };
  return event.key === name && MODIFIERS.every((modifier) => held[modifier] === parts.includes(modifier));
}
