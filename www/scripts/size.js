/**
 * What a reader downloads before the first mark, besides the engine and the reference; fails beyond the budget.
 *
 * @module
 */

import { build } from 'esbuild';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes of the widget's script: bundled, minified, brotli 11. */
const BUDGET = 15_000;

const { outputFiles, metafile } = await build({
  entryPoints: [fileURLToPath(new URL('../widget/auto.js', import.meta.url))],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  // What is loaded on demand stays apart: the popover, the exports, what a changing page needs, and the engine where
  // workers are forbidden.
  splitting: true,
  outdir: 'size',
  write: false,
  metafile: true,
  external: ['../build/*'],
});

/** The files that the entry imports at once, with the entry. @type {Set<string>} */
const first = new Set();
const queue = Object.keys(metafile.outputs).filter((name) => metafile.outputs[name].entryPoint?.endsWith('auto.js'));
for (const name of queue) {
  first.add(name);
  const imported = metafile.outputs[name].imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
  queue.push(...imported.map(({ path }) => path).filter((path) => !first.has(path)));
}
const parts = outputFiles.filter(({ path }) => first.has(relative(process.cwd(), path)));
const bytes = Buffer.concat(parts.map(({ contents }) => contents));
const brotli = brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
}).length;
console.log(`widget: ${bytes.length} bytes, gzip ${gzipSync(bytes, { level: 9 }).length}, brotli ${brotli} of ${BUDGET}`);
if (brotli > BUDGET) process.exitCode = 1;
