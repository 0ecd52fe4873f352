/**
 * One file from its bytes to its results, as the worker does it, in a process of its own.
 * node bytes-to-results.mjs BUNDLE FILE.csv → the steps in milliseconds as JSON
 */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , bundle = '', path = ''] = process.argv;
const { bytesToResults } = await import(pathToFileURL(bundle).href);
const file = {
  name: basename(path),
  size: statSync(path).size,
  lastModified: 0,
  arrayBuffer: async () => (await readFile(path)).buffer,
};
const { steps, wells, results, csv } = await bytesToResults(file, () => performance.now());
const start = performance.now();
const characters = csv().length;
process.stdout.write(
  JSON.stringify({ ...steps, csv: performance.now() - start, wells, results, characters }),
);
