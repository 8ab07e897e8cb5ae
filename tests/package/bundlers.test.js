import assert from 'node:assert/strict';
import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';

import { build as viteBuild, createServer } from 'vite';
import webpack from 'webpack';

import { ENGINES, launch } from '../browser/engines.js';
import { reportOn } from '../browser/harness.js';
import { serve } from '../browser/serve.js';
import { installed, WWW } from './installed.js';

// The one that makes the package itself.
const esbuild = createRequire(join(WWW, 'package.json'))('esbuild');

describe('a page made by', () => {
  /** @type {Awaited<ReturnType<typeof launch>>} */
  let browser;
  before(async () => {
    browser = await launch(ENGINES[0]);
  });
  after(() => browser?.close());

  /** The page gives a first verdict, and asks its own server alone. @param {string} url @param {string[]} [requests] */
  async function givesVerdict(url) {
    const page = await browser.newPage();
    await page.goto(url);
    const report = await reportOn(page);
    assert.deepEqual(report.claims.map(({ verdict }) => verdict), ['refuted']);
    const painted = await page.evaluate(() => [...(CSS.highlights.get('factlint-refuted') ?? [])].map(String));
    assert.deepEqual(painted, ['Tuesday, January 5, 2026']);
    const { origin } = new URL(url);
    const asked = page.requests();
    assert.deepEqual(asked.filter((address) => !address.startsWith(origin) && !/^(?:data|blob):/.test(address)), []);
    await page.close();
    return asked;
  }

  /** @param {import('node:test').TestContext} test @param {string} folder */
  async function served(test, folder) {
    const server = await serve([folder]);
    test.after(() => server.close());
    await givesVerdict(`${server.url}/index.html`);
    return server.requests;
  }

  it('Vite, while developing', async (test) => {
    const root = installed('element');
    const server = await createServer({ root, configFile: false, logLevel: 'error', server: { host: '127.0.0.1', port: 0, ws: false } });
    test.after(() => server.close());
    await server.listen();
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.httpServer?.address());
    const asked = await givesVerdict(`http://127.0.0.1:${port}/`);
    assert.deepEqual(asked.filter((address) => address.includes('local-engine')), [], 'a worker does the work');
  });

  it('Vite, built', async (test) => {
    const root = installed('element');
    await viteBuild({ root, configFile: false, logLevel: 'error' });
    const requests = await served(test, join(root, 'dist'));
    for (const part of [/worker.*\.js$/, /\.wasm$/, /\.pack$/]) {
      assert.ok(requests.some((path) => part.test(path)), `${part} among ${requests}`);
    }
  });

  it('webpack', async (test) => {
    const root = installed('element');
    const dist = join(root, 'dist');
    const compiler = webpack({
      context: root,
      mode: 'production',
      entry: './main.js',
      output: { path: dist, filename: 'main.js' },
      performance: { hints: false },
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    await promisify(compiler.close.bind(compiler))();
    assert.equal(stats?.toString({ all: false, errors: true, warnings: true }), '');
    cpSync(join(root, 'index.html'), join(dist, 'index.html'));
    const requests = await served(test, dist);
    assert.ok(requests.some((path) => path.endsWith('.pack')), String(requests));
  });

  it('esbuild, with the inline build', async (test) => {
    const root = installed('inline');
    const dist = join(root, 'dist');
    mkdirSync(dist);
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: ['main.js'],
      bundle: true,
      format: 'esm',
      outdir: dist,
      logLevel: 'error',
    });
    cpSync(join(root, 'index.html'), join(dist, 'index.html'));
    assert.deepEqual(await served(test, dist), ['/index.html', '/main.js'], 'one file holds everything');
  });
});
