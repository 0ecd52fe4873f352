import { describe, expect, test } from 'vitest';
import type { PlateLayout, WellLayout } from '../../../src/domain/plate-layout.ts';
import { nameOf } from '../../../src/domain/reading.ts';
import type { Source } from '../../../src/domain/source.ts';
import type { LogisticFit } from '../../../src/stats/fit-logistic.ts';
import type { DosePoint } from '../../../src/stats/logistic.ts';
import { fitLogistic } from '../../../src/stats/fit-logistic.ts';
import { mean } from '../../../src/stats/mean.ts';
import { expectClose } from '../../stats/expect-close.ts';
import {
  analyseSources,
  ic50Rows,
  isThere,
  known,
  knownLines,
  sourceOf,
  tableOf,
} from './known-files.ts';

const file = 'perkinelmer-victor/MTT_hek293_9plates.xls';
const rows = [...'ABCDEFGH'];

interface Column {
  readonly compound: string;
  /** Plates of the compound, as the file names them. */
  readonly plates: readonly string[];
  readonly column: number;
  /** µM, highest first. */
  readonly doses: readonly number[];
}

/** What the companion files say: a compound fills a column of three plates, eight doses falling threefold. */
async function columnsOf(): Promise<Column[]> {
  const names = await tableOf('perkinelmer-victor/MTT_hek293_names.xlsx');
  const stocks = await tableOf('perkinelmer-victor/MTT_hek293_concentrations.xlsx');
  const stock = new Map(
    Array.from({ length: stocks.rowCount }, (_, i) => [
      stocks.cell(i, 0),
      Number(stocks.cell(i, 1)),
    ]),
  );
  return [0, 1, 2].flatMap((set) =>
    Array.from({ length: 12 }, (_, i): Column => {
      const compound = names.cell(i + 1, set);
      return {
        compound,
        plates: [1, 2, 3].map((plate) => String(3 * set + plate)),
        column: i + 1,
        doses: rows.map((_row, step) => (1000 * (stock.get(compound) ?? 0)) / 200 / 3 ** step),
      };
    }).filter(({ compound }) => compound !== 'null'),
  );
}

/** Signals by `plate position`. */
function signalsOf({ readings }: Source): Map<string, number> {
  return new Map(
    Array.from({ length: readings.count }, (_, i) => [
      `${nameOf(readings, 'run', i)} ${nameOf(readings, 'position', i)}`,
      readings.value[i] ?? Number.NaN,
    ]),
  );
}

function wellsOf(
  signals: ReadonlyMap<string, number>,
  of: Column,
): (DosePoint & { step: number })[] {
  return of.plates.flatMap((plate) =>
    rows.map((row, step) => ({
      step,
      dose: of.doses[step] ?? 0,
      response: signals.get(`${plate} ${row}${of.column}`) ?? Number.NaN,
    })),
  );
}

/** The plates as a person paints them: each compound in its column, DMSO as the vehicle of its plates. */
function paint(source: Source, columns: readonly Column[]): PlateLayout[] {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].map(String).map((plate) => ({
    source: source.id,
    plate,
    wells: columns
      .filter(({ plates }) => plates.includes(plate))
      .flatMap(({ compound, column, doses }) =>
        rows.map((row, step): WellLayout => {
          const position = `${row}${column}`;
          return compound === 'DMSO'
            ? { position, role: 'vehicle', dose: 0 }
            : { position, role: 'treated', compound, dose: doses[step] ?? 0, doseUnit: 'µM' };
        }),
      ),
  }));
}

/** What the authors hold the eight doses against, highest first: smoothed medians of DMSO (KNOWN.md, V4). */
const authorsControls = [
  0.7712361990336699, 0.9126115749331157, 1.093838609070362, 1.0442911903725396, 1.110040731390925,
  1.0442911903725396, 1.0928807886442775, 0.9877525259789585,
];

/** Everything that the tests of the nine plates hold against known numbers. */
async function openNinePlates() {
  const source = await sourceOf(file);
  const columns = await columnsOf();
  const signals = signalsOf(source);
  const rowsOfFile = ic50Rows(analyseSources([source], paint(source, columns)));
  return {
    rows: rowsOfFile.filter(({ replicate }) => replicate === ''),
    wellsOf: (compound: string) => {
      const found = columns.find((column) => column.compound === compound);
      if (!found) throw new Error(`no column of ${compound}`);
      return wellsOf(signals, found);
    },
  };
}

