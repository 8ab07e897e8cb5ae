import assert from 'node:assert/strict';
import { it } from 'node:test';

import { inEveryEngine, reportOn, site, until } from './harness.js';

/** A page with this article and the widget. @param {string} article @param {string} [attributes] */
const page = (article, attributes = '') => ({
  '/page.html': `<!doctype html>
    <html lang="en">
      <head><meta charset="utf-8"><title>A page</title><script type="module" src="/widget/auto.js"></script></head>
      <body>
        <main><article id="story">${article}</article></main>
        <fact-lint for="story" published="2026-01-06" ${attributes}></fact-lint>
      </body>
    </html>`,
});

/** In a page: the text of an article as the widget reads it, and whether every word leads back to where it stands. */
async function read(/** @type {string} */ html) {
  const { TextIndex } = await import(/** @type {string} */ ('/widget/text-index.js'));
  const root = document.createElement('article');
  root.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  document.body.append(root);
  const index = TextIndex.read(root);
  const faults = [];
  for (const { index: start, 0: word } of index.text.matchAll(/\S+/g)) {
    const range = index.rangeOf(start, start + word.length);
    if (String(range) !== word) faults.push(`${word} became ${range}`);
    if (index.offsetOf(range.startContainer, range.startOffset) !== start) faults.push(`${word} is not found again`);
  }
  const stepped = await TextIndex.readInSteps(root);
  if (stepped.text !== index.text) faults.push('read in steps it is another text');
  root.remove();
  return { text: index.text, faults };
}

/** What is read of what stands on a page. @type {[says: string, html: string, text: string][]} */
const READ = [
  ['folds white space', '<p>one \n\t two<b> three</b>\nfour </p>', 'one two three four'],
  ['parts blocks', '<h1>one</h1><p>two</p>three<ul><li>four<li>five</ul>', 'one\n\ntwo\n\nthree\n\nfour\n\nfive'],
  ['keeps words of one line together', '<p>o<b>n</b>e <a href="#x">t</a>wo</p>', 'one two'],
  ['breaks lines', '<p>one<br>two</p>', 'one\ntwo'],
  ['keeps no-break spaces', '<p>5&nbsp;km</p>', '5\u00a0km'],
  ['leaves out what is not shown', '<p>one <span hidden>no</span>two</p><p hidden>no</p><p style="display:none">no</p>', 'one two'],
  ['leaves out what is no statement', '<p>one<script>no</script> <del>no</del><sup><a href="#1">1</a></sup></p><aside>no</aside>', 'one'],
  ['leaves out where the reader writes', '<p>one</p><div contenteditable>no</div><textarea>no</textarea>', 'one'],
  ['leaves out what the page asks it to', '<p>one</p><p data-factlint="off">no</p>', 'one'],
  ['keeps the paragraphs of plain text', '<div style="white-space: pre-line">one\ntwo\n\nthree</div>', 'one\ntwo\n\nthree'],
  ['keeps them where an element stands between', '<div style="white-space: pre-line">one\n\n<b>two</b>\n\nthree</div>', 'one\n\ntwo\n\nthree'],
  ['counts what lies beyond the basic plane', '<p>🚢🚢 one <b>🚢</b>two</p>', '🚢🚢 one 🚢two'],
  ['stands emptiness', '<p> </p><p></p>', ''],
];

