/**
 * What the builds of the package and of the extension share.
 *
 * @module
 */

import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export const at = (/** @type {string[]} */ ...parts) => join(root, ...parts);

/** Options of every bundle. */
export const bundled = /** @type {const} */ ({ bundle: true, format: 'esm', target: 'es2022', minify: true, logLevel: 'warning' });

/**
 * The engine's files beside the script, not in a folder of their own.
 * @returns {import('esbuild').Plugin}
 */
export function besides() {
  return {
    name: 'besides',
    setup({ onLoad }) {
      onLoad({ filter: /checker\.js$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        return { contents: text.replaceAll("new URL('../build/", "new URL('./"), loader: 'js' };
      });
    },
  };
}
