import fc from 'fast-check';
import type { AnnotationEdits } from '../../src/domain/annotation.ts';
import { sampleRoles } from '../../src/domain/annotation.ts';
import type { CultureEntry } from '../../src/domain/culture.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { diagnosticCodes } from '../../src/domain/diagnostic.ts';
import type { RememberedMapping } from '../../src/domain/mapping.ts';
import { columnMeanings, layoutMeanings } from '../../src/domain/mapping.ts';
import type { NameColumn, Names, Readings } from '../../src/domain/reading.ts';
import { nameColumns, numberColumns, readingStates, roles } from '../../src/domain/reading.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import type { Settings } from '../../src/domain/settings.ts';
import type { Source } from '../../src/domain/source.ts';
import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { anyLaneKey, withSources } from './any-lane-key.ts';
import { anyText } from './any-text.ts';

// Studies as odd as the types allow: any doubles, any texts, any columns.
const anyDouble = fc.oneof(
  fc.double(),
  fc.integer({ min: 0, max: 40_000 }).map((whole) => whole / 1000),
  fc.float({ noNaN: true }),
  fc.constantFrom(Number.NaN, -0, 0, Number.POSITIVE_INFINITY, Number.MAX_VALUE, 5e-324, 1e21),
);

function anyNames(count: number): fc.Arbitrary<Names> {
  return fc.oneof(
    fc.constant({ dictionary: [''], index: new Uint32Array(0) }),
    fc
      .tuple(
        fc.uniqueArray(
          anyText.filter((text) => text !== ''),
          { minLength: 1, maxLength: 5 },
        ),
        fc.array(fc.nat(5), { minLength: count, maxLength: count }),
      )
      .map(([names, index]) => ({
        dictionary: ['', ...names],
        index: Uint32Array.from(index, (place) => place % (names.length + 1)),
      })),
  );
}

const anyReadings: fc.Arbitrary<Readings> = fc.nat(25).chain((count) => {
  const doubles = fc
    .array(anyDouble, { minLength: count, maxLength: count })
    .map((values) => Float64Array.from(values));
  const wholes = (max: number) => fc.array(fc.nat(max), { minLength: count, maxLength: count });
  return fc
    .record({
      value: doubles,
      state: wholes(readingStates.length - 1),
      row: wholes(2 ** 31 - 1),
      column: wholes(2 ** 16 - 1),
      names: fc.record(
        Object.fromEntries(nameColumns.map((name) => [name, anyNames(count)])) as Record<
          NameColumn,
          fc.Arbitrary<Names>
        >,
      ),
      numbers: fc.record(Object.fromEntries(numberColumns.map((name) => [name, doubles])), {
        requiredKeys: [],
      }),
    })
    .map((drawn) => ({
      ...drawn,
      count,
      state: Uint8Array.from(drawn.state),
      row: Uint32Array.from(drawn.row),
      column: Uint16Array.from(drawn.column),
    }));
});

const anyDiagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    code: fc.constantFrom(...diagnosticCodes),
    message: anyText,
    file: anyText,
    row: fc.nat(1000),
    mend: anyText,
  },
  { requiredKeys: ['severity', 'code', 'message'] },
);

const assay = fc.constantFrom('qpcr' as const, 'western' as const, 'viability' as const);

const anySource: fc.Arbitrary<Source> = fc.record({
  id: fc.string({ unit: 'binary', maxLength: 20 }),
  file: anyText,
  bytes: fc.nat(1e9),
  sha256: fc.constantFrom('', 'ab'.repeat(32)),
  assay,
  format: anyText,
  formatName: anyText,
  readings: anyReadings,
  replicateMeaning: fc.constantFrom('biological' as const, 'technical' as const),
  cycles: fc.option(fc.integer({ min: 1, max: 60 })),
  unreadColumns: fc.array(anyText, { maxLength: 2 }),
  metadata: fc.array(fc.tuple(anyText, anyText), { maxLength: 2 }),
  diagnostics: fc.array(anyDiagnostic, { maxLength: 2 }),
});

const anyEdits: fc.Arbitrary<AnnotationEdits> = fc.record({
  samples: fc.array(
    fc.record(
      {
        sample: anyText,
        line: anyText,
        group: anyText,
        batch: anyText,
        factor: anyText,
        role: fc.constantFrom(...sampleRoles),
        leftOut: fc.boolean(),
      },
      { requiredKeys: ['sample'] },
    ),
    { maxLength: 4 },
  ),
  targets: fc.array(
    fc.record(
      { assay, target: anyText, name: anyText, role: fc.constantFrom(...roles), partner: anyText },
      { requiredKeys: ['assay', 'target'] },
    ),
    { maxLength: 4 },
  ),
});

const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    controlGroup: fc.option(anyText),
    pairing: fc.constantFrom('auto' as const, 'paired' as const),
    alpha: fc.double({ min: 0, max: 1, noNaN: true }),
    expectationTable: anyText,
    calibrators: fc.array(anyText, { maxLength: 2 }),
  })
  .map(({ calibrators, ...change }) => ({
    ...defaultSettings,
    ...change,
    qpcr: { ...defaultSettings.qpcr, calibrators },
  }));

