/**
 * The look of the popover; its colours and faces are those of the element around it.
 *
 * @module
 */

import { sheetOf } from './dom.js';

export const popoverSheet = sheetOf(`
.popover {
  position: fixed; inset: auto; margin: 0; padding: 0; overflow: auto; overscroll-behavior: contain;
  inline-size: min(25rem, calc(100vw - 16px));
  border: 1px solid var(--_edge); border-block-start: 3px solid var(--_tone); border-radius: 0;
  background: var(--_paper); color: var(--_ink); box-shadow: 0 6px 28px rgb(0 0 0 / 0.16);
  font: 13.5px/1.45 var(--_sans);
}
.popover:focus { outline: none; }
.popover .top { display: flex; align-items: center; gap: 8px; padding: 10px 8px 0 16px; }
.popover h3 { margin: 0; flex: 1; font: 700 15px/1.3 var(--_sans); color: var(--_tone); }
.popover .close { min-inline-size: 32px; min-block-size: 32px; text-align: center; font-size: 18px; line-height: 1; color: var(--_quiet); }
.popover .says { margin: 0; padding: 8px 16px 12px; font: 15.5px/1.45 var(--_serif); }
.says p { margin: 0 0 8px; }
.says p:last-child { margin: 0; }
.says small, section > h4 {
  display: block; margin: 0 0 2px; font: 600 11.5px/1.4 var(--_sans); letter-spacing: 0.02em; color: var(--_quiet);
}
.popover section { padding: 9px 16px; border-block-start: 1px solid var(--_rule); }
.popover section p { margin: 0; }
.popover ol, .popover ul { margin: 0; padding: 0; list-style: none; }
.popover li + li { margin-block-start: 7px; }
.working li { font: 12.5px/1.55 ui-monospace, "SF Mono", "Liberation Mono", monospace; overflow-wrap: anywhere; }
.working li + li { margin: 0; }
.evidence cite, .evidence span { color: var(--_quiet); font-style: normal; font-size: 12.5px; }
.evidence em { font-style: normal; font-weight: 600; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 10px 16px; }
.sides li { margin: 0 !important; padding-inline-start: 10px; border-inline-start: 2px solid var(--_tone); }
.correction { display: flex; align-items: baseline; gap: 6px 10px; flex-wrap: wrap; font: 15px/1.45 var(--_serif); }
.correction h4 { flex: 1 1 100%; }
.correction del { color: var(--_quiet); }
.correction ins { text-decoration: none; font-weight: 700; flex: 1; }
.correction button { font: 13px/1.4 var(--_sans); }
a { color: var(--_link); text-decoration-thickness: 1px; text-underline-offset: 2px; overflow-wrap: anywhere; }
.actions { display: flex; flex-wrap: wrap; gap: 2px 4px; padding: 6px 8px; border-block-start: 1px solid var(--_rule); }
.actions button, .correction button { color: var(--_link); }
.actions output { align-self: center; padding: 0 8px; color: var(--_quiet); }
.automatic { margin: 0; padding: 0 16px 10px; color: var(--_quiet); font-size: 12px; }
@media print { .popover { display: none; } }
@media (forced-colors: active) { .popover { border: 1px solid CanvasText; } }
`);
