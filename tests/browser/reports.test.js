import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

import { ARTICLES, WWW, factlint, inEveryEngine, site } from './harness.js';

/** In a page: the report on a text, as JSON. */
async function check(/** @type {string} */ text, /** @type {object} */ options) {
  const { createChecker } = await import(/** @type {string} */ ('/widget/index.js'));
  globalThis.checker ??= await createChecker();
  return JSON.stringify(await globalThis.checker.check(text, options));
}

inEveryEngine('reports', ({ open }) => {
  it('are those of the command, byte for byte', async (test) => {
    const { url } = await site(test);
    const page = await open();
    await page.goto(`${url}/blank.html`);
    assert.ok(ARTICLES.length > 0);
    for (const { name, published, text } of ARTICLES) {
      const expected = factlint(['check', '--format', 'json', '--published', published], text);
      assert.equal(`${await page.evaluate(check, text, { published })}\n`, expected, name);
    }
  });

  it('are exported as the command exports them, byte for byte', async (test) => {
    const { url } = await site(test);
    const page = await open();
    await page.goto(`${url}/blank.html`);
    const author = 'The Marrow Gazette';
    for (const { name, published, text } of ARTICLES) {
      const path = `tests/articles/${name}`;
      const exported = await page.evaluate(
        async (text, published, url, author) => {
          const { createChecker, toClaimReview, toCsv, toSarif, toWebAnnotations } = await import(
            /** @type {string} */ ('/widget/index.js')
          );
          globalThis.checker ??= await createChecker();
          const report = await globalThis.checker.check(text, { published });
          return {
            'claim-review': toClaimReview(report, { url, author }),
            csv: toCsv(report, { url }),
            sarif: toSarif(report, { url, text }),
            'web-annotation': toWebAnnotations(report, { url }),
          };
        },
        text,
        published,
        path,
        author,
      );
      for (const [format, written] of Object.entries(exported)) {
        const by = format === 'claim-review' ? ['--author', author] : [];
        const expected = factlint(['check', '--format', format, '--published', published, ...by, path], '');
        assert.equal(format === 'csv' ? written : `${written}\n`, expected, `${name} as ${format}`);
      }
    }
  });

  it('take any string: empty, lone surrogates, NUL, right-to-left, no letters', async (test) => {
    const { url } = await site(test);
    const page = await open();
    await page.goto(`${url}/blank.html`);
    const texts = ['', '\ud800', 'a\udc00b on Monday, January 5, 2026\ud83d', '\0\u0007', '\u202eelbat\u202c', '((((((', '\ufeff\u200b'];
    for (const text of texts) {
      // Lone surrogates do not survive the way into the page as they are.
      const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
      const { report, units } = await page.evaluate(async (codes) => {
        const { createChecker } = await import(/** @type {string} */ ('/widget/index.js'));
        globalThis.checker ??= await createChecker();
        const text = String.fromCharCode(...codes);
        return { report: await globalThis.checker.check(text), units: text.length };
      }, codes);
      assert.equal(report.schema, 'factlint-report/1');
      for (const { quote } of report.claims) {
        assert.ok(quote.start < quote.end && quote.end <= units);
        assert.equal(text.slice(quote.start, quote.end), quote.exact);
      }
    }
  });

  it('refuse options that are wrong, and say why', async (test) => {
    const { url } = await site(test);
    const page = await open();
    await page.goto(`${url}/blank.html`);
    const refusal = (/** @type {object} */ options) =>
      page.evaluate(async (options) => {
        const { createChecker } = await import(/** @type {string} */ ('/widget/index.js'));
        globalThis.checker ??= await createChecker();
        return globalThis.checker.check('', options).then(
          () => null,
          (/** @type {any} */ error) => ({ code: error.code, message: error.message }),
        );
      }, options);
    assert.equal((await refusal({ published: 'May' }))?.code, 'bad-option');
    assert.match((await refusal({ published: '2025-02-29' }))?.message ?? '', /published/);
    assert.match((await refusal({ kinds: ['horoscope'] }))?.message ?? '', /horoscope/);
    assert.equal(await refusal({ published: '2026-01-06' }), null);
  });

  it('need a whole pack: a damaged, cut or foreign one is refused', async (test) => {
    const pack = readFileSync(`${WWW}/build/factlint.pack`);
    const damaged = Buffer.from(pack);
    damaged[damaged.length >> 1] ^= 1;
    const bad = {
      '/damaged.pack': damaged,
      '/cut.pack': pack.subarray(0, pack.length - 1),
      '/foreign.pack': 'no pack',
      '/empty.pack': '',
      '/missing.pack': 404,
    };
    const { url } = await site(test, { replace: bad });
    const page = await open();
    await page.goto(`${url}/blank.html`);
    for (const packUrl of Object.keys(bad)) {
      const code = await page.evaluate(async (packUrl) => {
        const { createChecker } = await import(/** @type {string} */ ('/widget/index.js'));
        return createChecker({ packUrl }).then(
          () => null,
          (/** @type {any} */ error) => error.code,
        );
      }, packUrl);
      assert.equal(code, packUrl === '/missing.pack' ? 'load-failed' : 'pack-refused', packUrl);
    }
  });

  it('of 20 MB leave the page alive', async (test) => {
    const { url } = await site(test);
    const page = await open();
    await page.goto(`${url}/blank.html`);
    const { outcome, ticks } = await page.evaluate(async (article) => {
      const { createChecker } = await import(/** @type {string} */ ('/widget/index.js'));
      const checker = await createChecker();
      const text = article.repeat(Math.ceil(20_000_000 / article.length));
      let ticks = 0;
      const timer = setInterval(() => (ticks += 1), 10);
      const outcome = await checker.check(text).then(
        () => 'report',
        (/** @type {any} */ error) => (error.code === 'timeout' ? error.code : `${error.code}: ${error.message}`),
      );
      clearInterval(timer);
      checker.dispose();
      return { outcome, ticks };
    }, ARTICLES[0].text);
    assert.ok(['report', 'timeout'].includes(outcome), outcome);
    // A frozen page would not have ticked while the worker was at work.
    assert.ok(ticks > 5, `${ticks} ticks`);
  });
});
