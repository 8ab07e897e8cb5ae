/**
 * What the browser wakes: a click on the button (or its key) checks the article of the open tab, a second one takes
 * everything back. It holds no state: either browser may end it whenever nothing happens.
 *
 * @module
 */

import { COLOURS } from '../widget/colours.js';
import { api } from './api.js';

/** @import { State } from './messages.js' */

const TITLE = 'Check the facts of this page';
const TITLE_ON = 'Take the marks of Factlint away';
const TITLE_FORBIDDEN = 'The browser lets no extension read this page';

api.action.onClicked.addListener(async ({ id: tabId }) => {
  if (tabId === undefined) return;
  const script = { target: { tabId }, files: ['content.js'] };
  // Where a page may not be touched, Chromium throws and Firefox answers with nothing for the page.
  const [done] = await api.scripting.executeScript(script).catch(() => []);
  if (!done) await show(tabId, '!', TITLE_FORBIDDEN);
});

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