inEveryEngine('widget', ({ open }) => {
  it('reads an article as its reader does', async (test) => {
    const { url } = await site(test, { replace: { '/empty.html': '<!doctype html><title>Empty</title>' } });
    const view = await open();
    await view.goto(`${url}/empty.html`);
    for (const [says, html, text] of READ) {
      assert.deepEqual(await view.evaluate(read, html), { text, faults: [] }, says);
    }
  });

  it('reads what is deeply nested', async (test) => {
    const { url } = await site(test, { replace: { '/empty.html': '<!doctype html><title>Empty</title>' } });
    const view = await open();
    await view.goto(`${url}/empty.html`);
    const text = await view.evaluate(async () => {
      const { TextIndex } = await import(/** @type {string} */ ('/widget/text-index.js'));
      let element = document.createElement('span');
      element.textContent = 'deep';
      for (let depth = 0; depth < 5000; depth++) {
        const around = document.createElement('span');
        around.append(element);
        element = around;
      }
      return TextIndex.read(element).text;
    });
    assert.equal(text, 'deep');
  });

  it('checks only changed paragraphs again', async (test) => {
    const paragraph = (/** @type {number} */ number) =>
      `<p>In town ${number} they met on ${number % 2 ? 'Tuesday' : 'Monday'}, January 5, 2026, and spoke about the harbour.</p>`;
    const article = Array.from({ length: 200 }, (_, number) => paragraph(number)).join('');
    const { url } = await site(test, { replace: page(article) });
    const view = await open();
    await view.goto(`${url}/page.html`);
    const before = await reportOn(view);
    assert.equal(before.claims.length, 200);
    await view.evaluate(() => {
      addEventListener('factlint-result', (event) => {
        globalThis.checked = /** @type {CustomEvent} */ (event).detail.checked;
      });
      document.querySelectorAll('#story p')[150].textContent = 'On Friday, January 9, 2026, they left.';
    });
    const checked = await until(view, () => globalThis.checked);
    assert.ok(checked < 2000, `${checked} characters were checked`);
    const after = await reportOn(view);
    assert.equal(after.claims.length, 200);
    assert.equal(after.claims[150].quote.exact, 'Friday, January 9, 2026');
    assert.deepEqual(after.coverage, before.coverage);
    const { text, whole } = await view.evaluate(async () => {
      const { TextIndex } = await import(/** @type {string} */ ('/widget/text-index.js'));
      const lint = /** @type {any} */ (document.querySelector('fact-lint'));
      const { text } = TextIndex.read(document.getElementById('story'));
      await lint.check();
      return { text, whole: lint.report };
    });
    for (const { quote } of after.claims) assert.equal(text.slice(quote.start, quote.end), quote.exact);
    assert.deepEqual(after, whole, 'the same as the report on the whole article');
  });

  it('gives the checker no paragraph but those that an editor changes, and the opening', async (test) => {
    const days = ['Monday', 'Tuesday', 'Wednesday'];
    const paragraph = (/** @type {number} */ number) => `<p>On ${days[number % 3]}, January 5, 2026, town ${number} rang its bells.</p>`;
    const article = Array.from({ length: 200 }, (_, number) => paragraph(number)).join('');
    const watching = `
      globalThis.texts = [];
      const Own = Worker;
      globalThis.Worker = class extends Own {
        postMessage(message) {
          if (message.method === 'check') texts.push(message.args[0]);
          super.postMessage(message);
        }
      };`;
    const { '/page.html': html } = page(article);
    const replace = { '/page.html': html.replace('<script', '<script src="/watch.js"></script><script'), '/watch.js': watching };
    const { url } = await site(test, { replace });
    const view = await open();
    await view.goto(`${url}/page.html`);
    await reportOn(view);
    const towns = (/** @type {string} */ text) => [...text.matchAll(/town (\d+)/g)].map(([, number]) => Number(number));
    const texts = () => view.evaluate(() => globalThis.texts.splice(0));
    assert.deepEqual((await texts()).map((text) => towns(text).length), [200]);

    /** Changes the page, and gives the towns of all that was checked for it, but for those of the opening. */
    const checkedFor = async (/** @type {() => void} */ work) => {
      await view.evaluate(`() => {
        globalThis.result = null;
        addEventListener('factlint-result', ({ detail }) => (result = detail.report.claims.length), { once: true });
        (${work})();
      }`);
      const claims = await until(view, () => globalThis.result);
      const checked = new Set((await texts()).flatMap(towns));
      const opening = [...checked].filter((town) => town < 100);
      assert.deepEqual(opening, opening.map((_, number) => number), 'the opening is one run from the start');
      assert.ok(opening.length < 30, `an opening of ${opening.length} paragraphs`);
      return { claims, towns: [...checked].filter((town) => town >= 100).sort((a, b) => a - b) };
    };
    const changed = await checkedFor(() => {
      document.querySelectorAll('#story p')[150].textContent = 'On Friday, January 9, 2026, town 150 fell silent.';
    });
    assert.deepEqual(changed, { claims: 200, towns: [150] });
    const inserted = await checkedFor(() => {
      const p = document.createElement('p');
      p.textContent = 'On Monday, January 12, 2026, town 500 answered.';
      document.querySelectorAll('#story p')[120].before(p);
    });
    assert.deepEqual(inserted, { claims: 201, towns: [500] });
    const removed = await checkedFor(() => document.querySelectorAll('#story p')[180].remove());
    assert.deepEqual(removed, { claims: 200, towns: [179] });
    const moved = await checkedFor(() => {
      const all = document.querySelectorAll('#story p');
      all[110].before(all[190]);
      all[10].textContent = 'On Friday, January 9, 2026, town 10 fell silent.';
    });
    assert.deepEqual(moved, { claims: 200, towns: [] });
  });

  it('lists the claim that the reader is at, however far down it stands', async (test) => {
    const { url } = await site(test, { replace: page('<p>They met on Monday, January 5, 2026.</p>'.repeat(100)) });
    const view = await open();
    await view.goto(`${url}/page.html`);
    await reportOn(view);
    const listed = () => [...document.querySelectorAll('fact-lint > [role=listitem]')].length;
    assert.equal(await view.evaluate(listed), 30);
    await view.evaluate(() => /** @type {any} */ (document.querySelector('fact-lint')).select('c77'));
    const current = () => document.querySelector('fact-lint > [data-current]')?.id ?? '';
    assert.match(await until(view, current), /-c77$/);
    assert.ok((await view.evaluate(listed)) >= 77);
  });

  it('opens beside its claim, never over it', async (test) => {
    const lines = '<p>Long before, nothing was settled.</p>'.repeat(30);
    const claim = '<p>They met on Tuesday, January 5, 2026.</p>';
    const { url } = await site(test, { replace: page(claim + lines + claim + lines + claim) });
    const view = await open();
    await view.goto(`${url}/page.html`);
    const report = await reportOn(view);
    for (const [width, height] of [[1200, 900], [360, 640]]) {
      await view.resize(width, height);
      for (const { id } of report.claims) {
        const [popover, marked, seen] = await until(view, async (id) => {
          /** @type {any} */ (document.querySelector('fact-lint')).select(id);
          await new Promise((resolve) => setTimeout(resolve, 100));
          const dialog = document.querySelector('fact-lint')?.shadowRoot?.querySelector('[role=dialog]');
          const [range] = CSS.highlights.get('factlint-current') ?? [];
          if (!dialog?.matches(':popover-open')) return null;
          const boxes = [dialog, range].map((one) => one.getBoundingClientRect().toJSON());
          return [...boxes, { width: innerWidth, height: innerHeight }];
        }, id);
        const apart = popover.top >= marked.bottom || popover.bottom <= marked.top;
        assert.ok(apart, `${id} at ${width} × ${height}`);
        const isInside = popover.left >= 0 && popover.right <= seen.width && popover.top >= 0 && popover.bottom <= seen.height;
        assert.ok(isInside, JSON.stringify({ popover, seen }));
      }
    }
  });

  it('goes on from the caret', async (test) => {
    const { url } = await site(test, {
      replace: page('<p>On Monday, January 5, 2026.</p><p id="here">Then.</p><p>On Tuesday, January 6, 2026.</p>'),
    });
    const view = await open();
    await view.goto(`${url}/page.html`);
    await reportOn(view);
    await view.evaluate(() => getSelection()?.collapse(document.getElementById('here')?.firstChild ?? null, 2));
    const current = () => [...(CSS.highlights.get('factlint-current') ?? [])].map(String).join();
    await view.press('F8');
    assert.equal(await until(view, current), 'Tuesday, January 6, 2026');
  });

  it('listens to other keys, or to none', async (test) => {
    const { url } = await site(test, { replace: page('<p>On Monday, January 5, 2026.</p>', 'keys="none"') });
    const view = await open();
    await view.goto(`${url}/page.html`);
    await reportOn(view);
    const current = () => [...(CSS.highlights.get('factlint-current') ?? [])].map(String).join();
    await view.press('F8');
    assert.equal(await view.evaluate(current), '');
    await view.evaluate(() => document.querySelector('fact-lint')?.setAttribute('keys', 'next=Shift+F8'));
    await view.press('Shift+F8');
    assert.equal(await until(view, current), 'Monday, January 5, 2026');
  });

  it('filters, hides, and switches the marks off', async (test) => {
    const article = '<p>On Monday, January 5, 2026.</p><p>On Tuesday, January 5, 2026.</p>';
    const { url } = await site(test, { replace: page(article, 'panel="side"') });
    const view = await open();
    await view.goto(`${url}/page.html`);
    await reportOn(view);
    const shown = () => ({
      listed: [...document.querySelectorAll('fact-lint > [role=listitem]')].length,
      marked: [...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map((range) => `${name}: ${range}`)),
      buttons: document.querySelectorAll('fact-lint-marker').length,
    });
    const press = (/** @type {string} */ selector) => {
      const found = document.querySelector('fact-lint')?.shadowRoot?.querySelector(selector);
      /** @type {HTMLElement} */ (found).click();
    };
    const refuted = ['factlint-refuted: Tuesday, January 5, 2026'];
    const supported = ['factlint-supported: Monday, January 5, 2026'];

    await view.evaluate(press, '[data-verdict=refuted]');
    assert.deepEqual(await view.evaluate(shown), { listed: 1, marked: refuted, buttons: 1 });
    await view.evaluate(press, '[data-verdict=refuted]');
    assert.deepEqual(await view.evaluate(shown), { listed: 2, marked: [...refuted, ...supported], buttons: 2 });
    await view.evaluate(press, 'input[type=checkbox]');
    assert.deepEqual(await view.evaluate(shown), { listed: 2, marked: [], buttons: 0 });
    await view.evaluate(press, 'input[type=checkbox]');
    await view.evaluate(() => document.querySelector('fact-lint')?.setAttribute('show', 'problems'));
    assert.deepEqual(await view.evaluate(shown), { listed: 2, marked: refuted, buttons: 1 });
  });
});