/** Edits that speak of a source by its place; `anyStudy` puts the id in. */
const anyPlaced = fc.record({
  laneKeys: fc.array(anyLaneKey, { maxLength: 1 }),
  exclusions: fc.array(
    fc.record({
      source: fc.nat(9),
      sheet: anyText,
      row: fc.nat(99),
      column: fc.nat(9),
      reason: anyText,
    }),
    { maxLength: 2 },
  ),
  layouts: fc.array(
    fc.record({
      source: fc.nat(9),
      plate: anyText,
      wells: fc.array(
        fc.record(
          {
            position: anyText,
            dose: fc.double({ noNaN: true, noDefaultInfinity: true }),
            leftOut: fc.boolean(),
          },
          { requiredKeys: ['position'] },
        ),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 2 },
  ),
  sheets: fc.array(
    fc.record({
      id: anyText,
      file: anyText,
      plate: anyText,
      keyedBy: fc.constantFrom('position' as const, 'sample' as const),
      entries: fc.array(
        fc.record({
          key: anyText,
          names: fc.record(
            { sample: anyText, role: anyText, factor: anyText, content: anyText },
            { requiredKeys: [] },
          ),
          dose: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
          row: fc.nat(99),
        }),
        { maxLength: 2 },
      ),
      replicateMeaning: fc.constantFrom('biological' as const, 'unclear' as const),
      appliesTo: fc.option(fc.array(fc.nat(9), { maxLength: 2 })),
      runs: fc.array(fc.record({ source: fc.nat(9), run: anyText }), { maxLength: 2 }),
      doseUnit: anyText,
      why: anyText,
    }),
    { maxLength: 2 },
  ),
});

const anyArea = fc.record({
  row: fc.nat(9),
  column: fc.nat(9),
  rows: fc.nat(9),
  columns: fc.nat(9),
});
const anyMapping: fc.Arbitrary<RememberedMapping> = fc.record({
  shape: anyText,
  mapping: fc.oneof(
    fc.record({
      kind: fc.constantFrom('long' as const, 'wide' as const),
      assay,
      sheet: anyText,
      headerRow: fc.integer({ min: -1, max: 9 }),
      columns: fc.array(fc.constantFrom(...columnMeanings), { maxLength: 4 }),
      allSheets: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('grid' as const),
      assay,
      sheet: anyText,
      values: anyArea,
      layouts: fc.array(fc.record({ meaning: fc.constantFrom(...layoutMeanings), area: anyArea }), {
        maxLength: 2,
      }),
    }),
  ),
});

const anyCulture: fc.Arbitrary<CultureEntry> = fc.record({
  date: anyText,
  passage: fc.option(fc.nat(99)),
  dose: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  unit: anyText,
  viability: fc.constant(null),
  doublingTime: fc.constant(null),
  event: anyText,
});

export const anyStudy: fc.Arbitrary<Study> = fc
  .record({
    title: anyText,
    invented: fc.boolean(),
    sources: fc.uniqueArray(anySource, { maxLength: 3, selector: ({ id }) => id }),
    refused: fc.array(
      fc.record({ file: anyText, diagnostics: fc.array(anyDiagnostic, { maxLength: 1 }) }),
      { maxLength: 1 },
    ),
    annotation: anyEdits,
    settings: anySettings,
    mappings: fc.array(anyMapping, { maxLength: 1 }),
    culture: fc.array(anyCulture, { maxLength: 2 }),
    placed: anyPlaced,
  })
  .map(({ placed, ...drawn }) => {
    const idOf = (place: number): string => drawn.sources[place % drawn.sources.length]?.id ?? '';
    const hasSources = drawn.sources.length > 0;
    return {
      ...emptyStudy,
      ...drawn,
      exclusions: hasSources
        ? placed.exclusions.map((entry) => ({ ...entry, source: idOf(entry.source) }))
        : [],
      laneKeys: hasSources ? placed.laneKeys.map((key) => withSources(key, idOf)) : [],
      layouts: hasSources
        ? placed.layouts.map((entry) => ({ ...entry, source: idOf(entry.source) }))
        : [],
      sheets: placed.sheets.map((entry) => ({
        ...entry,
        appliesTo: hasSources ? (entry.appliesTo?.map(idOf) ?? null) : null,
        runs: hasSources ? entry.runs.map((one) => ({ ...one, source: idOf(one.source) })) : [],
      })),
    };
  });

/** The study with its sources called by their places, here and in the edits that speak of them. */
export function withPlacesAsIds(study: Study): Study {
  const idOf = (id: string): string => `${study.sources.findIndex((source) => source.id === id)}`;
  return {
    ...study,
    sources: study.sources.map((source) => ({ ...source, id: idOf(source.id) })),
    exclusions: study.exclusions.map((entry) => ({ ...entry, source: idOf(entry.source) })),
    laneKeys: study.laneKeys.map((key) => withSources(key, idOf)),
    layouts: study.layouts.map((entry) => ({ ...entry, source: idOf(entry.source) })),
    sheets: study.sheets.map((entry) => ({
      ...entry,
      appliesTo: entry.appliesTo?.map(idOf) ?? null,
      runs: entry.runs.map((one) => ({ ...one, source: idOf(one.source) })),
    })),
  };
}
