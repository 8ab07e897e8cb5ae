import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

import { FIXTURES, STRICT_CSP, inEveryEngine, reportOn, site, until } from './harness.js';

const EMBED = readFileSync(`${FIXTURES}/story.html`, 'utf8');

/** In a page: the article as it stands, every node of it. */
const article = () => document.getElementById('story')?.outerHTML;
/** In a page: how many nodes the article has; split text does not show in its HTML. */
const nodes = () => {
  const walker = document.createTreeWalker(/** @type {Node} */ (document.getElementById('story')));
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
};
/** In a page: what is painted, by our own highlights. */
const painted = () =>
  [...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map((range) => `${name}: ${range}`)).sort();

const MARKS = ['factlint-refuted: Tuesday,\u00a0January 5, 2026', 'factlint-supported: Monday, January 5, 2026'];

/** In a page without the widget: collects its events before it starts. */
const EVENTS = `
  globalThis.told = [];
  for (const name of ['ready', 'result', 'select', 'error']) {
    addEventListener('factlint-' + name, (event) => told.push([name, event.detail.code ?? null]));
  }`;

/** The page with the events collected by a file of its own, as a strict policy asks for. */
const page = (/** @type {string} */ html) => ({
  '/page.html': html.replace('<script', '<script src="/events.js"></script>\n    <script'),
  '/events.js': EVENTS,
});

