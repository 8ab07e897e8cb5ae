/**
 * What a click puts into the page: the first checks its article, the next takes everything back.
 *
 * It runs in the extension's own world of the page: the page's scripts do not see it, and the page's policy does not
 * bind it. Custom elements do not exist there, so the host is an element that nobody has defined.
 *
 * @module
 */

import { Controller } from '../widget/controller.js';
import { api } from './api.js';
import { RemoteChecker } from './remote-checker.js';

/** @import { State } from './messages.js' */

/** The host's name is not the element's: the page may have defined that one. */
const TAG = 'fact-lint-reader';

/** What the click before this one has left here. @type {{ factlintReader?: (() => void) | null }} */
const scope = /** @type {any} */ (globalThis);

if (scope.factlintReader) scope.factlintReader();
else scope.factlintReader = begin();

/** @returns {() => void} takes everything back */
function begin() {
  const host = document.createElement(TAG);
  const controller = new Controller(host, {
    acquire: () => ({ checker: Promise.resolve(new RemoteChecker()), release() {} }),
    tell(name, { report }) {
      if (name === 'factlint-error') show('failed');
      if (name === 'factlint-result') show({ differ: report.claims.filter(isRefuted).length });
    },
  });
  document.documentElement.append(host);
  controller.restart();
  return () => {
    host.remove();
    controller.restart();
    scope.factlintReader = null;
    show(null);
  };
}

/** @param {import('../widget/types.js').Claim} claim */
const isRefuted = ({ verdict }) => verdict === 'refuted';

/** @param {State | null} state */
function show(state) {
  // Only the button would tell.
  api.runtime.sendMessage({ to: 'background', ask: 'show', state }).catch(() => {});
}
