/**
 * The three browser engines behind one small interface, each through what drives it best: Chromium by Playwright, Firefox by Puppeteer over
 * WebDriver BiDi, WebKitGTK by plain WebDriver requests under a virtual screen.
 *
 * `cargo xtask test` names the browsers in FACTLINT_CHROMIUM, FACTLINT_FIREFOX and FACTLINT_WEBKIT.
 *
 * @module
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * @typedef {object} Page
 * @property {(url: string) => Promise<void>} goto  settles when the page has loaded
 * @property {<T, A extends unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A) => Promise<T>} evaluate
 *   runs the function in the page; arguments and result travel as JSON
 * @property {(x: number, y: number) => Promise<void>} click  by the mouse, at a point of the viewport
 * @property {(key: string) => Promise<void>} press  "F8", "Shift+F8", "Enter", "Tab", …
 * @property {(width: number, height: number) => Promise<void>} resize
 * @property {() => string[]} requests  the addresses asked for since the page was made, as far as the driver tells
 * @property {() => Promise<void>} close
 */

/** The engines to test in. */
export const ENGINES = (process.env.FACTLINT_ENGINES ?? 'chromium,firefox,webkit').split(',');

export const CHROMIUM_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * Starts a browser.
 * @param {string} engine  one of `ENGINES`
 * @returns {Promise<{ newPage: () => Promise<Page>, close: () => Promise<void> }>}
 */
export function launch(engine) {
  switch (engine) {
    case 'chromium':
      return chromium();
    case 'firefox':
      return firefox();
    case 'webkit':
      return webkit();
    default:
      throw new Error(`there is no engine "${engine}"`);
  }
}

export const chromiumProgram = () => process.env.FACTLINT_CHROMIUM ?? '/usr/bin/chromium';

/** Playwright's browser, for what only Chromium is asked. */
export async function launchChromium() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: chromiumProgram(), args: CHROMIUM_FLAGS });
}

async function chromium() {
  const browser = await launchChromium();
  return {
    close: () => browser.close(),
    newPage: async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      /** @type {string[]} */
      const requests = [];
      context.on('request', (request) => requests.push(request.url()));
      return {
        goto: async (url) => void (await page.goto(url)),
        evaluate: (work, ...args) =>
          page.evaluate(`(${work})(...${JSON.stringify(args)})`),
        click: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key),
        resize: (width, height) => page.setViewportSize({ width, height }),
        requests: () => requests,
        close: () => context.close(),
      };
    },
  };
}

/** Nothing that the browser itself would fetch. */
export const FIREFOX_PREFERENCES = {
  'app.normandy.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

export const firefoxProgram = () => process.env.FACTLINT_FIREFOX ?? '/usr/bin/firefox-esr';

async function firefox() {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxProgram(),
    extraPrefsFirefox: FIREFOX_PREFERENCES,
  });
  return {
    close: () => browser.close(),
    newPage: async () => {
      const page = await browser.newPage();
      /** @type {string[]} */
      const requests = [];
      page.on('request', (request) => requests.push(request.url()));
      return {
        goto: async (url) => void (await page.goto(url)),
        evaluate: (work, ...args) =>
          page.evaluate(`(${work})(...${JSON.stringify(args)})`),
        click: (x, y) => page.mouse.click(x, y),
        press: async (key) => {
          const keys = key.split('+');
          const last = /** @type {any} */ (keys.pop());
          for (const held of keys) await page.keyboard.down(/** @type {any} */ (held));
          await page.keyboard.press(last);
          for (const held of keys.reverse()) await page.keyboard.up(/** @type {any} */ (held));
        },
        resize: (width, height) => page.setViewport({ width, height }),
        requests: () => requests,
        close: () => page.close(),
      };
    },
  };
}

/** WebDriver's code points for keys without a character. */
const KEYS = {
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  F8: '\uE038',
  Home: '\uE011',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

async function webkit() {
  const folder = await mkdtemp(join(tmpdir(), 'factlint-webkit-'));
  const screen = await virtualScreen();
  const port = await freePort();
  const driver = spawn(process.env.FACTLINT_WEBKIT ?? '/usr/bin/WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Caches and settings of this run only.
      XDG_CACHE_HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
    },
  });

  /** @param {string} method @param {string} path @param {unknown} [body] */
  async function call(method, path, body) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const { value } = /** @type {any} */ (await response.json());
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.message ?? value?.error ?? response.status}`);
    return value;
  }

  await answering(port);
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: await miniBrowser(), args: ['--automation'] } } };
  const { sessionId } = await call('POST', '/session', { capabilities });
  const session = `/session/${sessionId}`;
  await call('POST', `${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  const act = (/** @type {unknown[]} */ ...actions) => call('POST', `${session}/actions`, { actions });
  return {
    close: async () => {
      await call('DELETE', session).catch(() => {});
      driver.kill();
      screen.close();
      // The browser may still be writing its caches.
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
    newPage: async () => ({
      goto: (url) => call('POST', `${session}/url`, { url }),
      evaluate: async (work, ...args) => {
        const script = `const done = arguments[arguments.length - 1];
          Promise.resolve().then(() => (${work})(...${JSON.stringify(args)}))
            .then((value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }));`;
        const { value, error } = await call('POST', `${session}/execute/async`, { script, args: [] });
        if (error !== undefined) throw new Error(error);
        return value;
      },
      click: async (x, y) => {
        const move = { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' };
        await act({
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }],
        });
      },
      press: async (key) => {
        const keys = key.split('+').map((name) => KEYS[name] ?? name);
        const down = keys.map((value) => ({ type: 'keyDown', value }));
        const up = keys.reverse().map((value) => ({ type: 'keyUp', value }));
        await act({ type: 'key', id: 'keyboard', actions: [...down, ...up] });
      },
      resize: (width, height) => call('POST', `${session}/window/rect`, { width, height }),
      requests: () => [],
      close: async () => {},
    }),
  };
}

/** A screen that nobody sees, on a display number that the server picks. */
async function virtualScreen() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const lines = createInterface({ input: /** @type {any} */ (server.stdio[3]) });
  const [number] = await once(lines, 'line');
  return { display: `:${number}`, close: () => server.kill() };
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/** @param {number} port */
async function answering(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(`http://127.0.0.1:${port}/status`).then((response) => response.ok, () => false)) return;
    await wait(100);
  }
  throw new Error('WebKitWebDriver does not answer');
}

/** The test browser of WebKitGTK; each distribution keeps it in a folder of the library's. */
async function miniBrowser() {
  for (const libraries of ['/usr/lib', '/usr/lib64', '/usr/libexec', ...(await folders('/usr/lib'))]) {
    for (const folder of await folders(libraries)) {
      if (/\/webkit(2gtk-4\.[01]|gtk-6\.0)$/.test(folder)) {
        const files = await readdir(folder);
        if (files.includes('MiniBrowser')) return join(folder, 'MiniBrowser');
      }
    }
  }
  throw new Error('MiniBrowser, the test browser of WebKitGTK, is not installed');
}

/** @param {string} parent */
async function folders(parent) {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(parent, entry.name));
}
