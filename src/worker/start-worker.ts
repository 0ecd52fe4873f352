/** Starts the worker from its own chunk; the one-file build takes start-worker-inline.ts in place of this. */
export function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
