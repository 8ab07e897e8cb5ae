/**
 * The look of the panel and the markers; the popover's comes with it. Constructed style sheets inside shadow roots:
 * nothing is injected into the page, and the strictest `style-src` allows them.
 *
 * A page restyles by the custom properties named here (without the `_`) and by `::part()`.
 *
 * @module
 */

import { COLOURS } from './colours.js';
import { sheetOf } from './dom.js';

/** @param {'light' | 'dark'} theme */
const palette = (theme) => `
  --_supported: var(--factlint-supported, ${COLOURS[theme].supported});
  --_refuted: var(--factlint-refuted, ${COLOURS[theme].refuted});
  --_conflicting: var(--factlint-conflicting, ${COLOURS[theme].conflicting});
  --_not_enough_evidence: var(--factlint-not-enough-evidence, ${COLOURS[theme].not_enough_evidence});`;

const THEME = `
:host {
  --_ink: var(--factlint-ink, #1a1a1a);
  --_quiet: var(--factlint-quiet, #5c5c60);
  --_paper: var(--factlint-paper, #ffffff);
  --_rule: var(--factlint-rule, #d9d7d2);
  --_edge: var(--factlint-edge, #77757a);
  --_wash: var(--factlint-wash, #f4f3f0);
  --_link: var(--factlint-link, #0b3d91);
  --_sans: var(--factlint-sans, system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif);
  --_serif: var(--factlint-serif, Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, Georgia, "Liberation Serif", serif);
  ${palette('light')}
  color-scheme: light;
}
:host([data-theme="dark"]) {
  --_ink: var(--factlint-ink, #ececea);
  --_quiet: var(--factlint-quiet, #a9a9ad);
  --_paper: var(--factlint-paper, #1b1c1f);
  --_rule: var(--factlint-rule, #3a3b40);
  --_edge: var(--factlint-edge, #85868c);
  --_wash: var(--factlint-wash, #26272b);
  --_link: var(--factlint-link, #a9c7ff);
  ${palette('dark')}
  color-scheme: dark;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.supported { --_tone: var(--_supported); }
.refuted { --_tone: var(--_refuted); }
.conflicting { --_tone: var(--_conflicting); }
.not_enough_evidence { --_tone: var(--_not_enough_evidence); }
button, select, input { font: inherit; color: inherit; }
button {
  min-block-size: 24px;
  min-inline-size: 24px;
  padding: 3px 8px;
  border: 1px solid transparent;
  border-radius: 2px;
  background: none;
  cursor: pointer;
  text-align: start;
}
button:hover { background: var(--_wash); }
:focus-visible { outline: 2px solid var(--_link); outline-offset: 1px; }
.icon { color: var(--_tone); font-weight: 700; font-family: var(--_serif); }
@media (prefers-reduced-motion: no-preference) {
  .body { scroll-behavior: smooth; }
}
@media (forced-colors: active) {
  .icon { color: CanvasText; }
  button { border-color: ButtonText; }
}
`;

