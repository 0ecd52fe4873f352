import { otherHeadersBelow } from '../edited/other-headers-below.ts';
import { tablesSideBySide } from '../edited/side-by-side.ts';
import type { Workbook } from '../importer.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { textsOf } from '../tables/row-texts.ts';
import { summaryColumns } from '../tables/summary-columns.ts';
import { transposed } from '../tables/transposed.ts';
import { isLoadingHeader } from './band-columns.ts';
import { decimalSignOf } from './band-decimal.ts';
import { namesBlot } from './band-file-name.ts';
import { haveRowsOfTranscripts } from './other-headers.ts';
import type { WideTable } from './wide-table.ts';
import { wideTableOf } from './wide-table.ts';

const mostColumns = 500;
const tablesOf = new WeakMap<Workbook, WideTable[]>();

/** The tables of a workbook whose columns are proteins. */
export function findWideTables(workbook: Workbook): WideTable[] {
  const known = tablesOf.get(workbook) ?? lookForTables(workbook);
  tablesOf.set(workbook, known);
  return known;
}

function lookForTables(workbook: Workbook): WideTable[] {
  let sign: DecimalSign | null = null;
  const decimal = (): DecimalSign => (sign ??= decimalSignOf(workbook.tables));
  const named = namesBlot(workbook.file);
  return workbook.tables.flatMap((table): WideTable[] => {
    const isNamed = named || namesBlot(table.sheet);
    const upright = wideTableOf(table, decimal, isNamed);
    if (upright) return belowEachOther(upright, decimal, isNamed);
    if (table.rowCount > mostColumns || table.columnCount > mostColumns) return [];
    const headers = textsOf(table, 0, mostColumns);
    if (haveRowsOfTranscripts(headers)) return [];
    // Columns of means and their spreads are no lanes.
    const sums = summaryColumns(headers);
    if (headers.every((text, column) => column === 0 || text === '' || sums.has(column))) return [];
    const turned = wideTableOf(transposed(table), decimal, false, 1);
    return turned ? [{ ...turned, turnedFrom: table }] : [];
  });
}

/** Each of the tables below each other whose headers differ, and beside each other. Each with a loading is a blot of its own. */
function belowEachOther(
  wide: WideTable,
  decimal: () => DecimalSign,
  isNamed: boolean,
): WideTable[] {
  const parts = otherHeadersBelow(wide.header.table, wide.header.row);
  const below = parts.flatMap(({ table, title }, i) => {
    const part = wideTableOf(table, decimal, isNamed);
    return part ? [{ ...part, blot: title || `table ${i + 1}` }] : [];
  });
  if (below.length < 2) return besideEachOther(wide, decimal, isNamed);
  const areApart = below.every(({ header }) => header.headers.some(isLoadingHeader));
  return below.map((part) => (areApart ? part : { ...part, blot: '' }));
}

/** Each of the tables that stand beside each other under one header, else the table itself. */
function besideEachOther(
  wide: WideTable,
  decimal: () => DecimalSign,
  isNamed: boolean,
): WideTable[] {
  const { table, row } = wide.header;
  const beside = tablesSideBySide(table, row).flatMap(
    (side) => wideTableOf(side.table, decimal, isNamed) ?? [],
  );
  return beside.length > 1 ? beside : [wide];
}
