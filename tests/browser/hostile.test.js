import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

import { FIXTURES, WWW, inEveryEngine, site, until } from './harness.js';

const STORY = readFileSync(`${FIXTURES}/story.html`, 'utf8');

/**
 * The host's own script, before the widget's: it notes what the widget tells, what nobody catches, and that the page is
 * alive.
 */
const HOST = `
  globalThis.told = [];
  globalThis.uncaught = [];
  globalThis.ticks = 0;
  setInterval(() => (ticks += 1), 20);
  for (const name of ['result', 'error']) {
    addEventListener('factlint-' + name, ({ detail }) => told.push([name, detail.code ?? null, detail.message ?? null]));
  }
  addEventListener('error', ({ message }) => uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));
  // The driver of the browser calls what is patched as well: only the widget's calls fail.
  const refused = () => {
    if (/\\/widget\\//.test(new Error().stack)) throw new TypeError('refused by the host');
  };
  const patch = (object, name) => {
    const own = object[name];
    Object.defineProperty(object, name, {
      configurable: true,
      writable: true,
      value: function (...args) {
        refused();
        return Reflect.apply(own, this, args);
      },
    });
  };
  const patchToJson = (object) => {
    const toJSON = function () {
      refused();
      return this;
    };
    Object.defineProperty(object, 'toJSON', { configurable: true, value: toJSON });
  };`;

/** In a page: what came of it. */
const outcome = () => ({
  told: globalThis.told,
  uncaught: globalThis.uncaught,
  says: document.querySelector('fact-lint')?.shadowRoot?.textContent ?? document.querySelector('fact-lint')?.textContent,
  sheets: document.adoptedStyleSheets.length,
  highlights: CSS.highlights.size,
});

/** In a page: the article as it stands. */
const article = () => document.getElementById('story')?.outerHTML;

/** What a host page does that the widget can do without. */
const HARMLESS = [
  'patchToJson(Array.prototype)',
  'patchToJson(Object.prototype)',
  "patch(JSON, 'stringify')",
  "patch(Range.prototype, 'getClientRects')",
  "patch(Range.prototype, 'getBoundingClientRect')",
];

/** What a host page does that the widget cannot do without. */
const FATAL = [
  "patch(Array.prototype, 'map')",
  "patch(Array.prototype, 'filter')",
  "patch(Object.getPrototypeOf(CSS.highlights), 'set')",
  "patch(Element.prototype, 'attachShadow')",
  "patch(Element.prototype, 'append')",
  "patch(Document.prototype, 'createElement')",
  'MutationObserver = class { constructor() { throw new TypeError("refused by the host"); } }',
];

