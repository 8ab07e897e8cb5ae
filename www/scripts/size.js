/**
 * What a reader downloads before the first mark, besides the engine and the reference; fails beyond the budget.
 *
 * @module
 */

import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes of the widget's script: bundled, minified, brotli 11. */
const BUDGET = 15 * 1024;

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('../widget/auto.js', import.meta.url))],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  // What is loaded on demand stays apart: the popover, the exports, and the engine where workers are forbidden.
  splitting: true,
  outdir: 'size',
  write: false,
  external: ['../build/*'],
});

const parts = outputFiles.filter(({ path }) => /\/(?:auto|chunk-\w+)\.js$/.test(path));
const bytes = Buffer.concat(parts.map(({ contents }) => contents));
const brotli = brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
}).length;
console.log(`widget: ${bytes.length} bytes, gzip ${gzipSync(bytes, { level: 9 }).length}, brotli ${brotli} of ${BUDGET}`);
if (brotli > BUDGET) process.exitCode = 1;