export const elementSheet = sheetOf(`${THEME}
:host { display: block; font: 14px/1.45 var(--_sans); color: var(--_ink); text-align: start; }
:host([hidden]), :host([disabled]) { display: none; }
/* The bar at the bottom covers no text: the element keeps its height free where it stands. */
:host(:not([panel])), :host([panel="bottom"]) { min-block-size: 56px; }

/* The panel */
.panel { background: var(--_paper); border-block-start: 1px solid var(--_edge); color: var(--_ink); }
.panel.bottom { position: fixed; z-index: 2147483000; inset: auto 0 0 0; box-shadow: 0 -2px 12px rgb(0 0 0 / 0.08); }
.panel.side {
  position: fixed; z-index: 2147483000; inset-block: 0; inset-inline-end: 0; inline-size: min(22rem, 100vw);
  border-block-start: 0; border-inline-start: 1px solid var(--_rule); display: flex; flex-direction: column; max-block-size: 100vh;
}
.panel.side:not(.open) { inset-block-start: auto; border-block-start: 1px solid var(--_rule); }
.panel.side .body { flex: 1; min-block-size: 0; }
.head { padding: 10px 16px; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
h2 { margin: 0; font: 700 15px/1.3 var(--_serif); letter-spacing: 0.01em; flex: 1; }
.panel.bottom h2 { flex: none; }
.summary { margin: 0; color: var(--_quiet); font-size: 13px; flex: 1 1 100%; overflow-wrap: anywhere; }
.panel.bottom .summary { flex: 1 1 16rem; }
.summary.alert { color: var(--_refuted); }
.filters { display: flex; flex-wrap: wrap; gap: 4px; flex: 1 1 auto; margin-inline-start: -8px; }
.panel.bottom .filters { flex: none; }
.filters button { display: inline-flex; align-items: baseline; gap: 5px; padding: 2px 7px; font-size: 13px; color: var(--_quiet); }
.filters b { color: var(--_ink); font-variant-numeric: tabular-nums; }
.filters button[aria-pressed="true"] { border-color: var(--_tone, var(--_edge)); color: var(--_ink); }
.steps { display: flex; gap: 2px; }
.steps button { min-inline-size: 28px; text-align: center; color: var(--_quiet); }
.body { overflow: auto; border-block-start: 1px solid var(--_rule); overscroll-behavior: contain; }
.panel.bottom .body { max-block-size: min(46vh, 26rem); }
.panel:not(.open) .body, .panel.bottom:not(.open) .foot { display: none; }
.note { margin: 0; padding: 14px 16px; color: var(--_quiet); }
.more { margin: 8px 12px; color: var(--_link); }
.foot {
  display: flex; flex-wrap: wrap; align-items: center; gap: 4px 14px; padding: 8px 16px;
  border-block-start: 1px solid var(--_rule); color: var(--_quiet); font-size: 12.5px;
}
.foot label { display: inline-flex; align-items: center; gap: 6px; min-block-size: 24px; cursor: pointer; }
.foot input { margin: 0; inline-size: 16px; block-size: 16px; accent-color: var(--_link); }
.foot select { min-block-size: 24px; border: 0; border-block-end: 1px solid var(--_edge); border-radius: 0; background: var(--_paper); max-inline-size: 8.5em; }
.foot p { margin: 0; flex: 1 1 100%; }
.foot button { padding-inline: 0; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 2px; }
.keys { margin: 6px 0 0; display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; flex: 1 1 100%; }
.keys dt { font: 12px/1.6 ui-monospace, "Liberation Mono", monospace; color: var(--_ink); }
.keys dd { margin: 0; }
.author { flex: 1 1 100%; display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: end; }
.author label { flex: 1 1 100%; display: block; }
.author input { inline-size: 100%; min-block-size: 28px; padding: 2px 6px; border: 1px solid var(--_edge); background: var(--_paper); }

@media print {
  .steps, .foot label, .foot select, .foot button { display: none !important; }
  .panel { position: static !important; box-shadow: none !important; }
  .panel .body, .panel .foot { display: block !important; max-block-size: none !important; overflow: visible; }
}
@media (forced-colors: active) {
  .panel { border: 1px solid CanvasText; }
  .filters button[aria-pressed="true"] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
}
`);

export const itemSheet = sheetOf(`${THEME}
:host { display: block; position: relative; color: var(--_ink); font: 14px/1.45 var(--_sans); border-block-end: 1px solid var(--_rule); }
:host(:last-child) { border: 0; }
button {
  display: grid; grid-template-columns: 1.1em 1fr; gap: 0 8px; inline-size: 100%; align-items: baseline;
  padding: 10px 16px 2px; border: 0; border-radius: 0; background: none;
}
/* The button's area is the whole entry. */
button::after { content: ''; position: absolute; inset: 0; }
button:focus-visible { outline: none; }
button:focus-visible::after { outline: 2px solid var(--_link); outline-offset: -2px; }
:host(:hover), :host([data-current]) { background: var(--_wash); }
button:hover { background: none; }
button[aria-current]::after { border-inline-start: 3px solid var(--_tone); }
.verdict { font-size: 12px; color: var(--_tone); font-weight: 600; }
q { grid-column: 2; font: 15px/1.4 var(--_serif); quotes: none; overflow-wrap: anywhere; }
p { margin: 0; padding-block: 0 9px; padding-inline: 39.4px 16px; color: var(--_quiet); font-size: 12.5px; }
@media (forced-colors: active) {
  button { border: 0; }
  button[aria-current]::after { border-inline-start: 6px solid Highlight; }
}
`);

export const markerSheet = sheetOf(`${THEME}
:host { all: initial; display: inline; user-select: none; -webkit-user-select: none; white-space: normal; }
button {
  display: inline-block; padding: 0; margin: -4px 0; border-radius: 50%; font: 700 13px/24px var(--_serif);
  inline-size: 24px; block-size: 24px; text-align: center; vertical-align: baseline; color: var(--_tone);
}
@media print { :host { display: none; } }
`);
