/**
 * The browser's interface for extensions, as far as it is used here. Firefox names it `browser`, Chromium `chrome`;
 * both answer with promises.
 *
 * @module
 */

/**
 * @typedef {object} Tab
 * @property {number} [id]
 *
 * @typedef {object} Sender
 * @property {Tab} [tab]  the tab that the message comes from; absent for the extension's own pages
 *
 * @typedef {object} Api
 * @property {{
 *   sendMessage: (message: unknown) => Promise<any>,
 *   onMessage: { addListener: (listener: (message: any, sender: Sender, answer: (value: unknown) => void) => boolean | void) => void },
 *   getURL: (path: string) => string,
 *   getContexts: (filter: object) => Promise<unknown[]>,
 * }} runtime
 * @property {{
 *   onClicked: { addListener: (listener: (tab: Tab) => void) => void },
 *   setBadgeText: (details: object) => Promise<void>,
 *   setBadgeBackgroundColor: (details: object) => Promise<void>,
 *   setTitle: (details: object) => Promise<void>,
 * }} action
 * @property {{ executeScript: (details: object) => Promise<unknown[]> }} scripting
 * @property {{ createDocument: (details: object) => Promise<void> }} [offscreen]  Chromium only
 */

const scope = /** @type {any} */ (globalThis);

/** @type {Api} */
export const api = scope.browser?.runtime ? scope.browser : scope.chrome;
