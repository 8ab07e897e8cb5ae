/**
 * Makes the npm package's `lib/` from `widget/`: the modules as they are, with the worker and the inline build bundled
 * into one file each, and types for all; and `build/embed/`, a folder to copy to a server. Expects the engine in `build/`.
 *
 * @module
 */

import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { at, besides, bundled, root } from './bundling.js';

await rm(at('lib'), { recursive: true, force: true });
await mkdir(at('lib'));
for (const name of await readdir(at('widget'))) await cp(at('widget', name), at('lib', name));

// A worker is started by its address: in one file it can lie anywhere, whatever a bundler does with addresses.
await build({ ...bundled, entryPoints: [at('widget/worker.js')], outfile: at('lib/worker.js'), plugins: [withoutAddresses()] });

await writeFile(at('lib/inline.js'), await inline());
await embed();

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
execFileSync(process.execPath, [tsc, '--project', at('tsconfig.types.json')], { cwd: root, stdio: 'inherit' });
await writeFile(
  at('lib/inline.d.ts'),
  "export * from './index.js';\nexport { define, FactLint } from './element.js';\n",
);

/** One folder for pages without a bundler: the element in few files, beside all that it loads. */
async function embed() {
  const folder = at('build/embed');
  await rm(folder, { recursive: true, force: true });
  await build({
    ...bundled,
    entryPoints: [at('widget/auto.js')],
    splitting: true,
    chunkNames: '[name]-[hash]',
    outdir: folder,
    plugins: [besides()],
  });
  await cp(at('lib/worker.js'), join(folder, 'worker.js'));
  for (const name of ['factlint_bg.wasm', 'factlint.pack']) await cp(at('build', name), join(folder, name));
}

/** Everything in one module: the code, the engine, the reference and the worker's text. */
async function inline() {
  const base64 = async (/** @type {string} */ file) => (await readFile(at(file))).toString('base64');
  const result = await build({
    ...bundled,
    entryPoints: [at('scripts/inline.js')],
    write: false,
    define: {
      WASM: JSON.stringify(await base64('build/factlint_bg.wasm')),
      PACK: JSON.stringify(await base64('build/factlint.pack')),
      WORKER: JSON.stringify(await readFile(at('lib/worker.js'), 'utf8')),
    },
    plugins: [withoutAddresses()],
  });
  return result.outputFiles[0].text;
}

/**
 * Takes the standard addresses out of a bundle that is given its parts: a bundler of the host would look for the
 * files they name.
 * @returns {import('esbuild').Plugin}
 */
function withoutAddresses() {
  return {
    name: 'without-addresses',
    setup({ onLoad }) {
      onLoad({ filter: /\.js$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        return { contents: text.replaceAll(/new URL\(('[^']+'), import\.meta\.url\)/g, '$1'), loader: 'js' };
      });
    },
  };
}
