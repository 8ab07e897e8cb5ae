/**
 * The site without a network: all its files are kept at the first visit, and fresh ones are taken whenever the server
 * answers.
 */

const CACHE = 'factlint-site';

const FILES = [
  './',
  ...'index checks knows decides embed'.split(' ').map((name) => `${name}.html`),
  ...'site.css icon.svg check.js checks.js knows.js link.js offline.js plant.js'.split(' ').map((name) => `demo/${name}`),
  ...(
    'anchor annotate auto checker colours controller dom element engine errors exports find-article index json keys live-article ' +
    'live-report local-engine markers painter panel popover popover-styles share shared-checker styles text-index types words ' +
    'words-popover worker worker-engine'
  )
    .split(' ')
    .map((name) => `widget/${name}.js`),
  ...'factlint.js factlint_bg.wasm factlint.pack kinds.json coverage.json samples/index.json'
    .split(' ')
    .map((name) => `build/${name}`),
];

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === location.origin) event.respondWith(answer(request));
});

async function keepAll() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  const list = await (await cache.match('build/samples/index.json')).json();
  await cache.addAll(list.map(({ file }) => `build/samples/${encodeURIComponent(file)}`));
}

/** The server's answer, kept for later; without one, the kept answer. */
async function answer(request) {
  const cache = await caches.open(CACHE);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put(request, fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
