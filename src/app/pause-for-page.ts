/** How long the page may be kept from answering, in milliseconds: less than a frame. */
const longestWork = 8;
let lastPause = 0;

/**
 * Lets the page answer before the work goes on, where it went on for long; a message, because timers wait for several
 * milliseconds.
 */
export async function pauseForPage(): Promise<void> {
  if (performance.now() - lastPause < longestWork) return;
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
  lastPause = performance.now();
}
