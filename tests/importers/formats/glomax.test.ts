import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/reading.ts';
import type { Imported } from '../../../src/importers/importer.ts';
import { openWorkbooks } from '../../../src/importers/bytes/open-workbook.ts';
import { readFile } from '../../../src/importers/read-file.ts';
import type { Table } from '../../../src/importers/tables/table.ts';

// The sheet of results saved as a text by itself names no instrument, and holds the same wells.

const files = [
  'test-data/importers/glomax/names-over-columns.xlsx',
  '../shared/real-data/viability/promega-glomax/example1.xlsx',
].filter((file) => existsSync(file));

test.each(files)('%s, its results as a text', async (file) => {
  const bytes = readFileSync(file);
  const [opened] = await openWorkbooks('results.xlsx', bytes);
  const workbook = opened?.ok ? opened.workbook : null;
  const results = workbook?.tables.find(({ sheet }) => sheet === 'Results');
  if (!results) throw new Error('the workbook has no results');
  const whole = await read('results.xlsx', bytes);
  for (const delimiter of [',', ';', '\t']) {
    const text = await read('results.csv', new TextEncoder().encode(textOf(results, delimiter)));
    expect(text.metadata.map(([name]) => name)).toContain('Protocol');
    expect(wellsOf(text)).toEqual(wellsOf(whole));
  }
});

async function read(file: string, bytes: Uint8Array): Promise<Imported> {
  const [outcome] = await readFile(file, bytes);
  if (!outcome?.ok || outcome.importer.id !== 'glomax') throw new Error(`${file} was not read`);
  return outcome.imported;
}

function textOf(table: Table, delimiter: string): string {
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    Array.from({ length: table.columnCount }, (__, column) => table.cell(row, column)),
  );
  // As spreadsheets write it: the kind of measurement ends in a line end of its own.
  const quoted = (cell: string): string => (/[\r\n",;\t]/.test(cell) ? `"${cell}"` : cell);
  return rows.map((cells) => cells.map(quoted).join(delimiter)).join('\r\n');
}

function wellsOf({ readings }: Imported): unknown[] {
  return Array.from({ length: readings.count }, (_, i) => [
    nameOf(readings, 'position', i),
    nameOf(readings, 'sample', i),
    nameOf(readings, 'role', i),
    nameOf(readings, 'read', i),
    readings.value[i],
  ]);
}

test('the list «Results By Well» saved alone has one signal a well, and the number of its reading is none', async () => {
  const lines = ['Protocol: Glow', 'Reading,Well,Luminescence', '1,A1,12051', '1,A2,11062'];
  const [outcome] = await readFile('by well.csv', new TextEncoder().encode(lines.join('\n')));
  if (!outcome?.ok) throw new Error('not read');
  expect([...outcome.imported.readings.value]).toEqual([12051, 11062]);
  expect(outcome.imported.unreadColumns).toEqual(['Reading']);
});
