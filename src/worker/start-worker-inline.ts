import InlineWorker from './worker.ts?worker&inline';

/** Starts the worker from the page's own text, where there is no other file to start it from. */
export function startWorker(): Worker {
  return new InlineWorker();
}
