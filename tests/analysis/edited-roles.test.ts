import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { layOutPlate } from '../../src/analysis/qpcr/plate.ts';
import { indexStudy } from '../../src/analysis/study-index.ts';
import { describeBlots } from '../../src/analysis/western/describe-blots.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import type { SampleEdit } from '../../src/domain/annotation.ts';
import type { Analysis, Result } from '../../src/domain/result.ts';
import type { Source } from '../../src/domain/source.ts';
import type { Study } from '../../src/domain/study.ts';
import { measurementsCsv } from '../../src/exports/measurements-csv.ts';
import { expectClose } from '../stats/expect-close.ts';
import type { Well } from './study-builder.ts';
import { sourceOf, studyOf } from './study-builder.ts';
import { sourceOf as plateOf } from './viability/plate-study.ts';

interface Outcome {
  readonly study: Study;
  readonly analysis: Analysis;
  readonly result: (target: string) => Result | undefined;
  /** Roles and states of a sample's rows in measurements.csv, each once. */
  readonly rolesOf: (sample: string) => string[];
}

function run(source: Source, samples: readonly SampleEdit[]): Outcome {
  const study: Study = { ...studyOf([source]), annotation: { samples, targets: [] } };
  const annotation = annotate(study);
  const analysis = analyse(study, annotation);
  const csv = [...measurementsCsv(indexStudy(study, annotation))].join('');
  const rows = Papa.parse<Record<string, string>>(csv, {
    header: true,
    skipEmptyLines: true,
  }).data;
  return {
    study,
    analysis,
    result: (target) => analysis.results.find((result) => result.target === target),
    rolesOf: (sample) => [
      ...new Set(
        rows
          .filter((row) => row['sample'] === sample)
          .map(({ role = '', status = '' }) => `${role} ${status}`),
      ),
    ],
  };
}

/** GAPDH and ESR1 of a sample. */
function pair(sample: string, gapdh: number, esr1: number, role?: Well['role']): Well[] {
  const own = role === undefined ? {} : { role };
  return [
    { sample, target: 'GAPDH', cq: gapdh, ...own },
    { sample, target: 'ESR1', cq: esr1, ...own },
  ];
}

const six = [
  ...[...pair('Par 1', 20, 24.8), ...pair('Par 2', 20, 25), ...pair('Par 3', 20, 25.2)],
  ...[...pair('Res 1', 20, 23.8), ...pair('Res 2', 20, 24), ...pair('Res 3', 20, 24.2)],
];

describe('a sample of a PCR plate', () => {
  const plate = sourceOf('plate.csv', [...six, ...pair('Res 4', 32, 29)]);

  test('that is made a no-template control leaves the comparison, and the gap to it is measured', () => {
    const before = run(plate, []);
    expect(before.result('ESR1')?.nTest).toBe(4);
    expect(before.rolesOf('Res 4')).toEqual(['reference used', 'target used']);

    const after = run(plate, [{ sample: 'Res 4', role: 'no-template' }]);
    // By hand: mean ΔCq 5 in the control and 4 in the others, so that the fold change is 2.
    expect(after.result('ESR1')).toMatchObject({ nControl: 3, nTest: 3 });
    expectClose(after.result('ESR1')?.log2FoldChange ?? null, 1, 1e-12);
    expect(after.rolesOf('Res 4')).toEqual(['no-template used']);
    const report = after.analysis.qpcr;
    expect(report?.controls).toMatchObject({ noTemplate: 2, noTemplateAmplified: 2 });
    const gaps = report?.flags.filter(({ rule }) => rule === 'no-template gap') ?? [];
    expect(gaps.map(({ target }) => target)).toEqual(['ESR1']);
    // 29 − 25.2, the weakest sample; GAPDH at 32 is twelve cycles away.
    expectClose(gaps[0]?.value ?? null, 3.8, 1e-9);
  });

  test.each([
    ['by its name', sourceOf('plate.csv', [...six, ...pair('Water', 20, 24)])],
    ['by its file', sourceOf('plate.csv', [...six, ...pair('Water', 20, 24, 'no-template')])],
  ])('that is called water, and a control %s, is one again by the user’s word', (_, source) => {
    const before = run(source, [{ sample: 'Water', group: 'Resistant' }]);
    expect(before.result('ESR1')?.nTest).toBe(3);
    expect(before.rolesOf('Water')).toEqual(['no-template used']);
    const after = run(source, [{ sample: 'Water', group: 'Resistant', role: 'unknown' }]);
    expect(after.result('ESR1')?.nTest).toBe(4);
    expect(after.rolesOf('Water')).toEqual(['reference used', 'target used']);
    expect(after.analysis.qpcr?.controls.noTemplate).toBe(0);
  });

  test('that the file makes a standard is on the plate what the user says', () => {
    const source = sourceOf('plate.csv', [
      ...six,
      ...pair('Pool', 20, 24, 'standard').map((well, i) => ({ ...well, position: `A${i + 1}` })),
    ]);
    const roles = (role: 'unknown' | 'no-RT'): (string | undefined)[] => {
      const { study } = run(source, [{ sample: 'Pool', role }]);
      const { cells } = layOutPlate(indexStudy(study, annotate(study)), source, '');
      return [...cells.values()].map(({ readings }) => readings[0]?.role);
    };
    expect(roles('unknown')).toEqual(['reference', 'target']);
    expect(roles('no-RT')).toEqual(['no-RT', 'no-RT']);
  });
});

