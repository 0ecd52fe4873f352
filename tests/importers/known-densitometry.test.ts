import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { readTruth } from './truth.ts';

// The lane ratios of KNOWN.tsv, from our readings alone: lanes are joined by the position that the importer gave them.
const folder = '../shared/real-data/densitometry';
const isThere = readTruth(folder).length > 0;

/** Signals of a file by blot, target and lane. */
async function signalsOf(path: string): Promise<Map<string, number>> {
  const name = path.split('/').at(-1) ?? '';
  const [outcome] = await readFile(name, new Uint8Array(readFileSync(`${folder}/${path}`)));
  if (!outcome?.ok) throw new Error(`${path} was not read`);
  const { readings } = outcome.imported;
  return new Map(
    Array.from({ length: readings.count }, (_, i) => {
      const sheet = nameOf(readings, 'sheet', i);
      const target = nameOf(readings, 'target', i);
      return [
        `${sheet}|${target}|${nameOf(readings, 'position', i)}`,
        readings.value[i] ?? Number.NaN,
      ];
    }),
  );
}

/** Values of one quantity of a case, in the order of the table. */
function known(id: string, quantity: string, key = ''): number[] {
  return readFileSync(`${folder}/KNOWN.tsv`, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells[0] === id && cells[3] === quantity && (cells[2] ?? '').startsWith(key))
    .map((cells) => Number(cells[4]));
}

function ratios(
  [over, overKey]: readonly [Map<string, number>, string],
  [under, underKey]: readonly [Map<string, number>, string],
  lanes: readonly number[],
): number[] {
  return lanes.map(
    (lane) =>
      (over.get(`${overKey}|${lane}`) ?? Number.NaN) /
      (under.get(`${underKey}|${lane}`) ?? Number.NaN),
  );
}

function expectAlike(found: readonly number[], wanted: readonly number[]): void {
  expect(found.length).toBe(wanted.length);
  for (const [i, value] of wanted.entries()) {
    expect(Math.abs((found[i] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value));
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe.skipIf(!isThere)(
  'known lane ratios of the real densitometry tables',
  { timeout: 60_000 },
  () => {
    test('W1: p-Akt over Akt, two channels of one blot', async () => {
      const blot = await signalsOf('licor-imagestudio/0001720_02_JuneGel1_GSK3iDR_Aktp.xls');
      expectAlike(
        ratios([blot, 'Shapes|800'], [blot, 'Shapes|700'], range(1, 12)),
        known('W1', 'p-Akt/Akt'),
      );
    });

    test('W2: signal over total protein of the same gel in two programs, against the lane of dose 0', async () => {
      const signal = await signalsOf('licor-imagestudio/0001725_02_JuneGel3_GSK3iDR_pP70S6k.xls');
      const total = await signalsOf('licor-empiria/0000584_02_June2020_Gsk3iDR_R1trial_Gel3.xlsx');
      const folds = (lanes: number[]): number[] => {
        const found = ratios(
          [signal, 'Shapes|pP70S6k'],
          [total, 'revert total protein Stain|revert total protein Stain'],
          lanes,
        );
        return found.map((ratio) => ratio / (found[0] ?? Number.NaN));
      };
      const quantity = 'fold over the dose-0 lane of the line and replicate';
      expectAlike(folds(range(1, 6)), known('W2', quantity, 'XX R1'));
      expectAlike(folds(range(7, 12)), known('W2', quantity, 'XO R1'));
    });

    test('W3: phospho and total in two files', async () => {
      const phospho = await signalsOf('licor-imagestudio/BlotA_230622_Activin_E14_pSMAD2.xls');
      const total = await signalsOf('licor-imagestudio/BlotA_230622_Activin_E14_totSMAD2.xls');
      expectAlike(
        ratios([phospho, 'Shapes|pSMAD2'], [total, 'Shapes|total SMAD2'], range(1, 4)),
        known('W3', 'pSMAD2/totSMAD2'),
      );
    });

    test.each(['May 30', 'July 4', 'July 23 top', 'July 23 bottom'])(
      'W4: target over GAPDH on the sheet %s',
      async (sheet) => {
        const blots = await signalsOf('alphaeasefc/B1AR_10week.xls');
        expectAlike(
          ratios([blots, `${sheet}|B1AR`], [blots, `${sheet}|GAPDH`], range(1, 6)),
          known('W4', 'B1AR/GAPDH', `${sheet} Z`),
        );
      },
    );

    test('W5: one gel in four files, lanes 2 to 20 in order', async () => {
      const [first, second, total] = await Promise.all(
        ['S1', 'S2', 'TPS'].map((part) => signalsOf(`licor-imagestudio/R3_G2_${part}.xls`)),
      );
      if (!first || !second || !total) throw new Error('a file is missing');
      const lanes = range(2, 20);
      const tps = [total, 'Shapes|TPS'] as const;
      expectAlike(ratios([first, 'Shapes|800'], tps, lanes), known('W5', 'ERKp/TPS'));
      expectAlike(ratios([first, 'Shapes|700'], tps, lanes), known('W5', 'STAT3p/TPS'));
      expectAlike(ratios([second, 'Shapes|800'], tps, lanes), known('W5', 'SMAD2p/TPS'));
      expectAlike(
        ratios([first, 'Shapes|800'], [second, 'Shapes|700'], lanes),
        known('W5', 'ERKp/GAPDH'),
      );
    });
  },
);
