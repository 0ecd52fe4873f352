import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { analyse } from '../analyse.ts';
import { annotate } from '../../../src/annotation/annotate.ts';
import { nameReadings } from '../../../src/domain/name-readings.ts';
import type { QpcrReport, TwoWayRow } from '../../../src/domain/qpcr-report.ts';
import type { Result } from '../../../src/domain/result.ts';
import type { SampleSheet } from '../../../src/domain/sample-sheet.ts';
import type { Study } from '../../../src/domain/study.ts';
import { resultsCsv } from '../../../src/exports/results-csv.ts';
import { readDelimited } from '../../../src/importers/bytes/delimited.ts';
import { readSheets } from '../../../src/importers/layout/read-sheet.ts';
import { editSamples } from '../../../src/study/edits.ts';
import { expectClose } from '../../stats/expect-close.ts';
import { studyOf } from '../study-builder.ts';
import { plateText, sourceFromText } from '../study-from-text.ts';

// A second factor that the user states beside the group, from the text of a file to results.csv.

/** ΔCq of X by cells and treatment; what R's anova(lm(y ~ a * b)) says of these is cited below. */
const deltas = {
  'Parental vehicle': [5, 5.2, 4.9],
  'Parental anastrozole': [7, 7.3, 6.8],
  'Resistant vehicle': [5.1, 5, 5.3],
  'Resistant anastrozole': [5.2, 5.5, 5.1],
};
const cells = Object.entries(deltas).flatMap(([name, values]) => {
  const [group = '', level = ''] = name.split(' ');
  return values.map((delta, i) => ({ group, level, delta, n: i + 1 }));
});
type Cell = (typeof cells)[number];

/** Names that say the group and a number, and nothing of the treatment. */
const nameOf = ({ group, level, n }: Cell): string => `${group} ${level === 'vehicle' ? n : n + 3}`;

async function plate(name: (cell: Cell) => string = nameOf): Promise<Study> {
  const wells = cells.flatMap((cell) => [
    [name(cell), 'GAPDH', 20] as const,
    [name(cell), 'X', 20 + cell.delta] as const,
  ]);
  return studyOf([await sourceFromText('plate.csv', plateText(wells))]);
}

function run(bare: Study): { results: readonly Result[]; report: QpcrReport; csv: string } {
  const { study } = nameReadings(bare);
  const { results, qpcr } = analyse(study, annotate(study));
  if (!qpcr) throw new Error('no qPCR report');
  return { results, report: qpcr, csv: resultsCsv(results) };
}

function withFactors(study: Study, chosen = cells): Study {
  let { annotation } = study;
  for (const level of ['vehicle', 'anastrozole']) {
    const samples = chosen.filter((cell) => cell.level === level).map(nameOf);
    annotation = editSamples(annotation, samples, { factor: level });
  }
  return { ...study, annotation };
}

// anova(lm(y ~ a * b)) of R 4, on −ΔCq of the twelve values above.
const expectedF = {
  first: 54.3478260869565,
  second: 89.0434782608695,
  interaction: 68.1739130434782,
};

