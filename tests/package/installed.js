/**
 * The package as a user gets it: packed, and installed from the tarball in a folder of its own.
 *
 * @module
 */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const WWW = fileURLToPath(new URL('../../www', import.meta.url));
const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));

const isWindows = process.platform === 'win32';

/**
 * Runs npm in a folder. What it wrote to its standard output.
 * @param {string} cwd
 * @param {...string} options
 */
export function npm(cwd, ...options) {
  return execFileSync(isWindows ? 'npm.cmd' : 'npm', options, { cwd, encoding: 'utf8', shell: isWindows });
}

/**
 * An otherwise empty folder with the package in it, beside the files of the fixture if one is named. It is removed when
 * the tests end.
 * @param {string} [fixture]
 */
export function installed(fixture) {
  const folder = mkdtempSync(join(tmpdir(), 'factlint-package-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  if (fixture) cpSync(join(FIXTURES, fixture), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "host", "private": true, "type": "module" }\n');
  const [{ filename }] = JSON.parse(npm(WWW, 'pack', '--json', '--silent', '--pack-destination', folder));
  npm(folder, 'install', `./${filename}`, '--offline', '--no-audit', '--no-fund', '--loglevel=error');
  return folder;
}
