import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.ts';
import { annotate } from '../../../src/annotation/annotate.ts';
import type { PlateLayout, WellLayout } from '../../../src/domain/plate-layout.ts';
import type { Analysis } from '../../../src/domain/result.ts';
import type { Source } from '../../../src/domain/source.ts';
import { emptyStudy } from '../../../src/domain/study.ts';
import { readSources } from '../../../src/worker/read-source.ts';
import { expectClose } from '../../stats/expect-close.ts';

// From file to IC50: real exports with answers that were computed independently (KNOWN.md beside them).

const folder = fileURLToPath(new URL('../../../../shared/real-data/viability/', import.meta.url));
const isThere = existsSync(folder);

async function sourceOf(path: string): Promise<Source> {
  const bytes = new Uint8Array(readFileSync(folder + path));
  const [outcome] = await readSources(new File([bytes], path.split('/').at(-1) ?? path), []);
  if (!outcome?.ok) throw new Error(`${path} was not read`);
  return outcome.source;
}

function analyseSources(
  sources: readonly Source[],
  layouts: readonly PlateLayout[] = [],
): Analysis {
  const study = { ...emptyStudy, sources, layouts };
  return analyse(study, annotate(study));
}

/** Two rows of a plate: ten doses falling twofold, no drug and blank in columns of their own. */
function series(
  rows: string,
  first: number,
  highest: number,
  vehicle: number,
  blank: number,
): WellLayout[] {
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

describe.skipIf(!isThere)('V1: raw plates whose layout is painted', () => {
  test('a 96-well plate: 0.389729711 µM with the no-drug wells at dose zero', async () => {
    const source = await sourceOf('bmg-omega/TRno3735.CSV');
    const plate = source.readings.names.run.dictionary[1] ?? '';
    const layout = { source: source.id, plate, wells: series('FG', 1, 10, 11, 12) };
    const [curve] = analyseSources([source], [layout]).curves;
    expectClose(curve?.row.ic50 ?? null, 0.389729711, 1e-5);
    const first = curve?.points.filter(({ dose }) => dose === 10).map(({ percent }) => percent);
    expectClose(first?.[0] ?? null, 3.21825629, 1e-8);
  });

  test.each([
    ['BC', 2, 0.04, 0.00181782762],
    ['DE', 2, 0.04, 0.00081900949],
    ['FG', 2, 0.5, 0.0109722678],
    ['HI', 2, 0.04, 0.00208182419],
    ['JK', 2, 0.04, 0.000862805938],
    ['LM', 2, 0.5, 0.0112925194],
    ['NO', 2, 0.04, 0.00190798278],
  ])('rows %s of a 384-well plate', async (rows, first, highest, ic50) => {
    const source = await sourceOf('bmg-omega/TRno4850.CSV');
    const plate = source.readings.names.run.dictionary[1] ?? '';
    const layout = { source: source.id, plate, wells: series(rows, first, highest, 12, 13) };
    const [curve] = analyseSources([source], [layout]).curves;
    expectClose(curve?.row.ic50 ?? null, ic50, 1e-5);
  });

  test('made-up numbers that fall and rise again give no IC50', async () => {
    const source = await sourceOf('bmg-omega/TRno0000.CSV');
    const plate = source.readings.names.run.dictionary[1] ?? '';
    const layout = { source: source.id, plate, wells: series('BCD', 1, 10, 11, 12) };
    const [curve] = analyseSources([source], [layout]).curves;
    expect(curve?.row).toMatchObject({ relation: '', ic50: null });
  });
});

describe.skipIf(!isThere)('V3: a sensitive and a resistant line, four replicates each', () => {
  const at = (kind: string): string => `musyc/MCF7Doxorubicin_Disulfiram_${kind}_Doxorubicin.csv`;

  test('the sensitive line, replicate by replicate', async () => {
    const { curves } = analyseSources([await sourceOf(at('Sensitive'))]);
    const curve = curves.find(({ row }) => row.compound === 'Doxorubicin');
    const found = curve?.replicates.map(({ ic50 }) => ic50) ?? [];
    expect(found).toHaveLength(4);
    for (const [i, expected] of [24.62631, 24.19093, 23.83232, 24.08394].entries()) {
      expectClose(found[i] ?? null, expected, 1e-5);
    }
  });

  test('the resistant line is a bound or a sentence, never a number', async () => {
    const { curves } = analyseSources([await sourceOf(at('Resistant'))]);
    const curve = curves.find(({ row }) => row.compound === 'Doxorubicin');
    expect(curve?.row).toMatchObject({ relation: '>', ic50: 3000 });
    expect(curve?.replicates.map(({ relation }) => relation)).toEqual(['>', '', '>', '>']);
  });

  test('their fold is a bound', async () => {
    const sources = [await sourceOf(at('Sensitive')), await sourceOf(at('Resistant'))];
    const fold = analyseSources(sources).results.find(({ target }) => target === 'Doxorubicin');
    expect(fold?.foldChange).toMatchObject({ kind: 'bound', relation: '>' });
    expect(fold).toMatchObject({ nControl: 4, nTest: 4 });
  });
});

describe.skipIf(!isThere)('V6: simple tables', () => {
  test.each([
    ['tidy/synergy_hill.csv', '', 1.0349703],
    ['tidy/hts_example_data.csv', 'Sample_00', 107.42695],
    ['tidy/hts_example_data.csv', 'Sample_01', 93.361532],
    ['tidy/hts_example_data.csv', 'Sample_95', 95.319041],
    ['nplr/mdan.txt', '', 7.2437792e-7],
  ])('%s %s', async (path, compound, ic50) => {
    const { curves } = analyseSources([await sourceOf(path)]);
    const curve = curves.find(({ row }) => compound === '' || row.compound === compound);
    expect(curve?.row.relation).toBe('=');
    expectClose(curve?.row.ic50 ?? null, ic50, 1e-5);
  });

  test('a step is flagged or a bound', async () => {
    const { curves } = analyseSources([await sourceOf('drc/test2.redroot_dose.csv')]);
    const of = (line: string) => curves.find(({ row }) => row.line === line)?.row;
    expectClose(of('resistant')?.ic50 ?? null, 1.150516, 1e-5);
    expect(of('susceptible')?.relation).toBe('<');
  });
});
