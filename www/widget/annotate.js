/**
 * Marks a report's claims in an element, without the rest of the widget.
 *
 * @module
 */

import { anchor } from './anchor.js';
import { COLOURS, themeBehind } from './colours.js';
import { canHighlight, HighlightPainter, MarkPainter } from './painter.js';
import { TextIndex } from './text-index.js';

/** @import { Report, Verdict } from './types.js' */

/**
 * The text of an element as the widget reads it: give this to `check`, and the places fit.
 * @param {Element} root
 */
export const readText = (root) => TextIndex.read(root).text;

/**
 * Marks the claims; those that are not found again are left out.
 * @param {Element} root
 * @param {Report} report
 * @param {{ as?: 'highlight' | 'mark', verdicts?: Verdict[] }} [options]
 * @returns {() => void} takes the marks back
 */
export function annotate(root, report, { as = 'highlight', verdicts = ['supported', 'refuted', 'conflicting'] } = {}) {
  const index = TextIndex.read(root);
  const painter = as === 'highlight' && canHighlight() ? new HighlightPainter(root) : new MarkPainter(root);
  const theme = themeBehind(root);
  painter.dress(theme, (verdict) => COLOURS[theme][verdict]);
  const marks = report.claims
    .filter(({ verdict }) => verdicts.includes(verdict))
    .flatMap(({ id, verdict, quote }) => {
      const place = anchor(index.text, quote);
      return place ? [{ id, verdict, ...place }] : [];
    });
  painter.paint(marks, index);
  return () => painter.clear();
}
