/**
 * Prints how large files are: as they are, and as servers send them.
 *
 *     node benches/sizes.js FILE…
 *
 * @module
 */

import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** @param {string} name @param {(string | number)[]} cells */
const row = (name, ...cells) => console.log(name.padEnd(32) + cells.map((cell) => String(cell).padStart(12)).join(''));

row('bytes', 'raw', 'gzip 9', 'brotli 11');
for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  row(file, bytes.length, gzipSync(bytes, { level: 9 }).length, brotli.length);
}
