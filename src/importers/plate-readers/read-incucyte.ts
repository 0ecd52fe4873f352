import type { Imported, Workbook } from '../importer.ts';
import type { IncucyteHeader } from './incucyte-header.ts';
import { headerOf } from './incucyte-header.ts';
import { readMetadata } from '../tables/metadata.ts';
import { findDecimalSign } from '../tables/parse-number.ts';
import type { PlateReadings } from '../viability/plate-readings.ts';
import type { SummaryRow } from '../edited/summary-rows.ts';
import { isSummary } from '../edited/calculated-words.ts';
import { summaryNote } from '../edited/summary-rows.ts';
import type { Table } from '../tables/table.ts';
import { isNumberLike } from '../viability/well-signal.ts';
import { textsOf } from '../tables/row-texts.ts';

/** One line a time point, one column a well or group. */
export function readIncucyte(workbook: Workbook, plates: PlateReadings): Imported {
  let metadata: (readonly [string, string])[] = [];
  for (const table of workbook.tables) {
    const header = headerOf(table);
    if (!header) continue;
    metadata = readMetadata(table, header.row);
    const statedMetric = metadata.find(([name]) => /^metric$/i.test(name));
    readPoints(table, header, statedMetric ? statedMetric[1] : '', plates);
  }
  return plates.build({ metadata });
}

function readPoints(
  table: Table,
  header: IncucyteHeader,
  read: string,
  plates: PlateReadings,
): void {
  const summaries: SummaryRow[] = [];
  for (let row = header.row + 1; row < table.rowCount; row += 1) {
    const texts = textsOf(table, row);
    const time = texts[header.time] ?? '';
    const values = texts.slice(header.time + 1);
    const name = texts.slice(0, header.time + 1).find(isSummary);
    if (name !== undefined) {
      summaries.push({ table, row, name });
      continue;
    }
    if (time === '') {
      if (values.some(isNumberLike)) tellTimeless(table, row, plates);
      continue;
    }
    const decimal = findDecimalSign(values);
    for (const [i, text] of values.entries()) {
      const column = header.time + 1 + i;
      const head = table
        .cell(header.row, column)
        .replace(/\s*:\s*$/, '')
        .trim();
      // Columns of the spread of a group say so in brackets.
      if (text === '' || head === '' || /\(std (err|dev)/i.test(head)) continue;
      const isWell = /^[A-Z]{1,2}\d{1,2}(, image \d+)?$/i.test(head);
      const facts = isWell ? { position: head.split(',')[0] ?? head } : { sample: head };
      plates.addWell(table, row, column, text, decimal, { ...facts, read, time });
    }
  }
  for (const note of summaryNote(summaries)) plates.diagnostics.add(note);
}

function tellTimeless(table: Table, row: number, plates: PlateReadings): void {
  const line = table.lineOf(row);
  plates.diagnostics.add({
    severity: 'warning',
    code: 'name-missing',
    ...(table.sheet === '' ? {} : { sheet: table.sheet }),
    row: line,
    message: `Row ${line} is left out: it states no elapsed time.`,
    expected: 'the hours since the first image',
    mend: 'Write the elapsed time into the row and add the file again.',
  });
}
