/**
 * What the browser wakes: a click on the button (or its key) checks the article of the open tab, a second one takes
 * everything back. It holds no state: either browser may end it whenever nothing happens.
 *
 * @module
 */

import { COLOURS } from '../widget/colours.js';
import { api } from './api.js';
import { TITLE, TITLE_FORBIDDEN, TITLE_ON } from './words.js';

/** @import { State } from './messages.js' */

api.action.onClicked.addListener(async ({ id: tabId }) => {
  if (tabId === undefined) return;
  if (!(await toggle(tabId))) await show(tabId, '!', TITLE_FORBIDDEN);
});

/** How often, and after how many milliseconds each, a page that refuses is tried again. */
const ATTEMPTS = 3;
const PAUSE = 100;

/**
 * Puts the script into the page, which begins or ends the check there.
 * @param {number} tabId
 * @returns whether the page could be touched
 */
async function toggle(tabId) {
  for (let attempt = 1; ; attempt += 1) {
    // Where a page may not be touched, Chromium throws and Firefox answers with nothing for the page.
    const [done] = await api.scripting.executeScript({ target: { tabId }, files: ['content.js'] }).catch(() => []);
    if (done || attempt === ATTEMPTS) return Boolean(done);
    // Chromium may tell of the click a moment before the permission that goes with it counts.
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

api.runtime.onMessage.addListener((message, { tab }, answer) => {
  if (message?.to !== 'background') return;
  const work = message.ask === 'engine' ? haveEngine() : showState(tab?.id, message.state);
  work.then(
    () => answer(null),
    (error) => answer({ error: String(error.message) }),
  );
  return true;
});

/**
 * @param {number | undefined} tabId
 * @param {State | null} state
 */
async function showState(tabId, state) {
  if (tabId === undefined) return;
  if (state === null) await show(tabId, '', TITLE);
  else if (state === 'failed') await show(tabId, '!', TITLE_ON);
  else await show(tabId, state.differ ? String(state.differ) : '✓', TITLE_ON);
}

/**
 * @param {number} tabId
 * @param {string} text
 * @param {string} title
 */
async function show(tabId, text, title) {
  const color = text === '✓' ? COLOURS.light.supported : COLOURS.light.refuted;
  await api.action.setBadgeBackgroundColor({ tabId, color });
  await api.action.setBadgeText({ tabId, text });
  await api.action.setTitle({ tabId, title });
}

/** @type {Promise<void> | null} */
let making = null;

/** Chromium's background has no workers and no lasting memory: the engine has a document of its own there. */
async function haveEngine() {
  const { offscreen, runtime } = api;
  if (!offscreen) return;
  const there = await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (there.length) return making ?? undefined;
  making ??= offscreen
    .createDocument({
      url: 'engine.html',
      reasons: ['WORKERS'],
      justification: 'Checks the text of an article in a worker that can be ended.',
    })
    .finally(() => (making = null));
  await making;
}
