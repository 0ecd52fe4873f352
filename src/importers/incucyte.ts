import type { Importer, Workbook } from './importer.ts';
import { readMetadata } from './metadata.ts';
import { findDecimalSign } from './parse-number.ts';
import { newPlateReadings } from './load-readers.ts';
import type { Table } from './table.ts';

/** Sartorius Incucyte: a metric over time, one column a well or group, one line a time point. */
export const incucyte: Importer = {
  id: 'incucyte',
  name: 'Sartorius Incucyte (metric over time)',
  vendor: 'Sartorius',
  assay: 'viability',
  extensions: ['txt', 'csv', 'xlsx'],
  sniff(workbook) {
    return workbook.tables.some((table) => headerOf(table) >= 0)
      ? { grade: 'certain', why: 'the columns Date Time and Elapsed beside the wells' }
      : { grade: 'no', why: 'no columns Date Time and Elapsed' };
  },
  read: readIncucyte,
};

/** Row of the column names; -1 where the table is none of Incucyte's. */
function headerOf(table: Table): number {
  for (let row = 0; row < Math.min(table.rowCount, 60); row += 1) {
    const isHeader =
      /^date time$/i.test(table.cell(row, 0).trim()) && /^elapsed/i.test(table.cell(row, 1).trim());
    if (isHeader && table.widthOf(row) > 2) return row;
  }
  return -1;
}

async function readIncucyte(workbook: Workbook) {
  const plates = await newPlateReadings();
  let metadata: (readonly [string, string])[] = [];
  for (const table of workbook.tables) {
    const header = headerOf(table);
    if (header < 0) continue;
    metadata = readMetadata(table, header);
    const statedMetric = metadata.find(([name]) => /^metric$/i.test(name));
    const read = statedMetric ? statedMetric[1] : '';
    for (let row = header + 1; row < table.rowCount; row += 1) {
      const time = table.cell(row, 1).trim();
      if (time === '') continue;
      const texts = Array.from({ length: table.widthOf(row) }, (_, i) => table.cell(row, i).trim());
      const decimal = findDecimalSign(texts.slice(2));
      for (let column = 2; column < texts.length; column += 1) {
        const name = table.cell(header, column).trim();
        const text = texts[column] ?? '';
        // Columns of the spread of a group say so in brackets.
        if (text === '' || name === '' || /\(std (err|dev)/i.test(name)) continue;
        const isWell = /^[A-Z]{1,2}\d{1,2}(, image \d+)?$/i.test(name);
        const facts = isWell ? { position: name.split(',')[0] ?? name } : { sample: name };
        plates.addWell(table, row, column, text, decimal, { ...facts, read, time });
      }
    }
  }
  return plates.build({ metadata });
}
