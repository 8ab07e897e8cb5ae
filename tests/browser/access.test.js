import assert from 'node:assert/strict';
import { it, describe } from 'node:test';

import { launchChromium } from './engines.js';
import { inEveryEngine, reportOn, site, until } from './harness.js';

/** @import { Claim } from '../../www/widget/types.js' */

/** An article with a claim of each verdict. */
const PAGE = `<!doctype html>
  <html lang="en">
    <head><meta charset="utf-8"><title>A page</title><script type="module" src="/widget/auto.js"></script></head>
    <body>
      <main>
        <article id="story">
          <h1>The talks</h1>
          <p>They met on <a href="#x">Monday, January 5, 2026</a>. Some say that it was Tuesday, January 5, 2026.</p>
          <p>The convoy drove 62 miles (103 km) in a day. The talks began on Friday, Jan. 5.</p>
        </article>
      </main>
      <fact-lint for="story" published="2026-01-08"></fact-lint>
    </body>
  </html>`;

const WORDS = {
  supported: 'Matches the data',
  refuted: 'Differs from the data',
  conflicting: 'Depends on the reading',
  not_enough_evidence: "Can't be checked offline",
};

/** @param {Claim[]} claims */
const names = (claims) => claims.map(({ verdict, quote }) => `${WORDS[verdict]}: ${quote.exact}`);

/** In a page: the name of what has the focus, through shadow trees. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
}

/** In a page: the text of the open dialog. */
const dialog = () => document.querySelector('fact-lint')?.shadowRoot?.querySelector('[role=dialog]:popover-open')?.textContent ?? null;

inEveryEngine('access', ({ open }) => {
  it('to every verdict is had by Tab and Enter alone', async (test) => {
    const { url } = await site(test, { replace: { '/page.html': PAGE } });
    const page = await open();
    await page.goto(`${url}/page.html`);
    const { claims } = await reportOn(page);
    assert.deepEqual(new Set(claims.map(({ verdict }) => verdict)), new Set(Object.keys(WORDS)));
    await until(page, () => document.querySelectorAll('fact-lint-marker').length);

    /** Goes on until something with this name has the focus. @param {(name: string) => boolean} isIt */
    const tabTo = async (isIt) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.press('Tab');
        const name = await page.evaluate(focused);
        if (isIt(name)) return name;
      }
      throw new Error('Tab does not get there');
    };
    /** Opens what has the focus, reads it, and closes it. @param {string} name */
    const readAt = async (name) => {
      await page.press('Enter');
      const text = await until(page, dialog);
      const claim = /** @type {Claim} */ (claims[names(claims).indexOf(name)]);
      assert.ok(text.includes(WORDS[claim.verdict]) && text.includes(claim.quote.exact), text);
      await page.press('Escape');
      assert.equal(await page.evaluate(dialog), null);
      assert.equal(await page.evaluate(focused), name, 'the focus comes back');
    };

    // In the text, behind the paragraphs.
    const marked = claims.filter(({ verdict }) => verdict !== 'not_enough_evidence');
    for (const expected of names(marked)) {
      assert.equal(await tabTo((name) => /^(?:Matches|Differs|Depends|Can't)/.test(name)), expected);
      await readAt(expected);
    }
    // In the panel, which opens by a button.
    await tabTo((name) => name === 'List of claims');
    await page.press('Enter');
    await until(page, () => document.querySelector('fact-lint')?.shadowRoot?.querySelector('.panel.open') !== null);
    for (const expected of names(claims)) {
      assert.equal(await tabTo((name) => /^(?:Matches|Differs|Depends|Can't).*:/.test(name)), expected);
      await readAt(expected);
    }
  });
});

describe('the tree of accessibility', () => {
  it('holds every verdict in the text, in the list, and opened', async (test) => {
    const { url } = await site(test, { replace: { '/page.html': PAGE } });
    const browser = await launchChromium();
    test.after(() => browser.close());
    const page = await browser.newPage();
    await page.goto(`${url}/page.html`);
    const { claims } = await (await page.waitForFunction(() => /** @type {any} */ (document.querySelector('fact-lint'))?.report)).jsonValue();
    await page.waitForSelector('fact-lint-marker');
    const session = await page.context().newCDPSession(page);
    /** The roles and names in the tree, in its order, without what is left out of it. */
    const tree = async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name, properties = [] }) => ({
          role: role?.value,
          name: name?.value,
          details: properties.some(({ name }) => name === 'details'),
        }));
    };
    const inText = names(claims.filter(({ verdict }) => verdict !== 'not_enough_evidence'));
    const buttons = (await tree()).filter(({ role, name }) => role === 'button' && /^(?:Matches|Differs|Depends|Can't)/.test(name));
    assert.deepEqual(buttons.map(({ name }) => name), inText);
    const said = (await tree()).filter(({ role }) => role === 'status');
    assert.equal(said.length, 1, 'the outcome is announced');

    await page.locator('fact-lint').getByRole('button', { name: 'List of claims' }).click();
    const open = await tree();
    const all = open.filter(({ role, name }) => role === 'button' && /^(?:Matches|Differs|Depends|Can't)/.test(name));
    assert.deepEqual(all.map(({ name }) => name), [...inText, ...names(claims)]);
    assert.ok(all.slice(0, inText.length).every(({ details }) => details), 'a marker leads to its entry');
    assert.equal(open.filter(({ role }) => role === 'listitem').length, claims.length);

    for (const { id, verdict, quote } of claims) {
      await page.evaluate((id) => /** @type {any} */ (document.querySelector('fact-lint')).select(id), id);
      await page.waitForFunction((words) => {
        const [range] = CSS.highlights.get('factlint-current') ?? [];
        const dialog = document.querySelector('fact-lint')?.shadowRoot?.querySelector('[role=dialog]:popover-open');
        return dialog && String(range) === words;
      }, quote.exact);
      const dialogs = (await tree()).filter(({ role }) => role === 'dialog');
      assert.deepEqual(dialogs.map(({ name }) => name), [WORDS[verdict]]);
    }
  });
});
