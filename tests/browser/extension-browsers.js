/**
 * Browsers with the extension in them, each with a way to press its button, behind a proxy that answers for the whole web.
 *
 * @module
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { CHROMIUM_FLAGS, chromiumProgram } from './engines.js';
import { launchFirefox } from './marionette.js';

/** @import { Evaluate } from './marionette.js' */

/**
 * @typedef {object} Browser
 * @property {(url: string) => Promise<void>} goto
 * @property {Evaluate} evaluate  in the page's own world
 * @property {() => Promise<void>} pressButton  as a click on the extension's button in the tool bar does
 * @property {() => Promise<{ badge: string, title: string }>} button  what the button shows for the open tab
 * @property {string} forbidden  a page that no extension may touch
 * @property {() => Promise<void>} close
 */

/**
 * The whole web, as far as a browser sees it: these pages and no others.
 * @param {Record<string, { body: string, headers?: Record<string, string> }>} pages  by their addresses, `http:` only
 */
export async function web(pages) {
  /** @type {string[]} */
  const requests = [];
  const proxy = createServer((request, response) => {
    const url = String(request.url);
    requests.push(url);
    const page = pages[url];
    if (!page) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.body);
  });
  proxy.on('connect', (request, socket) => {
    requests.push(`https://${request.url}`);
    socket.destroy();
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', () => resolve(null)));
  return {
    port: /** @type {import('node:net').AddressInfo} */ (proxy.address()).port,
    /** The addresses that were asked for. */
    requests,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve(null));
        proxy.closeAllConnections();
      }),
  };
}

/**
 * @param {'chromium' | 'firefox'} engine
 * @param {string} extension  the folder
 * @param {number} proxy  its port
 * @returns {Promise<Browser>}
 */
export const launchWith = (engine, extension, proxy) => (engine === 'chromium' ? chromium : firefox)(extension, proxy);

/** @type {(extension: string, proxy: number) => Promise<Browser>} */
async function chromium(extension, proxy) {
  const { chromium } = await import('playwright-core');
  const profile = await mkdtemp(join(tmpdir(), 'factlint-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumProgram(),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...CHROMIUM_FLAGS,
      // Allows the protocol to load an extension and to press its button.
      '--enable-unsafe-extension-debugging',
      `--proxy-server=127.0.0.1:${proxy}`,
    ],
  });
  const protocol = await /** @type {import('playwright-core').Browser} */ (context.browser()).newBrowserCDPSession();
  const send = /** @type {(method: string, parameters: object) => Promise<any>} */ (protocol.send.bind(protocol));
  const started = context.waitForEvent('serviceworker');
  const { id } = await send('Extensions.loadUnpacked', { path: extension });
  const worker = await started;
  // A press that comes before the extension listens is lost.
  const isListening = async () => {
    const { action } = /** @type {any} */ (globalThis).chrome;
    return action.onClicked.hasListeners() && (await action.getTitle({})) !== '';
  };
  while (!(await worker.evaluate(isListening))) await wait(50);
  const [page] = context.pages();
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (work, ...args) => page.evaluate(`(${work})(...${JSON.stringify(args)})`),
    pressButton: async () => {
      const { targetInfos } = await send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const { targetId } = targetInfos.find(({ url }) => url === page.url());
      await send('Extensions.triggerAction', { id, targetId });
    },
    button: () =>
      worker.evaluate(async () => {
        const { action, tabs } = /** @type {any} */ (globalThis).chrome;
        const [{ id: tabId }] = await tabs.query({ active: true });
        return { badge: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) };
      }),
    forbidden: 'about:blank',
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** @type {(extension: string, proxy: number) => Promise<Browser>} */
async function firefox(extension, proxy) {
  const browser = await launchFirefox({
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy,
  });
  const id = await browser.install(extension);
  return {
    goto: browser.goto,
    evaluate: browser.evaluate,
    pressButton: () =>
      browser.evaluateInBrowser((id) => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(id);
        const window = Services.wm.getMostRecentWindow('navigator:browser');
        ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      }, id),
    button: () =>
      browser.evaluateInBrowser((id) => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(id);
        const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
        const action = ExtensionParent.apiManager.global.browserActionFor(extension);
        const { badgeText, title } = action.action.getContextData(gBrowser.selectedTab);
        return { badge: badgeText, title };
      }, id),
    forbidden: 'about:license',
    close: browser.close,
  };
}