describe.skipIf(!isThere)('V4: nine plates of MTT', () => {
  let opened: ReturnType<typeof openNinePlates> | undefined;
  const open = () => (opened ??= openNinePlates());

  // Each plate is held against itself, its DMSO or else its lowest dose; computed with SciPy (least_squares from a
  // grid of starts) from the same wells.
  test.each([
    ['TT23', 4.87962146, 2.03700353],
    ['TT51', 2.0379366, 1.64422596],
    ['TT24', 18.5726774, 1.76409108],
    ['TT35', 17.6687766, 3.15139615],
    ['GA', 28.8656038, 4.21461926],
    ['TT50', 8.47940216, 1.07254209],
    ['TT49', 7.376882, 1.86598655],
    ['TT22', 4.33058125, 2.5279654],
    ['OA', 13.0866014, 2.14148793],
    ['BA', 1.11788825, 0.826097814],
  ])('%s in ic50.csv', async (compound, ic50, hill) => {
    const row = (await open()).rows.find((one) => one['compound'] === compound);
    expect(row?.['relation']).toBe('=');
    expectClose(Number(row?.['ic50']), ic50, 1e-5);
    expectClose(Number(row?.['hill']), hill, 1e-5);
  });

  test('what the doses do not determine is a bound or a sentence', async () => {
    const plates = await open();
    const flagged = knownLines(file, 'IC50 µM, simple rule').filter(({ isNumber }) => !isNumber);
    expect(flagged).toHaveLength(13);
    for (const { key } of flagged.filter((one) => one.key !== 'DMSO')) {
      const row = plates.rows.find(({ compound }) => compound === key);
      expect(`${key} ${row?.['relation']}: ${row?.['notes']}`).toMatch(
        /^\S+ >?: (?:no IC50|not reached)/,
      );
    }
  });

  // One scale for all plates, which the app has not: a plate without DMSO would be held against another's.
  test('the simple rule, with the mean of all DMSO wells as 100 %', async () => {
    const plates = await open();
    const dmso = mean(plates.wellsOf('DMSO').map(({ response }) => response));
    expectClose(dmso, 0.9406890600251995, 1e-12);
    const numbers = knownLines(file, 'IC50 µM, simple rule').filter(({ isNumber }) => isNumber);
    expect(numbers).toHaveLength(10);
    for (const { key, expected } of numbers) {
      const fit = fitOf(
        plates.wellsOf(key).map(({ dose, response }) => ({
          dose,
          response: (100 * response) / dmso,
        })),
      );
      expectClose(fit.midpoint, expected, 1e-5);
      expectClose(fit.hill, known(file, key, 'Hill, simple rule').expected, 1e-5);
    }
  });

  test("the authors' rule: the published numbers", async () => {
    const plates = await open();
    const published = knownLines(file, 'ED50');
    expect(published).toHaveLength(11);
    for (const { key, expected, tolerance } of published) {
      const wells = plates.wellsOf(key);
      const center = mean(wells.map(({ response }) => response));
      const distance = ({ response }: DosePoint): number => Math.abs(response - center);
      const farthest = wells.reduce((a, b) => (distance(b) > distance(a) ? b : a));
      const fit = fitOf(
        wells
          .filter((well) => well !== farthest)
          .map(({ step, dose, response }) => ({
            dose,
            response: (100 * response) / (authorsControls[step] ?? Number.NaN),
          })),
      );
      expectClose(fit.midpoint, expected, tolerance);
    }
  });
});

function fitOf(points: readonly DosePoint[]): LogisticFit {
  const fitted = fitLogistic(points);
  if (fitted.kind !== 'computed') throw new Error('nothing was fitted');
  return fitted.fit;
}

describe.skipIf(!isThere)('V2: the raw plates behind a Prism table', () => {
  const early = [0, 5e-8, 1e-7, 5e-7, 1e-6, 3e-6, 5e-6, 1e-5, 2e-5, 3e-5];
  const late = [0, 1e-7, 5e-7, 1e-6, 3e-6, 5e-6, 1e-5, 2e-5, 3e-5, 1e-4];

  test.each([
    ['ABT 1', 'BCDEF', early, ['F9']],
    ['ABT 2', 'BCDEF', early, []],
    ['ABT 3', 'BCDEF', late, ['F10']],
    ['ABT 4', 'BCD', late, []],
    ['ABT 5', 'BCD', late, []],
  ])(
    '%s: painted, in per cent of dose zero, as the authors state it',
    async (plate, letters, doses, outliers) => {
      const wells = [...letters].flatMap((row) =>
        doses.map((dose, i): WellLayout => {
          const position = `${row}${i + 2}`;
          const role = dose === 0 ? 'vehicle' : 'treated';
          return { position, role, dose, doseUnit: 'M', leftOut: outliers.includes(position) };
        }),
      );
      const plates = await sourceOf('prism/ABT_SRB_data.xlsx');
      const { readings } = await sourceOf('prism/ABT-737_only.pzfx');
      const { curves } = analyseSources([plates], [{ source: plates.id, plate, wells }]);
      const stated = Array.from({ length: readings.count }, (_, i) => ({
        dose: readings.numbers.dose?.[i] ?? Number.NaN,
        replicate: nameOf(readings, 'replicate', i),
        value: readings.value[i] ?? Number.NaN,
      })).filter(({ replicate }) => replicate === plate.at(-1));
      expect(stated).toHaveLength(10);
      for (const { dose, value } of stated) {
        const of = curves[0]?.points.filter((point) => point.dose === dose) ?? [];
        expectClose(mean(of.map(({ percent }) => percent)), value, 1e-6);
      }
    },
  );
});
