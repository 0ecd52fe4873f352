import type { Imported, Workbook } from '../importer.ts';
import { readViabilityLists } from '../load-readers.ts';
import { readMetadata } from '../tables/metadata.ts';
import { parseNumber } from '../tables/parse-number.ts';
import type { PlateGrid, PlateLine } from '../grid/plate-grid.ts';
import {
  cellsIn,
  cellsOf,
  findPlateGrids,
  isCalculated,
  labelOf,
  titleAbove,
} from '../grid/plate-grid.ts';
import type { PlateReadings, WellFacts } from '../viability/plate-readings.ts';
import { decimalOf } from '../viability/plate-readings.ts';
import type { Table } from '../tables/table.ts';
import { roleOfContent } from '../viability/well-role.ts';

const plainRead = /^(lum|\d+([,/]\d+)*)$/i;

/** Plates one after the other, each with its layout; only the raw reads of a well are read. */
export async function readGen5(workbook: Workbook, plates: PlateReadings): Promise<Imported> {
  for (const table of workbook.tables) {
    let layout = new Map<string, WellFacts>();
    let plate = '';
    for (const grid of findPlateGrids(table)) {
      const stated = plateAbove(table, grid.headerRow);
      if (stated !== plate) layout = new Map();
      plate = stated;
      const title = titleAbove(grid)[0] ?? '';
      if (/^layout$/i.test(title)) {
        layout = readLayout(grid);
        continue;
      }
      const isRaw = rawReads(grid, readNames(table, grid.headerRow));
      if (/^results$/i.test(title) || !isCalculated(title)) {
        const facts = { run: plate, read: /^results$/i.test(title) ? '' : title };
        plates.addGrid(grid, facts, (position, line) => {
          const read = labelOf(grid, line);
          return isRaw(line) ? { ...layout.get(position), ...(read === '' ? {} : { read }) } : null;
        });
      }
    }
  }
  if (plates.count === 0) await readViabilityLists(workbook, plates);
  const [table] = workbook.tables;
  const metadata = table ? readMetadata(table, findPlateGrids(table)[0]?.headerRow ?? 0) : [];
  return plates.build({ metadata });
}

/** Which lines of a grid are raw reads: those that carry the name of a read of the protocol, else the first of each row. */
function rawReads(grid: PlateGrid, reads: readonly string[]): (line: PlateLine) => boolean {
  const isRead = (label: string): boolean =>
    label === '' ||
    plainRead.test(label) ||
    reads.some((read) => label === read || label.startsWith(`${read}:`));
  const named = grid.lines.some((line) => isRead(labelOf(grid, line)));
  if (named) return (line) => isRead(labelOf(grid, line));
  return (line) => grid.lines.find(({ letter }) => letter === line.letter) === line;
}

function readNames(table: Table, before: number): string[] {
  const names: string[] = [];
  for (let row = 0; row < before; row += 1) {
    const [first, second] = cellsIn(table, row);
    if (first === 'Read' && second) names.push(second);
  }
  return names;
}

function plateAbove(table: Table, before: number): string {
  for (let row = before; row >= 0; row -= 1) {
    const [first = '', second = ''] = cellsIn(table, row);
    if (/^plate number:?$/i.test(first)) return second;
  }
  return '';
}

/** The layout block: a line of names a row, and lines of amounts and further names below it. */
function readLayout(grid: PlateGrid): Map<string, WellFacts> {
  const facts = new Map<string, WellFacts>();
  const decimal = decimalOf(grid);
  for (const { line, position, text } of cellsOf(grid)) {
    if (text === '') continue;
    const known = facts.get(position) ?? {};
    const label = labelOf(grid, line);
    if (/^conc/i.test(label)) {
      const amount = parseNumber(text, decimal);
      if (amount === null) continue;
      facts.set(position, {
        ...known,
        ...(known.role === 'standard' ? { quantity: amount } : { dose: amount }),
      });
    } else if (known.sample === undefined) {
      const role = roleOfContent(text);
      facts.set(position, { ...known, sample: text, ...(role ? { role } : {}) });
    }
  }
  return facts;
}
