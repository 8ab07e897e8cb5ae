import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { it } from 'node:test';

import { ARTICLES, inEveryEngine, reportOn, site, until } from './harness.js';

/** @import { Page } from './engines.js' */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PAGES = ['index.html', 'checks.html', 'knows.html', 'decides.html', 'embed.html'];

/** Opens the demo with the first sample checked. @param {Page} page @param {string} url */
async function openSample(page, url) {
  await page.goto(`${url}/index.html`);
  await until(page, () => document.querySelectorAll('#samples option').length > 1);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.getElementById('example')).click());
  // The first report may be that of the empty text.
  return until(page, () => {
    const { report } = /** @type {any} */ (document.querySelector('fact-lint'));
    return report?.claims.length ? report : null;
  });
}

/** In a page: where the first claim with this verdict stands in the window, after scrolling there. */
function middleOf(/** @type {string} */ verdict) {
  const [range] = CSS.highlights.get(`factlint-${verdict}`) ?? [];
  /** @type {Range} */ (range).startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const rect = /** @type {Range} */ (range).getClientRects()[0];
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2, words: String(range) };
}

/** In a page: the popover's text, or nothing where it is closed. */
function popover() {
  const dialog = document.querySelector('fact-lint')?.shadowRoot?.querySelector('[role=dialog]');
  return dialog?.matches(':popover-open') ? dialog.textContent : null;
}

/** In a page: what has the focus, through shadow trees. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return `${element?.localName} ${element?.getAttribute('aria-label') ?? element?.id}`;
}

/** What axe finds wrong. @param {Page} page */
async function violations(page) {
  await page.evaluate(`() => { ${AXE} }`);
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

inEveryEngine('demo', ({ open }) => {
  it('checks a sample, marks its claims and leaves the source box untouched', async (test) => {
    const { url } = await site(test);
    const page = await open();
    const report = await openSample(page, url);
    assert.ok(report.claims.length > 0);
    const { source, marks, said } = await page.evaluate(() => ({
      source: /** @type {HTMLTextAreaElement} */ (document.getElementById('text')).value,
      marks: [...CSS.highlights].flatMap(([, ranges]) => [...ranges].map(String)),
      said: document.querySelector('fact-lint')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '',
    }));
    assert.equal(source, ARTICLES.at(-1)?.text);
    assert.match(said, new RegExp(`${report.coverage.checked} of ${report.coverage.checkable} checkable statements`));
    for (const { verdict, quote } of report.claims) {
      if (verdict !== 'not_enough_evidence') assert.ok(marks.includes(quote.exact), quote.exact);
    }
  });

  it('shows that a planted error differs from the data', async (test) => {
    const { url } = await site(test);
    const page = await open();
    const wrong = () =>
      document.querySelector('fact-lint')?.report?.claims.filter(({ verdict }) => /refuted|conflicting/.test(verdict)).length;
    await openSample(page, url);
    const before = await page.evaluate(wrong);
    await page.evaluate(() => /** @type {HTMLElement} */ (document.getElementById('plant')).click());
    await until(page, `(before) => (${wrong})() > before`, before);
  });

  it('explains a claim on a click, and gives the focus back', async (test) => {
    const { url } = await site(test);
    const page = await open();
    await openSample(page, url);
    const { x, y, words } = await until(page, middleOf, 'supported');
    await page.click(x, y);
    const text = await until(page, popover);
    assert.ok(text.includes('Matches the data') && text.includes(words), text);
    await page.press('Escape');
    await until(page, (open) => !document.querySelector('fact-lint')?.shadowRoot?.querySelector(open), '[role=dialog]:popover-open');
  });

  it('can be used by keys alone', async (test) => {
    const { url } = await site(test);
    const page = await open();
    const report = await openSample(page, url);
    const marked = report.claims.filter(({ verdict }) => verdict !== 'not_enough_evidence');
    const current = () => [...(CSS.highlights.get('factlint-current') ?? [])].map(String).join();
    await page.press('F8');
    assert.equal(await until(page, current), marked[0].quote.exact);
    await page.press('F8');
    await until(page, (words) => [...(CSS.highlights.get('factlint-current') ?? [])].join() === words, marked[1].quote.exact);
    await page.press('Shift+F8');
    await until(page, (words) => [...(CSS.highlights.get('factlint-current') ?? [])].join() === words, marked[0].quote.exact);
    await page.press('Enter');
    assert.ok((await until(page, popover)).includes(marked[0].quote.exact));
    await page.press('Escape');
    assert.equal(await page.evaluate(popover), null);
  });

  it('lists the claims as buttons, which arrows walk', async (test) => {
    const { url } = await site(test);
    const page = await open();
    const report = await openSample(page, url);
    await page.evaluate(() => {
      const [first] = document.querySelectorAll('fact-lint > [role=listitem]');
      first.shadowRoot?.querySelector('button')?.focus();
    });
    assert.ok((await page.evaluate(focused)).endsWith(report.claims[0].quote.exact));
    await page.press('ArrowDown');
    assert.ok((await page.evaluate(focused)).endsWith(report.claims[1].quote.exact));
    await page.press('Enter');
    assert.ok((await until(page, popover)).includes(report.claims[1].quote.exact));
    await page.press('Escape');
    assert.ok((await page.evaluate(focused)).endsWith(report.claims[1].quote.exact), 'the focus comes back');
  });

  it('says so where nothing is checkable', async (test) => {
    const { url } = await site(test);
    const page = await open();
    await page.goto(`${url}/index.html`);
    await page.evaluate(() => {
      const box = /** @type {HTMLTextAreaElement} */ (document.getElementById('text'));
      box.value = 'It was a quiet evening by the sea.';
      box.dispatchEvent(new Event('input'));
    });
    const report = await reportOn(page);
    assert.deepEqual(report.claims, []);
    const status = () => document.querySelector('fact-lint')?.shadowRoot?.querySelector('[role=status]')?.textContent;
    assert.match((await page.evaluate(status)) ?? '', /nothing checkable/i);
  });

  it('has no fault that axe finds, on any page and with a claim open', async (test) => {
    const { url } = await site(test);
    const page = await open();
    for (const name of PAGES) {
      await page.goto(`${url}/${name}`);
      assert.deepEqual(await violations(page), [], name);
    }
    await openSample(page, url);
    assert.deepEqual(await violations(page), [], 'with a report');
    const { x, y } = await until(page, middleOf, 'supported');
    await page.click(x, y);
    await until(page, popover);
    assert.deepEqual(await violations(page), [], 'with a claim open');
  });

  it('fits a phone', async (test) => {
    const { url } = await site(test);
    const page = await open();
    await page.resize(360, 740);
    for (const name of PAGES) {
      await page.goto(`${url}/${name}`);
      const { wide, window } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        window: innerWidth,
      }));
      assert.ok(wide <= window, `${name} is ${wide} wide in a window of ${window}`);
    }
  });

  it('asks for nothing but its own files, and works without a network afterwards', async (test) => {
    const server = await site(test);
    const page = await open();
    await openSample(page, server.url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    assert.deepEqual(page.requests().filter((address) => !address.startsWith(`${server.url}/`)), []);
    await until(page, () => Boolean(navigator.serviceWorker.controller));
    await server.close();
    const report = await openSample(page, server.url);
    assert.ok(report.claims.length > 0);
  });
});
