import type { CultureEntry } from '../domain/culture.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { readDoseUnit } from '../domain/dose-unit.ts';
import { foldHeader } from './tables/fold-header.ts';
import type { Workbook } from './importer.ts';
import { findDecimalSign, parseNumber } from './tables/parse-number.ts';
import type { Table } from './tables/table.ts';

type Field = 'date' | 'passage' | 'dose' | 'viability' | 'doublingTime' | 'event';

const patterns: readonly (readonly [field: Field, pattern: RegExp])[] = [
  ['date', /^(date|day|datum|fecha)$/],
  ['passage', /^(passage|passagenumber|passageno|passagenr|p|pn)$/],
  ['viability', /viab/],
  ['doublingTime', /doubling|^(pdt|td|dt)/],
  ['dose', /^(conc|dose|drug|anastrozole)/],
  ['event', /^(event|events|note|notes|remark|remarks|comment|comments)$/],
];

/** A culture log as it was read, with what could not be. */
export interface CultureLog {
  readonly entries: readonly CultureEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Header {
  readonly table: Table;
  readonly row: number;
  readonly columns: ReadonlyMap<Field, number>;
  readonly unit: string;
}

const headerRows = 20;

/** Logs are short; what is larger is something else. */
const largestLog = 1_000_000;

/** A file as a culture log (a header that names a date beside a passage, and entries); null when it is something else. */
export function cultureLogOf(workbook: Workbook): CultureLog | null {
  if (workbook.bytes > largestLog || findHeader(workbook) === null) return null;
  const log = readCultureLog(workbook);
  return log.entries.length > 0 ? log : null;
}

function findHeader({ tables }: Workbook): Header | null {
  for (const table of tables) {
    for (let row = 0; row < Math.min(table.rowCount, headerRows); row += 1) {
      const columns = new Map<Field, number>();
      let unit = '';
      for (let column = 0; column < Math.min(table.widthOf(row), 50); column += 1) {
        const text = table.cell(row, column);
        const folded = foldHeader(text);
        const field = patterns.find(([, pattern]) => pattern.test(folded))?.[0];
        if (field === undefined || columns.has(field)) continue;
        columns.set(field, column);
        if (field === 'dose') {
          unit = readDoseUnit(/(?:[([_\s])([pnuµμm]?M)(?=$|[)\]\s])/.exec(text)?.[1] ?? '');
        }
      }
      if (columns.has('date') && columns.has('passage')) return { table, row, columns, unit };
    }
  }
  return null;
}

/** Reads a culture log; rows without a date are told and left out. Entries come in order of date. */
export function readCultureLog(workbook: Workbook): CultureLog {
  const header = findHeader(workbook);
  if (!header) {
    return {
      entries: [],
      diagnostics: [
        {
          severity: 'error',
          code: 'column-missing',
          file: workbook.file,
          message:
            'The table has no header that names a date and a passage, so it is no culture log.',
          expected: 'columns such as Date, Passage, Concentration (µM), Viability (%), Event',
          mend: 'Name the columns in the first row.',
        },
      ],
    };
  }
  const { table, row: headerRow, columns, unit } = header;
  const entries: CultureEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  const decimal = findDecimalSign(cellsBelow(header));
  for (let row = headerRow + 1; row < table.rowCount; row += 1) {
    const cell = (field: Field): string => table.cell(row, columns.get(field) ?? -1).trim();
    const number = (field: Field): number | null => {
      const value = parseNumber(cell(field).replace(/[^\d.,eE+-]+$/, ''), decimal);
      return value === null || !Number.isFinite(value) ? null : value;
    };
    const fields = [...columns.keys()];
    if (fields.every((field) => cell(field) === '')) continue;
    const date = readDate(cell('date'));
    if (date === null) {
      diagnostics.push({
        severity: 'warning',
        code: 'value-missing',
        file: workbook.file,
        row: table.lineOf(row),
        column: 'date',
        text: cell('date'),
        message: `Row ${table.lineOf(row)} of the culture log has no date that can be read, so it is left out.`,
        expected: 'a date such as 2025-03-14 or 14.03.2025',
        mend: 'Correct the date in the file, or type the entry under Culture.',
      });
      continue;
    }
    entries.push({
      date,
      passage: number('passage'),
      dose: number('dose'),
      unit: readDoseUnit(/[pnuµμm]?M$/.exec(cell('dose'))?.[0] ?? '') || unit || 'µM',
      viability: number('viability'),
      doublingTime: number('doublingTime'),
      event: readEvent(cell('event')),
    });
  }
  return { entries: entries.toSorted((a, b) => a.date.localeCompare(b.date)), diagnostics };
}

function* cellsBelow({ table, row, columns }: Header): Generator<string> {
  for (let i = row + 1; i < Math.min(table.rowCount, row + 500); i += 1) {
    for (const [field, column] of columns) {
      if (field !== 'date' && field !== 'event') yield table.cell(i, column);
    }
  }
}

/** A date as `2025-03-14`; days before months where a point or stroke parts them, unless the number says otherwise. */
export function readDate(text: string): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  const european = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ].*)?$/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (!european) return null;
  const [first, second, year] = [Number(european[1]), Number(european[2]), Number(european[3])];
  return second > 12 ? dateOf(year, first, second) : dateOf(year, second, first);
}

function dateOf(year: number, month: number, day: number): string | null {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day < 1 || day > days) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The known word for an event, else the text as it stands. */
function readEvent(text: string): string {
  if (/thaw/i.test(text)) return 'thawed';
  if (/fro[zs]en|freez|cryo|bank/i.test(text)) return 'frozen';
  if (/clone|cloning|subclon/i.test(text)) return 'cloned';
  if (/contamin|mycoplasma pos/i.test(text)) return 'contaminated';
  return text;
}
