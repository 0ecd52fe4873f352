// The app without a network after the first visit. Built into dist/sw.js by scripts/build/offline-plugin.ts, which
// writes the list of built files and their common hash in place of the two names below.

const files = __FILES__;
const scope = self.registration.scope;
const cacheName = `foldboard ${scope} ${__HASH__}`;

self.addEventListener('install', (event) => {
  const fill = async () => {
    const cache = await caches.open(cacheName);
    // One after the other: whoever drops a file meanwhile does not wait behind a hundred others.
    for (const file of files) await cache.add(new Request(file, { cache: 'no-cache' }));
  };
  event.waitUntil(fill());
});

// A new version waits until the page says so: files of two versions never meet.
self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(`foldboard ${scope} `) && name !== cacheName) await caches.delete(name);
    }
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const answer = async () => {
    const cache = await caches.open(cacheName);
    const wanted = request.mode === 'navigate' ? new URL('index.html', scope).href : request;
    return (await cache.match(wanted)) ?? fetch(request);
  };
  event.respondWith(answer());
});
