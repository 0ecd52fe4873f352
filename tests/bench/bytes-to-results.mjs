/**
 * One file from its bytes to its results, as the worker does it, in a process of its own; and on to the review of its
 * wells where that is asked for.
 * node bytes-to-results.mjs BUNDLE FILE.csv [review] → the steps in milliseconds as JSON
 */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , bundle = '', path = '', more = ''] = process.argv;
const { bytesToResults } = await import(pathToFileURL(bundle).href);
const file = {
  name: basename(path),
  size: statSync(path).size,
  lastModified: 0,
  // In one go, as a browser hands a file over and as the other programs read it.
  arrayBuffer: async () => readFileSync(path).buffer,
};
const { steps, wells, results, csv, review } = await bytesToResults(file, () => performance.now());
const start = performance.now();
const characters = csv().length;
const written = performance.now();
if (more === 'review') review();
process.stdout.write(
  JSON.stringify({
    ...steps,
    csv: written - start,
    review: performance.now() - written,
    wells,
    results,
    characters,
  }),
);
