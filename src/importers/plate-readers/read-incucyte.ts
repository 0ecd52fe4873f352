import type { Imported, Workbook } from '../importer.ts';
import { headerOf } from './incucyte-header.ts';
import { readMetadata } from '../metadata.ts';
import { findDecimalSign } from '../parse-number.ts';
import type { PlateReadings } from '../plate-readings.ts';

/** One line a time point, one column a well or group. */
export function readIncucyte(workbook: Workbook, plates: PlateReadings): Imported {
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
