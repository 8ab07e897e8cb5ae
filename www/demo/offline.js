/**
 * Keeps the site for use without a network.
 *
 * @module
 */

const address = new URL('../sw.js', import.meta.url).href;

/** @param {string} url */
function trusted(url) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  const policy = trustedTypes?.createPolicy('factlint-site', { createScriptURL: (/** @type {string} */ ours) => ours });
  return policy ? policy.createScriptURL(url) : url;
}

if (navigator.serviceWorker) {
  navigator.serviceWorker.register(trusted(address)).catch(() => {
    // Without it the site works all the same, as long as there is a network.
  });
}
