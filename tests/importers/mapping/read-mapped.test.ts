import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColumnMeaning, TableMapping } from '../../../src/domain/mapping.ts';
import { columnMeanings } from '../../../src/domain/mapping.ts';
import { nameOf, readingStates, stateOf } from '../../../src/domain/reading.ts';
import { normalisedScales } from '../../../src/domain/normalised-scale.ts';
import { parseNumber } from '../../../src/importers/tables/parse-number.ts';
import { readDelimited } from '../../../src/importers/bytes/delimited.ts';
import { guessMapping } from '../../../src/importers/mapping/guess-mapping.ts';
import { recallMapping, shapeOf } from '../../../src/importers/mapping/mapping-shape.ts';
import { readFile } from '../../../src/importers/read-file.ts';
import { readMapped } from '../../../src/importers/mapping/read-mapped.ts';
import type { Imported } from '../../../src/importers/importer.ts';

const text = (...rows: readonly string[]): string => rows.join('\n');

function readGuessed(content: string): { imported: Imported; mapping: TableMapping } {
  const table = readDelimited(content);
  const mapping = guessMapping(table);
  return { imported: readMapped([table], mapping), mapping };
}

function rowsOf({ readings }: Imported): (string | number)[][] {
  return Array.from({ length: readings.count }, (_, i) => [
    nameOf(readings, 'position', i),
    nameOf(readings, 'sample', i),
    nameOf(readings, 'target', i),
    readings.value[i] ?? Number.NaN,
    stateOf(readings, i),
  ]);
}