test('lanes of a blot go by the user’s word too', () => {
  const lanes = ['Par 1', 'Par 2', 'Par 3', 'Res 1', 'Res 2', 'Res 3', 'Marker'];
  const bands = lanes.flatMap((sample, i): Well[] => [
    { sample, target: 'HER2', cq: 100 + i, position: String(i + 1) },
    { sample, target: 'GAPDH', cq: 50, position: String(i + 1) },
  ]);
  const source = sourceOf('blot.csv', bands, 'western');
  const takingPart = (edits: readonly SampleEdit[]): string[] => {
    const { study } = run(source, edits);
    const [blot] = describeBlots(indexStudy(study, annotate(study)));
    return (blot?.lanes ?? []).filter((lane) => lane.takesPart).map(({ sample }) => sample);
  };
  expect(takingPart([])).toEqual(lanes.slice(0, 6));
  const edits: SampleEdit[] = [
    { sample: 'Marker', role: 'unknown', group: 'Resistant' },
    { sample: 'Res 3', role: 'standard' },
  ];
  expect(takingPart(edits)).toEqual([...lanes.slice(0, 5), 'Marker']);
  const after = run(source, edits);
  expect(after.result('HER2')).toMatchObject({ nControl: 3, nTest: 3 });
  expect(after.rolesOf('Res 3')).toEqual(['standard used']);
});

describe('a sample of a plate of cells', () => {
  const source = plateOf([
    { value: 0.05, sample: 'Blank', position: 'A1', role: 'blank' },
    { value: 1, sample: 'Cells', position: 'A2', role: 'vehicle' },
    { value: 0.6, sample: 'Cells', position: 'A3', compound: 'Drug', dose: 3 },
  ]);
  const rolesOf = (sample: string, edits: readonly SampleEdit[]): string[] =>
    run(source, edits).rolesOf(sample);

  test('is no blank once the user says that it is a sample', () => {
    expect(rolesOf('Blank', [])).toEqual(['blank used']);
    expect(rolesOf('Blank', [{ sample: 'Blank', role: 'unknown' }])).toEqual(['unknown used']);
  });

  test('keeps its vehicle wells as a sample, and has neither those nor doses as a control', () => {
    const both = ['vehicle used', 'treated used'];
    expect(rolesOf('Cells', [])).toEqual(both);
    expect(rolesOf('Cells', [{ sample: 'Cells', role: 'unknown' }])).toEqual(both);
    expect(rolesOf('Cells', [{ sample: 'Cells', role: 'positive-control' }])).toEqual([
      'positive-control used',
    ]);
  });

  test('is what is painted on its wells before what the user says of it', () => {
    const study: Study = {
      ...studyOf([source]),
      annotation: { samples: [{ sample: 'Blank', role: 'unknown' }], targets: [] },
      layouts: [{ source: source.id, plate: '', wells: [{ position: 'A1', role: 'blank' }] }],
    };
    const csv = [...measurementsCsv(indexStudy(study, annotate(study)))].join('');
    expect(csv.split('\r\n').find((line) => line.includes('A1'))).toContain(',blank,');
  });
});
