/**
 * A small static server for the demo and for tests: files of one or more folders, on the loopback address only.
 *
 *     node tests/browser/serve.js FOLDER… [--port N]
 *
 * @module
 */

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pack': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves the first file found in `folders`. `headers` are added to every answer; `replace` answers a path with a body or a
 * status of its own; with `mount` the folders stand under that path.
 *
 * @param {string[]} folders
 * @param {{ port?: number, headers?: Record<string, string>, replace?: Record<string, Buffer | string | number>,
 *   mount?: string }} [options]
 * @returns {Promise<{ url: string, requests: string[], close: () => Promise<void> }>}
 */
export async function serve(folders, { port = 0, headers = {}, replace = {}, mount = '' } = {}) {
  /** @type {string[]} */
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    const type = TYPES[extname(pathname) || '.html'] ?? 'application/octet-stream';
    const answer = { 'cache-control': 'no-cache', 'content-type': type, ...headers };
    const body = replace[pathname];
    if (typeof body === 'number') return response.writeHead(body).end();
    if (body !== undefined) return response.writeHead(200, answer).end(body);
    const file = pathname.startsWith(mount) && (await find(folders, pathname.slice(mount.length)));
    if (!file) return response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
    response.writeHead(200, answer);
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${taken}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {string[]} folders @param {string} pathname */
async function find(folders, pathname) {
  let path;
  try {
    path = normalize(decodeURIComponent(pathname));
  } catch {
    return undefined;
  }
  if (path.endsWith('/')) path += 'index.html';
  for (const folder of folders) {
    const file = join(folder, path);
    if ((await stat(file).catch(() => undefined))?.isFile()) return file;
  }
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { port: { type: 'string' } } });
  try {
    const { url } = await serve(positionals, { port: Number(values.port ?? 0) });
    console.log(`${url}/  (Ctrl-C ends it)`);
  } catch (error) {
    console.error(`cannot serve: ${error.message}`);
    process.exitCode = 2;
  }
}