inEveryEngine('hostile surroundings', ({ open }) => {
  /**
   * Opens the story on a page of the host's, and waits until the widget has told how it ended.
   * @param {import('node:test').TestContext} test
   * @param {string} does
   * @param {{ attributes?: string, replace?: Record<string, any>, headers?: Record<string, string> }} [of]
   */
  async function visit(test, does, { attributes = '', replace = {}, headers } = {}) {
    const html = STORY.replace('<script', '<script src="/host.js"></script>\n    <script').replace('published', `${attributes} published`);
    const server = await site(test, { headers, replace: { '/page.html': html, '/host.js': `${HOST}\n${does};`, ...replace } });
    const view = await open();
    await view.goto(`${server.url}/page.html`);
    await until(view, () => globalThis.told.length);
    return view;
  }

  /** The page is as it was without the widget, and goes on. @param {import('./engines.js').Page} view */
  async function isUnharmed(view) {
    const plain = await view.evaluate((html) => new DOMParser().parseFromString(html, 'text/html').getElementById('story')?.outerHTML, STORY);
    assert.equal(await view.evaluate(article), plain);
    const ticks = await view.evaluate(() => globalThis.ticks);
    await until(view, (ticks) => globalThis.ticks > ticks, ticks);
  }

  /** @param {import('./engines.js').Page} view @param {string} code @param {RegExp} message */
  async function endedWith(view, code, message) {
    const { told, uncaught, says, sheets, highlights } = await view.evaluate(outcome);
    assert.deepEqual(told.map(([name, code]) => [name, code]), [['error', code]]);
    assert.match(told[0][2], message);
    assert.match(says ?? '', message);
    assert.doesNotMatch(says ?? '', /Checking/);
    assert.deepEqual({ uncaught, sheets, highlights }, { uncaught: [], sheets: 0, highlights: 0 });
    await isUnharmed(view);
  }

  for (const does of HARMLESS) {
    it(`has a result in spite of ${does}`, async (test) => {
      const view = await visit(test, does);
      const { told, uncaught } = await view.evaluate(outcome);
      assert.deepEqual([told, uncaught], [[['result', null, null]], []]);
      await view.evaluate(() => document.querySelector('fact-lint')?.select('c2'));
      const opened = () => document.querySelector('fact-lint')?.shadowRoot?.querySelector('[role=dialog]:popover-open')?.textContent;
      assert.match(await until(view, opened), /Differs from the data/);
    });
  }

  for (const does of FATAL) {
    it(`says that it failed under ${does}`, async (test) => {
      await endedWith(await visit(test, does), 'engine-failed', /refused by the host/);
    });
  }

  it('writes whole reports where a page patches toJSON', async (test) => {
    const view = await visit(test, "Object.defineProperty(Array.prototype, 'toJSON', { value: () => 'patched' })");
    const written = await view.evaluate(async () => {
      const { FORMATS } = await import(/** @type {string} */ ('/widget/exports.js'));
      const { report } = /** @type {any} */ (document.querySelector('fact-lint'));
      return Object.values(FORMATS).map(({ write }) => write(report, { url: location.href, text: '', author: 'A' })).join();
    });
    assert.ok(written.includes('Tuesday') && !written.includes('patched'), written);
  });

  it('does without a worker whose script is not there', async (test) => {
    for (const script of [404, '<!doctype html><title>Not found</title>', 'throw new Error("no")']) {
      const view = await visit(test, '', { replace: { '/widget/worker.js': script } });
      const { told, uncaught } = await view.evaluate(outcome);
      assert.deepEqual([told, uncaught], [[['result', null, null]], []], String(script));
    }
  });

  it('says so where its worker dies under a check, and checks the next change with a new one', async (test) => {
    const dying = `
      globalThis.deaths = 0;
      const Own = Worker;
      globalThis.Worker = class extends Own {
        postMessage(message) {
          if (message.method === 'check' && !deaths++) return this.terminate();
          super.postMessage(message);
        }
      };
      // The time that a check may take is long for a test.
      const later = setTimeout;
      globalThis.setTimeout = (work, time, ...rest) => later(work, time === 15000 ? 200 : time, ...rest);`;
    const view = await visit(test, dying);
    await endedWith(view, 'timeout', /no answer/);
    await view.evaluate(() => {
      const day = /** @type {Text} */ (document.querySelector('#story p:last-of-type')?.firstChild);
      day.data = day.data.replace('Tuesday', 'Friday');
    });
    await until(view, () => document.querySelector('fact-lint')?.report?.claims.length === 2);
    assert.deepEqual(await view.evaluate(() => globalThis.told.map(([name]) => name)), ['error', 'result']);
  });

  const pack = readFileSync(`${WWW}/build/factlint.pack`);
  const page = '<!doctype html><title>Sign in</title>';
  /** @type {[what: string, file: string, content: Buffer | string | number, code: string, message: RegExp][]} */
  const FILES = [
    ['a pack that is cut off', 'factlint.pack', pack.subarray(0, pack.length >> 1), 'pack-refused', /pack/],
    ['an empty pack', 'factlint.pack', '', 'pack-refused', /pack/],
    ['a page in place of the pack', 'factlint.pack', page, 'pack-refused', /pack/],
    ['no pack', 'factlint.pack', 404, 'load-failed', /factlint\.pack.*404/],
    ['a page in place of the engine', 'factlint_bg.wasm', page, 'load-failed', /engine/],
    ['no engine', 'factlint_bg.wasm', 404, 'load-failed', /factlint_bg\.wasm.*404/],
  ];
  for (const [what, file, content, code, message] of FILES) {
    it(`says so where it gets ${what}`, async (test) => {
      const replace = { [`/build/${file}`]: content };
      await endedWith(await visit(test, '', { replace }), code, message);
    });
  }
});