describe('a treatment stated for each sample', () => {
  test('without it all twelve are six against six; with it groups are compared within its levels', async () => {
    const study = await plate();
    expect(run(study).results).toMatchObject([{ line: '', nControl: 6, nTest: 6 }]);
    const { results, csv } = run(withFactors(study));
    expect(results).toMatchObject([
      { line: 'vehicle', controlGroup: 'Parental', testGroup: 'Resistant', nControl: 3, nTest: 3 },
      { line: 'anastrozole', nControl: 3, nTest: 3 },
    ]);
    expectClose(results[0]?.log2FoldChange ?? null, -0.1, 1e-12);
    expectClose(results[1]?.log2FoldChange ?? null, 21.1 / 3 - 15.8 / 3, 1e-12);
    const { data } = Papa.parse<Record<string, string>>(csv, { header: true });
    expect(data.slice(0, 2).map((row) => row['line'])).toEqual(['vehicle', 'anastrozole']);
  });

  test('the layout of both factors, the interaction named by both', async () => {
    const [row, ...others] = run(withFactors(await plate())).report.twoWay;
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      target: 'X',
      line: '',
      firstFactor: 'Parental / Resistant',
      secondFactor: 'vehicle / anastrozole',
      n: 12,
      words: '',
    });
    expectF(row);
    // Anastrozole takes 2 cycles in the parental cells and 0.1333 in the resistant ones.
    expectClose(row?.interactionFold?.fold ?? null, 2 ** (2 - 2 / 15), 1e-9);
  });

  test('one level for all is nothing to tell apart', async () => {
    const study = await plate();
    const same = editSamples(study.annotation, cells.map(nameOf), { factor: 'vehicle' });
    const { results, report } = run({ ...study, annotation: same });
    expect(results).toMatchObject([{ line: '', nControl: 6, nTest: 6 }]);
    expect(report.twoWay).toEqual([]);
  });

  test('a sample without a level is compared with none that has one, and says so', async () => {
    const study = withFactors(await plate(), cells.slice(1));
    const { study: named } = nameReadings(study);
    const { results, problems } = analyse(named, annotate(named));
    expect(results.map(({ line, nControl, nTest }) => [line, nControl, nTest])).toEqual([
      ['vehicle', 2, 3],
      ['anastrozole', 3, 3],
    ]);
    const said = problems.find(({ code }) => code === 'one-group-only');
    expect(said?.mend).toContain('Data › Samples');
  });

  test('in several cell lines there is a layout for each', async () => {
    const study = await plate((cell) => `${cell.n === 1 ? 'MCF7' : 'T47D'} ${nameOf(cell)}`);
    const samples = cells.map((cell) => `${cell.n === 1 ? 'MCF7' : 'T47D'} ${nameOf(cell)}`);
    let { annotation } = study;
    for (const [i, cell] of cells.entries()) {
      annotation = editSamples(annotation, [samples[i] ?? ''], { factor: cell.level });
    }
    const { results, report } = run({ ...study, annotation });
    expect(new Set(results.map(({ line }) => line))).toEqual(
      new Set(['MCF7 · vehicle', 'T47D · vehicle', 'MCF7 · anastrozole', 'T47D · anastrozole']),
    );
    expect(report.twoWay.map(({ line, n }) => [line, n])).toEqual([
      ['MCF7', 4],
      ['T47D', 8],
    ]);
    // One replicate in each combination has no error to test the interaction against.
    expect(report.twoWay[0]?.interaction).toBeNull();
    expect(report.twoWay[0]?.words).toContain('needs replicates in every combination');
  });
});

describe('a sample sheet', () => {
  const rows = cells.map((cell) => `${nameOf(cell)},${cell.group},${cell.level}`);
  const sheetOf = (text: string, appliesTo: readonly string[]): SampleSheet => {
    const [table] = readSheets('names.csv', [readDelimited(text)]);
    if (!table) throw new Error('no sheet');
    return { id: 'sheet', file: 'names.csv', appliesTo, runs: [], doseUnit: '', ...table };
  };

  test.each(['Treatment', 'Time', 'factor', 'Second factor'])(
    'with a column «%s»',
    async (head) => {
      const study = await plate();
      const text = [`Sample,Group,${head}`, ...rows].join('\n');
      const sheets = [sheetOf(text, [study.sources[0]?.id ?? ''])];
      const { results, report } = run({ ...study, sheets });
      expect(results.map(({ line }) => line)).toEqual(['vehicle', 'anastrozole']);
      expectF(report.twoWay[0]);
    },
  );

  test('a treatment without a group beside it is the group itself', () => {
    const sheet = sheetOf('Sample,Treatment\nS1,vehicle\nS2,anastrozole', []);
    expect(sheet.entries.map(({ names }) => names)).toEqual([
      { group: 'vehicle' },
      { group: 'anastrozole' },
    ]);
  });

  test('wells that it names are samples of their own at each level', () => {
    const sheet = sheetOf('Well,Group,Treatment,Replicate\nA1,Par,veh,1\nA2,Par,drug,1', []);
    expect(sheet.entries.map(({ names }) => names.sample)).toEqual(['Par veh 1', 'Par drug 1']);
  });
});

function expectF(row: TwoWayRow | undefined): void {
  for (const name of ['first', 'second', 'interaction'] as const) {
    expect(row?.[name]?.degreesOfFreedom).toEqual([1, 8]);
    expectClose(row?.[name]?.f ?? null, expectedF[name], 1e-9);
  }
}
