import fc from 'fast-check';
import type { AnnotationEdits } from '../../src/domain/annotation.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { diagnosticCodes } from '../../src/domain/diagnostic.ts';
import type { NameColumn, Names, Readings } from '../../src/domain/reading.ts';
import {
  nameColumns,
  nameOf,
  numberColumns,
  readingStates,
  roles,
} from '../../src/domain/reading.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import type { Settings } from '../../src/domain/settings.ts';
import type { Source } from '../../src/domain/source.ts';
import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';

// Studies as odd as the types allow: any doubles, any texts, any columns.

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('A1', 'A2', 'B01', 'Blot 1', 'Blot 2', '__proto__', 'constructor', '', '<b>'),
  fc.string({ maxLength: 8 }).map((text) => `${text}\uD800`),
);

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
      { sample: anyText, line: anyText, group: anyText, batch: anyText, leftOut: fc.boolean() },
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
  })
  .map((change) => ({ ...defaultSettings, ...change }));

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
  })
  .map((drawn) => ({ ...emptyStudy, ...drawn }));

/** A study as plain values, reading by reading: equal when everything that can be asked of it is. */
export function contentOf(study: Study): unknown {
  return {
    ...study,
    sources: study.sources.map(({ readings, ...source }) => ({
      ...source,
      readings: Array.from({ length: readings.count }, (_, i) => [
        readings.row[i],
        readings.column[i],
        readings.state[i],
        readings.value[i],
        ...numberColumns.map((name) => readings.numbers[name]?.[i] ?? Number.NaN),
        ...nameColumns.map((name) => nameOf(readings, name, i)),
      ]),
    })),
  };
}
