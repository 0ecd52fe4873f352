import { describe, expect, test } from 'vitest';
import type { WellLayout } from '../../../src/domain/plate-layout.ts';
import { fitLogistic } from '../../../src/stats/fit-logistic.ts';
import { expectClose } from '../../stats/expect-close.ts';
import { analyseSources, ic50Rows, isThere, known, layoutOf, sourceOf } from './known-files.ts';

// V1: raw plates whose layout is painted. The rows and columns of each position are those of KNOWN.md.

const small = 'bmg-omega/TRno3735.CSV';
const large = 'bmg-omega/TRno4850.CSV';

interface Position {
  readonly file: string;
  readonly key: string;
  readonly rows: string;
  readonly first: number;
  readonly highest: number;
  readonly vehicle: number;
  readonly blank: number;
}

const positions: readonly Position[] = [
  { file: small, key: 'pos_3', rows: 'FG', first: 1, highest: 10, vehicle: 11, blank: 12 },
  ...(
    [
      ['pos_1', 'BC', 2, 0.04],
      ['pos_2', 'DE', 2, 0.04],
      ['pos_3', 'FG', 2, 0.5],
      ['pos_4', 'HI', 2, 0.04],
      ['pos_5', 'JK', 2, 0.04],
      ['pos_6', 'LM', 2, 0.5],
      ['pos_7', 'NO', 2, 0.04],
      ['pos_8', 'BC', 14, 0.04],
      ['pos_9', 'DE', 14, 0.5],
    ] as const
  ).map(([key, rows, first, highest]) => ({
    file: large,
    key,
    rows,
    first,
    highest,
    vehicle: 12,
    blank: 13,
  })),
];

/** Two rows of a plate: ten doses falling twofold, no drug and blank in columns of their own. */
function paint({ rows, first, highest, vehicle, blank }: Position): WellLayout[] {
  return [...rows].flatMap((row): WellLayout[] => [
    ...Array.from({ length: 10 }, (_, i) => ({
      position: `${row}${first + i}`,
      role: 'treated' as const,
      dose: highest / 2 ** i,
      doseUnit: 'µM',
      group: rows,
      compound: rows,
    })),
    { position: `${row}${vehicle}`, role: 'vehicle' as const, group: rows, compound: rows },
    { position: `${row}${blank}`, role: 'blank' as const, group: rows },
  ]);
}

describe.skipIf(!isThere).each(positions)('V1, $file, $key', (position) => {
  const { file, key, highest } = position;
  const answer = (quantity: string) => known(file, key, quantity);

  test('the IC50 in the file, with the no-drug wells at dose zero', async () => {
    const source = await sourceOf(file);
    const analysis = analyseSources([source], [layoutOf(source, paint(position))]);
    const [row] = ic50Rows(analysis);
    expect(row).toMatchObject({ relation: '=', unit: 'µM', n_points: '22' });
    expectClose(Number(row?.['ic50']), answer('IC50 with the no-drug').expected, 1e-5);
    const first = analysis.curves[0]?.points.find(({ dose }) => dose === highest);
    expectClose(first?.percent ?? null, answer('% at the first well').expected, 1e-9);
  });

  test('and without them', async () => {
    const source = await sourceOf(file);
    const wells = paint(position).map((well) =>
      well.role === 'vehicle' ? { ...well, leftOut: true } : well,
    );
    const [row] = ic50Rows(analyseSources([source], [layoutOf(source, wells)]));
    expectClose(Number(row?.['ic50']), answer('IC50 from the ten doses').expected, 1e-5);
    expectClose(Number(row?.['hill']), answer('Hill from the ten doses').expected, 1e-4);
  });

  test('the published one, whose authors enter 100 % at an eleventh dose of their own', async () => {
    const source = await sourceOf(file);
    const { curves } = analyseSources([source], [layoutOf(source, paint(position))]);
    // No well has that dose, so it is no painted layout: the app's viabilities go into the authors' rule here.
    const measured = curves[0]?.points.filter(({ dose }) => dose > 0) ?? [];
    const invented = { dose: highest / 2 ** 10, response: 100 };
    const fitted = fitLogistic([
      ...measured.map(({ dose, percent }) => ({ dose, response: percent })),
      invented,
      invented,
    ]);
    const { expected, tolerance } = answer('IC50 (published');
    expectClose(fitted.kind === 'computed' ? fitted.fit.midpoint : null, expected, tolerance);
  });
});

test.skipIf(!isThere)('made-up numbers that fall and rise again give no IC50', async () => {
  const source = await sourceOf('bmg-omega/TRno0000.CSV');
  const made = { rows: 'BCD', first: 1, highest: 10, vehicle: 11, blank: 12, file: '', key: '' };
  const [row] = ic50Rows(analyseSources([source], [layoutOf(source, paint(made))]));
  expect(row).toMatchObject({ relation: '', ic50: '' });
});
