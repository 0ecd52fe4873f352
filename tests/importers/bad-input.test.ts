import { expect, test } from 'vitest';
import { stateOf } from '../../src/domain/reading.ts';
import { readFile } from '../../src/importers/read-file.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['empty.csv', '', 'file-empty'],
  ['blank.csv', '\n\n  \n', 'file-not-recognised'],
  ['header-only.csv', 'Sample,Target,Cq\n', 'table-without-rows'],
  [
    'header-only.txt',
    'Well\tSample Name\tTarget Name\tTask\tCT\tCt Threshold\n',
    'table-without-rows',
  ],
  ['prose.txt', 'Dear colleague,\nthe plate is in the fridge.\n', 'file-not-recognised'],
])('%s is refused in words', async (file, text, code) => {
  const [outcome, ...others] = await readFile(file, bytesOf(text));
  expect(others).toEqual([]);
  if (!outcome || outcome.ok) throw new Error('it was read');
  expect(outcome.diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  const [diagnostic] = outcome.diagnostics;
  expect(diagnostic?.file).toBe(file);
  expect(diagnostic?.mend).toMatch(/\.$/);
});

test.each([
  ['-3', 'value-out-of-range'],
  ['0', 'value-out-of-range'],
  ['140.2', 'value-out-of-range'],
  ['abc', 'value-not-a-number'],
  ['24.1 cycles', 'value-not-a-number'],
  ['<b>24</b>', 'value-not-a-number'],
])('a Cq of «%s» is rejected with its row and column, and the rest is read', async (cq, code) => {
  const text = `Sample,Target,Cq\nPar_1,ESR1,24.1\nPar_2,ESR1,${cq}\nPar_3,ESR1,24.3\n`;
  const [outcome] = await readFile('bad-cq.csv', bytesOf(text));
  if (!outcome?.ok) throw new Error('it was refused');
  const { readings, diagnostics } = outcome.imported;
  expect([0, 1, 2].map((i) => stateOf(readings, i))).toEqual(['measured', 'rejected', 'measured']);
  expect(diagnostics).toMatchObject([
    { severity: 'error', code, file: 'bad-cq.csv', row: 3, column: 'Cq', text: cq },
  ]);
});

/** Bytes as compressed data have them, the same at each run. */
function noise(length: number): Uint8Array {
  let seed = 12345;
  return Uint8Array.from({ length }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed >>> 24;
  });
}

function database(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set(bytesOf('SQLite format 3'));
  bytes.set(bytesOf('CREATE TABLE wells (well TEXT, cq REAL)'), 400);
  return bytes;
}

function film(): Uint8Array {
  const bytes = noise(5000);
  bytes.set([0, 0, 0, 32, ...bytesOf('ftypisom'), 0, 0, 2, 0, ...bytesOf('isomiso2mp41')]);
  return bytes;
}

test.each([
  ['noise.dat', noise(3000), 'a binary file, whose bytes are no text'],
  ['study.sqlite', database(), 'a database (SQLite)'],
  ['cells.mp4', film(), 'a film or a sound recording'],
  ['survey.sav', bytesOf('$FL2@(#) SPSS DATA FILE'), 'a data file of SPSS, Stata or MATLAB'],
  ['analysis.R', bytesOf('library(pcr)\nct <- read.csv("ct.csv")\nCt = 24\n'), 'a script'],
  ['plot.py', bytesOf('import pandas as pd\nprint(pd, "Ct")\n'), 'a script'],
  ['run.json', bytesOf('{"Sample": "Par_1", "Ct": [24.1, 24.3]}'), 'a JSON document'],
  ['rows.json', bytesOf('[\n {"Sample": "Par_1", "Ct": 24.1}\n]'), 'a JSON document'],
  [
    'login.html',
    bytesOf('<!DOCTYPE html><html><body>Log in</body></html>'),
    'a web page without a table',
  ],
  [
    'plate.xml',
    bytesOf('<?xml version="1.0"?>\n<Plate><Well/></Plate>'),
    'an XML document of a kind that is not read here',
  ],
])('%s is no table whose columns could be chosen', async (file, bytes, what) => {
  const [outcome] = await readFile(file, bytes);
  expect(outcome).toMatchObject({ ok: false, mappable: false });
  const [diagnostic] = outcome?.ok === false ? outcome.diagnostics : [];
  expect(diagnostic?.code).toBe('file-not-supported');
  expect(diagnostic?.message).toBe(`${file} is ${what}, not a table.`);
});

test('a text that holds a few control characters, or ends in zeros, is read all the same', async () => {
  const table = 'Sample,Target,Cq\nPar\u0001_1,ESR1,24.1\nPar_2,ESR1,24.4\n';
  const [outcome] = await readFile('padded.csv', bytesOf(`${table}\0\0\0\u001a`));
  expect(outcome).toMatchObject({ ok: true, imported: { readings: { count: 2 } } });
});
