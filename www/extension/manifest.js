/**
 * The manifest of the extension, which differs by browser where the browsers do.
 *
 * @module
 */

import { TITLE } from './words.js';

/** The browsers that the extension is built for. */
export const BROWSERS = /** @type {const} */ (['chromium', 'firefox']);

/** Sides of the square icons, in pixels; Chromium reads no SVG. */
export const ICON_SIZES = [16, 32, 48, 128];

/** No page of the extension loads or asks for anything but the extension's own files. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * @param {typeof BROWSERS[number]} browser
 * @param {{ version: string, description: string }} of  the npm package
 */
export function manifest(browser, { version, description }) {
  const icons = Object.fromEntries(ICON_SIZES.map((size) => [size, `icon-${size}.png`]));
  return {
    manifest_version: 3,
    name: 'Factlint',
    version,
    description,
    icons,
    action: { default_icon: icons, default_title: TITLE },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+F' } } },
    content_security_policy: { extension_pages: POLICY },
    ...OWN[browser],
  };
}

/** What each browser has its own way for. No permission is over any site: a click grants the tab it was made in. */
const OWN = {
  chromium: {
    // `Runtime.getContexts` is the newest thing used.
    minimum_chrome_version: '116',
    permissions: ['activeTab', 'scripting', 'offscreen'],
    background: { service_worker: 'background.js', type: 'module' },
  },
  firefox: {
    permissions: ['activeTab', 'scripting'],
    background: { scripts: ['background.js', 'engine-page.js'], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'factlint@factlint',
        // The first in which a content script may adopt style sheets.
        strict_min_version: '153.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};
