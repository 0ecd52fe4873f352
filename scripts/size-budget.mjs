// Holds the gzip sizes of the built chunks against scripts/size-budget.json (kB of 1,000 bytes).
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budget = JSON.parse(readFileSync(new URL('size-budget.json', import.meta.url), 'utf8'));
const dist = new URL('../dist/', import.meta.url);
const html = readFileSync(new URL('index.html', dist), 'utf8');

/** What the page asks for before it can show anything: entry, preloaded chunks, styles. */
const initial = new Set(
  [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file),
);

/** The budget that a chunk falls under. */
function lineOf(file) {
  if (initial.has(file)) return file.endsWith('.css') ? 'initial CSS' : 'initial JavaScript';
  const name = /assets\/([a-z]+)/.exec(file)?.[1];
  return name !== undefined && Object.hasOwn(budget, name) ? name : 'any other chunk';
}

const spent = Object.fromEntries(Object.keys(budget).map((line) => [line, 0]));
for (const file of readdirSync(dist, { recursive: true }).map((path) =>
  path.replaceAll('\\', '/'),
)) {
  if (!/^assets\/.*\.(?:js|css)$/.test(file)) continue;
  const size = gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1000;
  const line = lineOf(file);
  spent[line] = line === 'any other chunk' ? Math.max(spent[line], size) : spent[line] + size;
}

for (const [line, limit] of Object.entries(budget)) {
  const over = spent[line] > limit;
  console.log(`${over ? 'OVER ' : 'ok   '}${line}: ${spent[line].toFixed(1)} of ${limit} kB`);
  if (over) process.exitCode = 1;
}
if (initial.size === 0) {
  console.log(
    'OVER dist/index.html loads no script: the budget could not be held against anything',
  );
  process.exitCode = 1;
}
