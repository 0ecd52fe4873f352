import { CqCells } from './cq-cells.ts';
import { foldHeader } from './fold-header.ts';
import type { Imported, Importer, Workbook } from './importer.ts';
import { findDecimalSign, parseNumber } from './parse-number.ts';
import { roleOfTask } from './qpcr-columns.ts';
import type { Table } from './table.ts';

/** What the lines of a plate row hold, by the word in their second cell, folded. */
const lineWords = new Map<string, Line>([
  ['content', 'content'],
  ['sample', 'sample'],
  ['target', 'target'],
  ['targetname', 'target'],
  ['cq', 'cq'],
  ['ct', 'cq'],
  ['biologicalset', 'group'],
  ['biologicalgroup', 'group'],
]);
type Line = 'content' | 'sample' | 'target' | 'cq' | 'group';

/** The plate view of a workbook: a table, the row of its column numbers, and how many columns it has. */
interface PlateView {
  readonly table: Table;
  readonly row: number;
  /** Column of the plate's row letters; the words of the lines and the wells follow. People put columns before it. */
  readonly left: number;
  readonly columns: number;
}

/** Columns that are looked at for the row letters. */
const mostBefore = 8;

/** Plate view of CFX Maestro: a plate grid with several lines a row (Content, Sample, Cq, SQ). */
export const bioRadPlateView: Importer = {
  id: 'bio-rad-plate-view',
  name: 'Bio-Rad CFX plate view',
  vendor: 'Bio-Rad',
  assay: 'qpcr',
  extensions: ['csv', 'xlsx', 'xls', 'txt'],
  sniff(workbook) {
    return viewsOf(workbook).length > 0
      ? { grade: 'certain', why: 'a plate grid with lines for Content and Cq' }
      : { grade: 'no', why: 'no plate grid with lines for Content and Cq' };
  },
  read: readPlateViews,
};

function viewsOf({ tables }: Workbook): PlateView[] {
  return tables.flatMap((table) => {
    for (let row = 0; row < Math.min(table.rowCount, 40); row += 1) {
      for (let left = 0; left < mostBefore; left += 1) {
        const columns = numberedColumns(table, row, left);
        if (columns > 0 && holdsCq(table, row + 1, left)) return [{ table, row, left, columns }];
      }
    }
    return [];
  });
}

/** How many columns a row numbers behind two blank cells; 0 when it is no such row. */
function numberedColumns(table: Table, row: number, left: number): number {
  if (table.cell(row, left).trim() !== '' || table.cell(row, left + 1).trim() !== '') return 0;
  let columns = 0;
  while (table.cell(row, left + columns + 2).trim() === String(columns + 1)) columns += 1;
  return columns >= 6 ? columns : 0;
}

function holdsCq(table: Table, from: number, left: number): boolean {
  const first = table.cell(from, left).trim();
  for (
    let row = from;
    /^[A-Z]{1,2}$/.test(first) && table.cell(row, left).trim() === first;
    row += 1
  ) {
    if (lineAt(table, row, left) === 'cq') return true;
  }
  return false;
}

function lineAt(table: Table, row: number, left: number): Line | undefined {
  return lineWords.get(foldHeader(table.cell(row, left + 1)));
}

function readPlateViews(workbook: Workbook): Imported {
  const cells = new CqCells();
  const unread = new Set<string>();
  for (const view of viewsOf(workbook)) readPlateView(view, cells, unread);
  return cells.build({
    replicateMeaning: 'technical',
    cycles: null,
    unreadColumns: [...unread],
    metadata: [],
  });
}

function readPlateView(
  { table, row, left, columns }: PlateView,
  cells: CqCells,
  unread: Set<string>,
): void {
  const plateRows = plateRowsOf(table, row + 1, left, unread);
  const texts = plateRows.flatMap(({ lines }) => {
    const cq = lines.get('cq');
    return cq === undefined ? [] : rangeOf(columns).map((i) => table.cell(cq, left + i + 2));
  });
  const decimal = findDecimalSign(texts);
  for (const { letter, lines } of plateRows) {
    const cq = lines.get('cq');
    if (cq === undefined) continue;
    for (const i of rangeOf(columns)) {
      const at = (line: Line): string => {
        const found = lines.get(line);
        return found === undefined ? '' : table.cell(found, left + i + 2).trim();
      };
      const inUse = at('content') !== '' || at('sample') !== '' || at('target') !== '';
      if (!inUse && parseNumber(table.cell(cq, left + i + 2), decimal) === null) continue;
      const role = roleOfTask(at('content'));
      cells.add(
        { table, row: cq, column: left + i + 2, header: String(i + 1), decimal },
        {
          position: `${letter}${i + 1}`,
          sample: at('sample'),
          target: at('target'),
          group: at('group'),
          role: role === 'unknown' ? '' : role,
        },
      );
    }
  }
}

interface PlateRow {
  readonly letter: string;
  /** Row of the table by what it holds. */
  readonly lines: ReadonlyMap<Line, number>;
}

function plateRowsOf(table: Table, from: number, left: number, unread: Set<string>): PlateRow[] {
  const found = new Map<string, Map<Line, number>>();
  for (let row = from; row < table.rowCount; row += 1) {
    if (isBlank(table, row, left)) continue;
    const letter = table.cell(row, left).trim();
    if (!/^[A-Z]{1,2}$/.test(letter)) break;
    const lines = found.get(letter) ?? new Map<Line, number>();
    found.set(letter, lines);
    const line = lineAt(table, row, left);
    const name = table.cell(row, left + 1).trim();
    if (line !== undefined && !lines.has(line)) lines.set(line, row);
    else if (name !== '') unread.add(name);
  }
  return [...found].map(([letter, lines]) => ({ letter, lines }));
}

/** People put blank lines between the rows of a plate. */
function isBlank(table: Table, row: number, left: number): boolean {
  return rangeOf(table.widthOf(row)).every(
    (column) => column < left || table.cell(row, column).trim() === '',
  );
}

function rangeOf(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
