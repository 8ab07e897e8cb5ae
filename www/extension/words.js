/**
 * What the button is called.
 *
 * @module
 */

export const TITLE = 'Check the facts of this page';
export const TITLE_ON = 'Take the marks of Factlint away';
export const TITLE_FORBIDDEN = 'The browser lets no extension read this page';