inEveryEngine('embedded', ({ open, engine }) => {
  it('marks the article and leaves its document as it is', async (test) => {
    const server = await site(test);
    const page = await open();
    await page.goto(`${server.url}/story.html`);
    const report = await reportOn(page);
    assert.deepEqual(report.claims.map(({ verdict }) => verdict), ['supported', 'refuted']);
    assert.deepEqual(await page.evaluate(painted), MARKS);
    assert.equal(report.document.published, '2026-01-06');
  });

  for (const way of ['highlight', 'mark', 'none']) {
    it(`takes everything back (annotate=${way})`, async (test) => {
      const server = await site(test, { replace: page(EMBED.replace('published', `annotate="${way}" published`)) });
      const view = await open();
      await view.goto(`${server.url}/page.html`);
      await reportOn(view);
      const marked = await view.evaluate(article);
      assert.equal(marked?.includes('<mark'), way === 'mark');
      await view.evaluate(() => document.querySelector('fact-lint')?.remove());
      await until(view, () => !document.querySelector('fact-lint-marker, mark') && !CSS.highlights.size);
      const before = EMBED.slice(EMBED.indexOf('<article'), EMBED.indexOf('</article>') + '</article>'.length);
      const plain = await view.evaluate((html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
        return parsed?.outerHTML;
      }, before);
      assert.equal(await view.evaluate(article), plain);
      const count = await view.evaluate(nodes);
      await view.evaluate(() => document.getElementById('story')?.normalize());
      assert.equal(await view.evaluate(nodes), count, 'text nodes stay whole');
      assert.equal(await view.evaluate(() => document.adoptedStyleSheets.length), 0);
    });
  }

  it('works under the strict policy and under Trusted Types', async (test) => {
    const headers = {
      'content-security-policy': `${STRICT_CSP}; img-src 'self'; require-trusted-types-for 'script'; trusted-types factlint`,
    };
    const server = await site(test, { headers, replace: page(EMBED) });
    const view = await open();
    await view.goto(`${server.url}/page.html`);
    await reportOn(view);
    assert.deepEqual(await view.evaluate(painted), MARKS);
    assert.deepEqual(await view.evaluate(() => globalThis.told.map(([name]) => name)), ['ready', 'result']);
    assert.ok(server.requests.includes('/widget/worker.js'), 'a worker does the work');
  });

  it('works where workers are forbidden', async (test) => {
    const headers = { 'content-security-policy': STRICT_CSP.replace("worker-src 'self'", "worker-src 'none'") };
    const server = await site(test, { headers, replace: page(EMBED) });
    const view = await open();
    await view.goto(`${server.url}/page.html`);
    await reportOn(view);
    assert.deepEqual(await view.evaluate(painted), MARKS);
  });

  it('says so once where WebAssembly is forbidden, and leaves the page alone', async (test) => {
    const headers = { 'content-security-policy': STRICT_CSP.replace(" 'wasm-unsafe-eval'", '') };
    const server = await site(test, { headers, replace: page(EMBED) });
    const view = await open();
    await view.goto(`${server.url}/page.html`);
    await until(view, () => globalThis.told?.length);
    assert.deepEqual(await view.evaluate(() => globalThis.told), [['error', 'wasm-forbidden']]);
    assert.deepEqual(await view.evaluate(painted), []);
    assert.equal(await view.evaluate(() => document.querySelector('fact-lint-marker')), null);
  });

  it('says so where the pack is damaged', async (test) => {
    const server = await site(test, { replace: { ...page(EMBED), '/build/factlint.pack': 'not a pack' } });
    const view = await open();
    await view.goto(`${server.url}/page.html`);
    await until(view, () => globalThis.told?.length);
    assert.deepEqual(await view.evaluate(() => globalThis.told), [['error', 'pack-refused']]);
  });

  // Some libraries of old still do.
  it('stands a host page that patches what pages share', async (test) => {
    const hostile = `${EVENTS}
      Array.prototype.toJSON = function () { return 'patched'; };
      Array.prototype.extra = 'enumerable';
      Object.prototype.extra = 'enumerable';`;
    const server = await site(test, { replace: { ...page(EMBED), '/events.js': hostile } });
    const view = await open();
    await view.goto(`${server.url}/page.html`);
    const count = await until(view, () => String(document.querySelector('fact-lint')?.report?.claims.length ?? ''));
    assert.equal(count, '2');
  });

  it('asks for nothing but its own files', async (test) => {
    const server = await site(test);
    const view = await open();
    await view.goto(`${server.url}/story.html`);
    await reportOn(view);
    const own = /^\/(story\.html|demo\/icon\.svg|favicon\.ico|widget\/[a-z-]+\.js|build\/factlint(\.js|_bg\.wasm|\.pack))$/;
    assert.deepEqual(server.requests.filter((path) => !own.test(path)), []);
    assert.deepEqual(view.requests().filter((address) => !address.startsWith(`${server.url}/`)), []);
    // What WebKit's driver does not tell, the page does.
    const loaded = await view.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.deepEqual(loaded.filter((address) => !address.startsWith(`${server.url}/`)), []);
    if (engine !== 'webkit') assert.ok(view.requests().length > 0, 'the driver tells of requests');
  });

  it('tells of no error where the page changes before the engine is there', async (test) => {
    const slow = `${EVENTS}
      const Own = Worker;
      globalThis.Worker = class extends Own {
        postMessage(message) {
          setTimeout(() => super.postMessage(message), message.method === 'start' ? 1000 : 0);
        }
      };
      addEventListener('DOMContentLoaded', () => setTimeout(() => {
        document.querySelector('#story p:last-of-type').textContent = 'On Friday, January 9, 2026, they left.';
      }, 100));`;
    const server = await site(test, { replace: { ...page(EMBED), '/events.js': slow } });
    const view = await open();
    await view.goto(`${server.url}/page.html`);
    const report = await reportOn(view);
    assert.ok(report.claims.some(({ quote }) => quote.exact === 'Friday, January 9, 2026'));
    assert.deepEqual(await view.evaluate(() => globalThis.told.map(([name]) => name)), ['ready', 'result']);
  });

  it('checks again what an editor changes', async (test) => {
    const server = await site(test);
    const view = await open();
    await view.goto(`${server.url}/story.html`);
    await reportOn(view);
    await view.evaluate(() => {
      const day = /** @type {Text} */ (document.querySelector('#story p:last-of-type')?.firstChild);
      day.data = day.data.replace('Tuesday', 'Monday');
    });
    await until(view, () =>
      document.querySelector('fact-lint')?.report?.claims.every(({ verdict }) => verdict === 'supported'),
    );
    assert.equal((await view.evaluate(painted)).length, 2);
  });
});
