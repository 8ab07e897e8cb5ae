/**
 * Firefox by Marionette, its own protocol: the one way to press a button of the browser itself.
 *
 * @module
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { FIREFOX_PREFERENCES, firefoxProgram, freePort } from './engines.js';

/**
 * @typedef {<T, A extends unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A) => Promise<T>} Evaluate
 *   runs the function; arguments and result travel as JSON
 */

/**
 * Starts Firefox with nothing in it.
 * @param {Record<string, string | number | boolean>} [own]  preferences
 */
export async function launchFirefox(own) {
  const profile = await mkdtemp(join(tmpdir(), 'factlint-firefox-'));
  const port = await freePort();
  const preferences = Object.entries({ ...FIREFOX_PREFERENCES, ...own, 'marionette.port': port });
  const lines = preferences.map((preference) => `user_pref(${preference.map((part) => JSON.stringify(part)).join(', ')});\n`);
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const options = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const browser = spawn(firefoxProgram(), options, { stdio: 'ignore' });
  const ended = once(browser, 'exit');
  const send = await client(port);
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  await send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });

  /** @param {'content' | 'chrome'} context @returns {Evaluate} */
  const evaluateIn = (context) => async (work, ...args) => {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${work})(...${JSON.stringify(args)}))
        .then((value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }));`;
    await send('Marionette:SetContext', { value: context });
    const { value: answer } = await send('WebDriver:ExecuteAsyncScript', { script, args: [], sandbox: context === 'chrome' ? 'system' : undefined });
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  return {
    /** Installs the folder until the browser ends. @param {string} path @returns {Promise<string>} the extension's id */
    install: async (path) => (await send('Addon:Install', { path, temporary: true })).value,
    /** @param {string} url */
    goto: async (url) => {
      await send('Marionette:SetContext', { value: 'content' });
      await send('WebDriver:Navigate', { url });
    },
    evaluate: evaluateIn('content'),
    /** In the browser's own window. */
    evaluateInBrowser: evaluateIn('chrome'),
    close: async () => {
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => browser.kill());
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/**
 * Connects when the browser listens. A packet is its length in bytes, a colon, and JSON: `[0, id, command, parameters]`
 * there, `[1, id, error, result]` back.
 * @param {number} port
 * @returns {Promise<(command: string, parameters?: object) => Promise<any>>}
 */
async function client(port) {
  const socket = await connected(port);
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const open = new Map();
  let lastId = 0;
  let rest = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const colon = rest.indexOf(':');
      const end = colon + 1 + Number(rest.subarray(0, colon));
      if (colon < 0 || rest.length < end) return;
      const packet = JSON.parse(rest.subarray(colon + 1, end).toString());
      rest = rest.subarray(end);
      // The first packet only says who speaks.
      if (!Array.isArray(packet)) continue;
      const [, id, error, result] = packet;
      const waiting = open.get(id);
      open.delete(id);
      if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
      else waiting?.resolve(result);
    }
  });
  socket.on('close', () => open.forEach(({ reject }) => reject(new Error('Firefox has closed the connection'))));
  return (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      open.set(id, { resolve, reject });
      const packet = Buffer.from(JSON.stringify([0, id, command, parameters]));
      socket.write(`${packet.length}:`);
      socket.write(packet);
    });
}

/** @param {number} port */
async function connected(port) {
  for (let tries = 0; tries < 300; tries += 1) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await once(socket, 'connect').then(() => true, () => false);
    if (isOpen) return socket;
    await wait(100);
  }
  throw new Error('Firefox does not listen');
}
