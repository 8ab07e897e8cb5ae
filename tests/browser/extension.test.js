import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

import linter from 'addons-linter';

import { ENGINES } from './engines.js';
import { launchWith, web } from './extension-browsers.js';
import { ARTICLES, WWW, factlint, until } from './harness.js';

/** @import { Browser } from './extension-browsers.js' */

const EXTENSIONS = `${WWW}/build/extension`;

/** Where a browser itself calls home, with or without an extension. */
const MAKERS = /^https?:\/\/[a-z0-9.-]+\.(firefox|google|googleapis|gstatic|mozilla|openh264)\.(com|net|org)[:/]/;

const ADDRESS = 'http://news.example/story.html';
const OTHER = 'http://news.example/notes.html';

const [{ text: TEXT, published: PUBLISHED }] = ARTICLES;

/** An article of ours as a page that forbids everything, with much around it. */
const STORY = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>A story</title>
    <script type="application/ld+json">{ "@type": "NewsArticle", "datePublished": "${PUBLISHED}T09:00:00Z" }</script>
  </head>
  <body>
    <nav><p>They met on Tuesday, January 5, 2026.</p></nav>
    <article>
      ${TEXT.trim().split(/\n\s*\n/).map((block) => `<p>${block.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n      ')}
    </article>
  </body>
</html>`;

const FORBID = { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'" };

const PAGES = {
  [ADDRESS]: { body: STORY, headers: FORBID },
  [OTHER]: { body: '<!doctype html><title>Notes</title>', headers: FORBID },
};

/** In a page: what the panel and the marks say. */
function shown() {
  const reader = document.querySelector('fact-lint-reader');
  const items = [...(reader?.querySelectorAll('[role=listitem]') ?? [])];
  return {
    status: reader?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '',
    place: reader?.shadowRoot ? getComputedStyle(/** @type {Element} */ (reader.shadowRoot.querySelector('section'))).position : '',
    claims: items.map((item) => item.shadowRoot?.querySelector('button')?.getAttribute('aria-label')),
    marked: [...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map((range) => `${name}: ${range}`)).sort(),
    buttons: document.querySelectorAll('fact-lint-marker').length,
  };
}

/** In a page: everything that could have been changed. */
function whole() {
  const walker = document.createTreeWalker(document);
  let nodes = 0;
  while (walker.nextNode()) nodes += 1;
  return {
    html: document.documentElement.outerHTML,
    nodes,
    sheets: document.adoptedStyleSheets.length,
    highlights: [...CSS.highlights.keys()],
  };
}

const isChecked = () =>
  document.querySelector('fact-lint-reader')?.shadowRoot?.querySelector('[role=status]')?.textContent?.includes('statements checked');

const WORDS = {
  supported: 'Matches the data',
  refuted: 'Differs from the data',
  conflicting: 'Depends on the reading',
  not_enough_evidence: "Can't be checked offline",
};

it('has a manifest that the linter of Firefox finds no fault with', async () => {
  const config = { _: [`${EXTENSIONS}/firefox`], logLevel: 'fatal', output: 'none' };
  const { errors, warnings, notices } = await linter.createInstance({ config, runAsBinary: false }).run();
  assert.deepEqual([...errors, ...warnings, ...notices], []);
});

for (const engine of /** @type {('chromium' | 'firefox')[]} */ (['chromium', 'firefox'])) {
  if (!ENGINES.includes(engine)) continue;
  describe(`extension, ${engine}`, () => {
    /** @type {Awaited<ReturnType<typeof web>>} */
    let network;
    /** @type {Browser} */
    let browser;
    before(async () => {
      network = await web(PAGES);
      browser = await launchWith(engine, `${EXTENSIONS}/${engine}`, network.port);
    });
    after(async () => {
      await browser?.close();
      await network?.close();
    });
    beforeEach(() => browser.goto(ADDRESS));
    /** No test lets the extension ask anything of anyone. */
    afterEach(() => {
      const asked = network.requests.splice(0).filter((url) => !MAKERS.test(url));
      assert.ok(asked.includes(ADDRESS), 'the proxy sees the requests');
      assert.deepEqual(asked.filter((url) => !(url in PAGES) && !url.endsWith('/favicon.ico')), []);
    });
    /** The browser's one page, as far as waiting needs it. */
    const page = /** @type {any} */ ({ evaluate: (/** @type {any} */ work) => browser.evaluate(work) });

    it('checks the article as the command does, whatever the page forbids', async () => {
      await browser.pressButton();
      await until(page, isChecked);
      const { claims, coverage } = JSON.parse(factlint(['check', '--format', 'json', '--published', PUBLISHED], TEXT));
      assert.ok(claims.length > 3);
      const { status, place, claims: listed, marked, buttons } = await browser.evaluate(shown);
      assert.equal(status, `${coverage.checked} of ${coverage.checkable} checkable statements checked. Unmarked text was not checked.`);
      assert.equal(place, 'fixed');
      assert.deepEqual(listed, claims.map(({ verdict, quote }) => `${WORDS[verdict]}: ${quote.exact}`));
      const settled = claims.filter(({ verdict }) => verdict !== 'not_enough_evidence');
      assert.deepEqual(marked, settled.map(({ verdict, quote }) => `factlint-${verdict}: ${quote.exact}`).sort());
      assert.ok(buttons > 0);
      const differ = claims.filter(({ verdict }) => verdict === 'refuted').length;
      assert.deepEqual(await browser.button(), { badge: differ ? String(differ) : '✓', title: 'Take the marks of Factlint away' });
    });

    it('takes everything back at the second click, and begins anew at the third', async () => {
      const before = await browser.evaluate(whole);
      await browser.pressButton();
      await until(page, isChecked);
      assert.notDeepEqual(await browser.evaluate(whole), before);
      await browser.pressButton();
      await until(page, () => !document.querySelector('fact-lint-reader') && !CSS.highlights.size);
      assert.deepEqual(await browser.evaluate(whole), before);
      assert.deepEqual(await browser.button(), { badge: '', title: 'Check the facts of this page' });
      await browser.pressButton();
      await until(page, isChecked);
      assert.equal(await browser.evaluate(() => document.querySelectorAll('fact-lint-reader').length), 1);
    });

    it('explains a claim, and follows what the page changes', async () => {
      await browser.pressButton();
      await until(page, isChecked);
      await browser.evaluate(() => document.querySelector('fact-lint-marker')?.shadowRoot?.querySelector('button')?.click());
      const said = await until(page, () => document.querySelector('fact-lint-reader')?.shadowRoot?.querySelector('[role=dialog]:popover-open')?.textContent);
      assert.match(said, /The article says/);
      await browser.evaluate(() => {
        const paragraph = document.createElement('p');
        paragraph.textContent = 'They met on Tuesday, January 5, 2026.';
        document.querySelector('article')?.append(paragraph);
      });
      await until(page, () => [...CSS.highlights.get('factlint-refuted')].some((range) => String(range) === 'Tuesday, January 5, 2026'));
    });

    it('says so where there is no article, and where it may not look', async () => {
      await browser.goto(OTHER);
      await browser.pressButton();
      await until(page, () => document.querySelector('fact-lint-reader')?.shadowRoot?.textContent?.includes('No article was found'));
      await browser.goto(browser.forbidden);
      await browser.pressButton();
      const refusal = { badge: '!', title: 'The browser lets no extension read this page' };
      for (let tries = 0; tries < 300 && (await browser.button()).title !== refusal.title; tries += 1) await wait(50);
      assert.deepEqual(await browser.button(), refusal);
    });
  });
}
