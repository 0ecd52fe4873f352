import { create } from 'zustand';

interface OfflineState {
  /** A newer version of the app that is loaded and waits. */
  readonly waiting: ServiceWorker | null;
}

export const useOffline = create<OfflineState>()(() => ({ waiting: null }));

/** The first paint comes first; the copy for offline use can wait. */
const delay = 3_000;
const updateEvery = 3_600_000;

/** Keeps a copy of the app for use without a network, and learns of new versions. Not where pages cannot have one. */
export function workOffline(): void {
  if (!import.meta.env.PROD || !window.location.protocol.startsWith('http')) return;
  const { serviceWorker } = navigator as Partial<Navigator>;
  if (!serviceWorker) return;
  setTimeout(() => {
    // An app that cannot be kept is still an app.
    register(serviceWorker).catch(() => {});
  }, delay);
}

async function register(container: ServiceWorkerContainer): Promise<void> {
  const registration = await container.register(new URL('sw.js', document.baseURI));
  const tell = (): void => {
    if (registration.waiting && container.controller)
      useOffline.setState({ waiting: registration.waiting });
  };
  tell();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell);
  });
  setInterval(() => void registration.update().catch(() => {}), updateEvery);
}

/** Changes to the new version; the study is kept and comes back. */
export function takeNewVersion(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
    once: true,
  });
  waiting.postMessage('take over');
}
