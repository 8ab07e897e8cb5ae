/**
 * Makes the browser extension from `extension/` and `widget/`: one folder for each browser under `build/extension/`, to
 * be loaded as it is or packed. Expects the engine in `build/` and the worker in `lib/`.
 *
 * @module
 */

import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { build } from 'esbuild';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { BROWSERS, ICON_SIZES, manifest } from '../extension/manifest.js';
import { at, besides, bundled } from './bundling.js';

const FOLDER = at('build/extension');

await rm(FOLDER, { recursive: true, force: true });
const about = JSON.parse(await readFile(at('package.json'), 'utf8'));
const icons = await draw(await readFile(at('demo/icon.svg'), 'utf8'));
for (const browser of BROWSERS) {
  const folder = join(FOLDER, browser);
  await mkdir(folder, { recursive: true });
  await build({
    ...bundled,
    entryPoints: ['background.js', 'engine-page.js'].map((name) => at('extension', name)),
    outdir: folder,
    plugins: [besides()],
  });
  // A content script is no module.
  await build({ ...bundled, format: 'iife', entryPoints: [at('extension/content.js')], outdir: folder });
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest(browser, about), null, 2)}\n`);
  for (const [size, png] of icons) await writeFile(join(folder, `icon-${size}.png`), png);
  if (browser === 'chromium') await cp(at('extension/engine.html'), join(folder, 'engine.html'));
  await cp(at('lib/worker.js'), join(folder, 'worker.js'));
  for (const name of ['factlint_bg.wasm', 'factlint.pack']) await cp(at('build', name), join(folder, name));
}

/**
 * The icon as PNG, in each size.
 * @param {string} svg
 * @returns {Promise<[number, Uint8Array][]>}
 */
async function draw(svg) {
  await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return ICON_SIZES.map((size) => [size, new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()]);
}