describe('guesses', () => {
  test('unknown words, a preamble and decimal commas', () => {
    const { imported, mapping } = readGuessed(
      text(
        'Export of a program;;;;',
        '',
        'Culture;Amplified;Reading;Place;Temp',
        'Par_1;ESR1;24,5;A1;60,1',
        'Par_2;GAPDH;Undetermined;C3;60,1',
        'Res_1;ESR1;26,25;C4;60,1',
      ),
    );
    expect(mapping).toMatchObject({ kind: 'long', assay: 'qpcr', headerRow: 2 });
    expect(rowsOf(imported)).toEqual([
      ['A1', 'Par_1', 'ESR1', 24.5, 'measured'],
      ['C3', 'Par_2', 'GAPDH', Number.NaN, 'undetermined'],
      ['C4', 'Res_1', 'ESR1', 26.25, 'measured'],
    ]);
    expect(imported.unreadColumns).toEqual(['Temp']);
    expect([...imported.readings.row]).toEqual([4, 5, 6]);
  });

  test('one column a protein', () => {
    const { imported, mapping } = readGuessed(
      text('Culture,HER2,β-actin', 'Par_1,1200,5000', 'Res_1,3600,5100'),
    );
    expect(mapping).toMatchObject({ kind: 'wide', assay: 'western' });
    expect(rowsOf(imported)).toEqual([
      ['', 'Par_1', 'HER2', 1200, 'measured'],
      ['', 'Par_1', 'β-actin', 5000, 'measured'],
      ['', 'Res_1', 'HER2', 3600, 'measured'],
      ['', 'Res_1', 'β-actin', 5100, 'measured'],
    ]);
  });

  test('doses keep the unit of their header', () => {
    const { imported } = readGuessed(text('Well,Compound,Dose (µM),OD', 'A1,AI,0.5,1.25'));
    expect(nameOf(imported.readings, 'doseUnit', 0)).toBe('µM');
    expect([...(imported.readings.numbers.dose ?? [])]).toEqual([0.5]);
    expect(nameOf(imported.readings, 'compound', 0)).toBe('AI');
    expect(rowsOf(imported)).toEqual([['A1', '', '', 1.25, 'measured']]);
  });

  test('numbers of rows below nothing are no doses', () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${i},ESR1,Par ${i},1.${i}`);
    const table = readDelimited([',Target Name,Sample Name,rq', ...rows].join('\n'));
    expect(guessMapping(table)).toMatchObject({ columns: ['', 'target', 'sample', 'value'] });
  });

  test('where rows are targets, the headers name samples', () => {
    const { imported } = readGuessed(text('Gene,Par_1,Res_1', 'ESR1,24,26', 'GAPDH,18,18.5'));
    expect(rowsOf(imported)).toEqual([
      ['', 'Par_1', 'ESR1', 24, 'measured'],
      ['', 'Res_1', 'ESR1', 26, 'measured'],
      ['', 'Par_1', 'GAPDH', 18, 'measured'],
      ['', 'Res_1', 'GAPDH', 18.5, 'measured'],
    ]);
  });

  test('a plate of values with plates of names below it', () => {
    const { imported, mapping } = readGuessed(
      text(
        'Cq,1,2,3',
        'A,24,25,',
        'B,18,,x',
        '',
        'Sample,1,2,3',
        'A,Par,Res,',
        'B,Par,Res,Res',
        '',
        'Target,1,2,3',
        'A,ESR1,ESR1,',
        'B,GAPDH,GAPDH,GAPDH',
      ),
    );
    expect(mapping).toMatchObject({
      kind: 'grid',
      assay: 'qpcr',
      layouts: [{ meaning: 'sample' }, { meaning: 'target' }],
    });
    expect(rowsOf(imported)).toEqual([
      ['A1', 'Par', 'ESR1', 24, 'measured'],
      ['A2', 'Res', 'ESR1', 25, 'measured'],
      ['B1', 'Par', 'GAPDH', 18, 'measured'],
      ['B2', 'Res', 'GAPDH', Number.NaN, 'undetermined'],
      ['B3', 'Res', 'GAPDH', Number.NaN, 'rejected'],
    ]);
    expect(imported.diagnostics).toMatchObject([
      { code: 'value-not-a-number', row: 3, column: '4', text: 'x' },
    ]);
  });
});

describe('rejected readings', () => {
  test('a band without a number is rejected with its row and column', () => {
    const table = readDelimited(text('Lane,Sample,Signal', '1,Par,900', '2,Res,', '3,Res,n/a'));
    const { readings, diagnostics } = readMapped([table], guessMapping(table));
    expect(readings.count).toBe(3);
    expect(diagnostics.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['value-missing', 3, 'Signal'],
      ['value-not-a-number', 4, 'Signal'],
    ]);
  });
});

describe('remembered shapes', () => {
  const header = 'Culture,Amplified,Reading';
  const first = readDelimited(text(header, 'Par_1,ESR1,24', 'Res_1,ESR1,26'));
  const mapping = guessMapping(first);
  const remembered = [{ shape: shapeOf(first, mapping), mapping }];

  test('the same headers are found below another preamble and in other letters', () => {
    const next = readDelimited(
      text('Some,words', '', 'CULTURE,amplified,Reading ', 'Par_3,PGR,25'),
    );
    expect(recallMapping([next], remembered)?.mapping).toEqual({ ...mapping, headerRow: 2 });
  });

  test('a table without a header and a plate without numbers are not recalled', () => {
    const bare = readDelimited(text('Par_1,ESR1,24', 'Res_1,ESR1,26'));
    const unheaded = { ...mapping, headerRow: -1 } as TableMapping;
    expect(
      recallMapping([bare], [{ shape: shapeOf(bare, unheaded), mapping: unheaded }]),
    ).toBeNull();
    const plate = readDelimited(text(',1,2,3', 'A,24,25,26', 'B,18,18,18'));
    const grid = guessMapping(plate);
    const plates = [{ shape: shapeOf(plate, grid), mapping: grid }];
    expect(recallMapping([plate], plates)?.mapping).toEqual(grid);
    const names = readDelimited(text(',1,2,3', 'A,Par,Par,Res', 'B,Par,Par,Res'));
    expect(recallMapping([names], plates)).toBeNull();
  });

  test('other headers are another shape', () => {
    const other = readDelimited(text('Culture,Amplified,Temperature', 'Par_3,PGR,25'));
    expect(recallMapping([other], remembered)).toBeNull();
  });
});

test('remembered columns go before the formats of the list', async () => {
  const bytes = new TextEncoder().encode(text('Sample,Target,Cq,Other', 'Par_1,ESR1,24,30'));
  const table = readDelimited(new TextDecoder().decode(bytes));
  const mapping: TableMapping = {
    kind: 'long',
    assay: 'qpcr',
    sheet: '',
    headerRow: 0,
    columns: ['sample', 'target', '', 'value'],
    allSheets: false,
  };
  const [mapped] = await readFile('a.csv', bytes, [{ shape: shapeOf(table, mapping), mapping }]);
  expect(mapped).toMatchObject({ ok: true, importer: { id: 'mapped' } });
  expect(mapped?.ok && [...mapped.imported.readings.value]).toEqual([30]);
  expect(mapped?.ok && mapped.imported.diagnostics).toMatchObject([{ code: 'mapping-applied' }]);
  const [plain] = await readFile('a.csv', bytes);
  expect(plain?.ok && [...plain.imported.readings.value]).toEqual([24]);
});

test('rows add up for any table and any mapping', () => {
  const cell = fc.oneof(
    fc.constantFrom('', ' ', '24.5', '1,5', 'A1', 'ESR1', 'NaN', '-', '1e999', '__proto__', '=1+1'),
    fc.string({ maxLength: 6 }).map((word) => word.replaceAll(/["\n\r,]/g, '')),
  );
  const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 12,
  });
  const meanings = fc.array(fc.constantFrom<ColumnMeaning>(...columnMeanings), {
    minLength: 4,
    maxLength: 4,
  });
  fc.assert(
    fc.property(
      rows,
      meanings,
      fc.integer({ min: -1, max: 3 }),
      fc.constantFrom('qpcr' as const, 'western' as const, 'viability' as const),
      fc.constantFrom('long' as const, 'wide' as const, 'groups' as const),
      fc.constantFrom(null, ...normalisedScales),
      (cells, columns, headerRow, assay, kind, scale) => {
        const table = {
          sheet: '',
          rowCount: cells.length,
          columnCount: 4,
          cell: (row: number, column: number) => cells[row]?.[column] ?? '',
          lineOf: (row: number) => row + 1,
          widthOf: (row: number) => cells[row]?.length ?? 0,
        };
        const { readings, diagnostics } = readMapped([table], {
          kind,
          assay,
          sheet: '',
          headerRow,
          columns,
          allSheets: false,
          ...(scale === null ? {} : { normalised: scale }),
        });
        const values = columns.flatMap((meaning, column) => (meaning === 'value' ? [column] : []));
        const seen = new Set(
          Array.from(readings.row, (row, i) => `${row} ${readings.column[i] ?? 0}`),
        );
        // Every cell with something in it under a value column is one reading, but in a repeated header, and the
        // title of a block of groups above one.
        const header = cells[headerRow]?.join('|');
        const isTitle = (row: number): boolean => {
          const [title = '', ...others] = (cells[row] ?? []).filter((word) => word.trim() !== '');
          const next = cells.slice(row + 1).find((line) => line.some((word) => word.trim() !== ''));
          const isWord = others.length === 0 && parseNumber(title, '.') === null;
          return kind === 'groups' && isWord && header !== undefined && next?.join('|') === header;
        };
        const filled = cells.flatMap((line, row) =>
          row <= headerRow || line.join('|') === header || isTitle(row)
            ? []
            : values
                .filter((column) => (line[column] ?? '').trim() !== '')
                .map((column) => `${row + 1} ${column + 1}`),
        );
        expect(filled.filter((place) => !seen.has(place))).toEqual([]);
        expect(seen.size).toBe(readings.count);
        const rejected = [...readings.state].filter(
          (state) => readingStates[state] === 'rejected',
        ).length;
        const told = diagnostics
          .filter(({ code, severity }) => severity !== 'info' && code !== 'table-without-rows')
          .reduce((sum, { more = 0 }) => sum + 1 + more, 0);
        expect(told).toBe(rejected);
        for (const [i, value] of readings.value.entries()) {
          expect(Number.isFinite(value)).toBe(stateOf(readings, i) === 'measured');
        }
      },
    ),
    { seed: 20260101, numRuns: 500 },
  );
});
