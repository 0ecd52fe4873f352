import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { NameColumn, NumberColumn, Readings } from '../../../src/domain/reading.ts';
import { nameOf } from '../../../src/domain/reading.ts';
import { importers } from '../../../src/importers/index.ts';
import { openWorkbooks } from '../../../src/importers/bytes/open-workbook.ts';
import { readFile } from '../../../src/importers/read-file.ts';
import { readTruth, sharedFile } from '../real-truth.ts';

async function read(file: string, bytes: Uint8Array): Promise<Readings> {
  const [outcome] = await readFile(file, bytes);
  if (!outcome?.ok) throw new Error(outcome?.diagnostics[0]?.message ?? 'nothing was opened');
  return outcome.imported.readings;
}

function fixture(path: string): Promise<Readings> {
  const bytes = new Uint8Array(readFileSync(`test-data/importers/${path}`));
  return read(path.split('/').at(-1) ?? path, bytes);
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** The named facts of one reading. */
function facts(
  readings: Readings,
  i: number,
  names: readonly NameColumn[],
  numbers: readonly NumberColumn[] = [],
) {
  return Object.fromEntries([
    ...names.map((name) => [name, nameOf(readings, name, i)]),
    ...numbers.map((name) => [name, readings.numbers[name]?.[i]]),
  ]) as Record<string, string | number | undefined>;
}

const all = ['position', 'compound', 'doseUnit', 'line', 'role'] as const;

describe('what a viability reading carries beside its signal', () => {
  test('layout grids are laid over the plate: compound, dose with its unit, line and role', async () => {
    const readings = await fixture('plate-grid/stacked-layouts.csv');
    expect(facts(readings, 0, all, ['dose'])).toEqual({
      position: 'A1',
      compound: 'letrozole',
      doseUnit: 'µM',
      line: 'parental',
      role: 'vehicle',
      dose: 0,
    });
    expect(facts(readings, 12 + 9, all, ['dose'])).toEqual({
      position: 'B10',
      compound: 'letrozole',
      doseUnit: 'µM',
      line: 'resistant',
      role: 'treated',
      dose: 100,
    });
    expect(facts(readings, 48, ['compound', 'role'])).toEqual({
      compound: 'DMSO',
      role: 'vehicle',
    });
  });

  test('a tidy table: compound, dose, unit, line, replicate and role', async () => {
    const readings = await fixture('viability-table/windows-1252-comma.csv');
    const names = ['compound', 'doseUnit', 'line', 'replicate', 'role'] as const;
    expect(facts(readings, 0, names, ['dose'])).toEqual({
      compound: 'DMSO',
      doseUnit: 'µM',
      line: 'MCF-7',
      replicate: '1',
      role: 'vehicle',
      dose: 0,
    });
    expect(facts(readings, 13, names, ['dose'])).toEqual({
      compound: 'letrozole',
      doseUnit: 'µM',
      line: 'MCF-7/R',
      replicate: '1',
      role: 'treated',
      dose: 0.1,
    });
  });

  test('two wavelengths are two readings of a well, two plates two runs', async () => {
    const readings = await fixture('biotek-gen5/two-plates-two-reads.txt');
    expect(facts(readings, 0, ['position', 'read', 'run'])).toEqual({
      position: 'A1',
      read: 'mtt:570',
      run: 'Plate 1',
    });
    expect(facts(readings, 12, ['position', 'read', 'run'])).toEqual({
      position: 'A1',
      read: 'mtt:690',
      run: 'Plate 1',
    });
    expect(facts(readings, 192, ['position', 'run'])).toEqual({ position: 'A1', run: 'Plate 2' });
    expect(facts(readings, 11, ['sample', 'role'])).toEqual({ sample: 'BLK', role: 'blank' });
  });

  test('Prism: dose, data set as group, subcolumn as replicate, what Prism excluded as excluded', async () => {
    const readings = await fixture('prism/excluded-value.pzfx');
    expect(
      facts(readings, 7, ['group', 'replicate', 'run', 'doseUnit', 'reason'], ['dose']),
    ).toEqual({
      group: 'parental',
      replicate: '2',
      run: 'Day 5 & 7',
      doseUnit: 'M',
      reason: 'excluded in Prism',
      dose: 1e-7,
    });
  });

  test('two drugs in a well: each alone is a curve, both are a curve at a fixed second dose', async () => {
    const readings = await read(
      'combination.csv',
      text(
        'drug1.conc,drug2.conc,effect,drug1,drug2,drug1.units\n0,0,1,a,b,uM\n5,0,0.8,a,b,uM\n0,2,0.9,a,b,uM\n5,2,0.4,a,b,uM\n',
      ),
    );
    expect([0, 1, 2, 3].map((i) => facts(readings, i, ['compound'], ['dose']))).toEqual([
      { compound: 'a', dose: 0 },
      { compound: 'a', dose: 5 },
      { compound: 'b', dose: 2 },
      { compound: 'a + b 2 µM', dose: 5 },
    ]);
  });

  test('logarithms of doses become doses; plain doses under a logarithm’s name stay', async () => {
    const logs = await read('logs.csv', text('log10 conc (M),viability\n-9,1\n-8,0.9\n-6,0.2\n'));
    expect([...(logs.numbers.dose ?? [])].map((dose) => Math.log10(dose))).toEqual([-9, -8, -6]);
    const plain = await read(
      'plain.csv',
      text('Log conc (M),viability\n0,1\n1e-8,0.9\n1e-6,0.2\n'),
    );
    expect([...(plain.numbers.dose ?? [])]).toEqual([0, 1e-8, 1e-6]);
  });
});

const viability = importers.filter(({ assay }) => assay === 'viability');
const others = (['qpcr', 'densitometry'] as const).flatMap((assay) =>
  readTruth(assay)
    .filter(({ kind }) => /^(qpcr|standard-curve|densitometry)$/.test(kind))
    .map(({ file }) => ({ path: `${assay}/${file}`, file })),
);

test.skipIf(!existsSync('../shared/real-data'))(
  'no viability importer claims a real file of qPCR or bands',
  { timeout: 120_000 },
  async () => {
    const claimed: string[] = [];
    for (const { path, file } of others) {
      for (const opened of await openWorkbooks(file, sharedFile(path))) {
        if (!opened.ok) continue;
        for (const importer of viability) {
          const { grade } = importer.sniff(opened.workbook);
          if (grade !== 'no') claimed.push(`${path}: ${importer.id}`);
        }
      }
    }
    expect(claimed).toEqual([]);
  },
);
