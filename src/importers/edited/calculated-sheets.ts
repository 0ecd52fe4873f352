import type { Diagnostic } from '../../domain/diagnostic.ts';
import { isCalculated } from './calculated-words.ts';
import { hasLetter } from '../tables/has-letter.ts';
import type { Workbook } from '../importer.ts';
import { numberOf } from '../tables/parse-number.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import { scaleOfWords } from '../tables/scale-words.ts';
import type { Table } from '../tables/table.ts';
import { textsOf } from '../tables/row-texts.ts';

/** Sheets that people calculate on are small. */
const mostRows = 3000;
const mostColumns = 64;
/** Rows in which the header of a sheet, and a title above it, are looked for. */
const headRows = 12;

const namedAfterSums =
  /^(?:summary|calculations?|calc|statistics?|stats|means?|averages?|mittelwerte?|zusammenfassung|berechnung(?:en)?|resumen|c[aá]lculos?|moyennes?|r[eé]sum[eé]|calculs?|汇总|计算|集計|計算)\b/iu;

/**
 * Leaves out sheets of what was calculated from another one of the workbook: called so («ΔCt», «Fold change»,
 * «Summary») or titled so, with names that the other sheet has too, and without a column of Cq values. A matrix of ΔCq
 * looks like one of Cq, and a matrix of ratios like one of bands.
 */
export function withoutCalculatedSheets(workbook: Workbook): {
  readonly workbook: Workbook;
  readonly notes: readonly Diagnostic[];
} {
  const { tables } = workbook;
  if (tables.length < 2) return { workbook, notes: [] };
  const candidates = tables.filter(isOfCalculations);
  const measured = tables.filter((table) => !candidates.includes(table) && isShort(table));
  const sources = new Map(
    candidates.flatMap((table) => {
      const source = measured.find((other) => hasNamesOf(other, table));
      return source ? [[table, source] as const] : [];
    }),
  );
  if (sources.size === 0) return { workbook, notes: [] };
  return {
    workbook: { ...workbook, tables: tables.filter((table) => !sources.has(table)) },
    notes: [...sources].map(([{ sheet }, source]) => noteOf(sheet, source.sheet)),
  };
}

function isShort(table: Table): boolean {
  return !table.scan && table.rowCount <= mostRows;
}

function isOfCalculations(table: Table): boolean {
  if (!isShort(table)) return false;
  const name = table.sheet.trim();
  const head = Array.from({ length: Math.min(table.rowCount, headRows) }, (_, row) =>
    textsOf(table, row, mostColumns).filter((text) => text !== ''),
  );
  const header = head.findIndex((texts) => texts.length > 1 && texts.every(hasLetter));
  const words = head[header] ?? [];
  if (words.some((text) => qpcrColumnOf(text) === 'cq')) return false;
  // Whoever calculates beside the values heads these columns by what they are.
  const isBeside = words.slice(1).some((text) => scaleOfWords(text) !== null);
  if (isBeside) return namedAfterSums.test(name);
  const titles = head.slice(0, Math.max(0, header)).filter((texts) => texts.length === 1);
  return (
    namedAfterSums.test(name) ||
    isCalculated(name) ||
    scaleOfWords(words[0] ?? '') !== null ||
    titles.some(([title = '']) => scaleOfWords(title) !== null)
  );
}

/** Whether a sheet holds numbers, and most of the names of another one, or names that begin with them. */
function hasNamesOf(table: Table, other: Table): boolean {
  const own = namesOf(table);
  const names = [...namesOf(other).names];
  const isOwn = (name: string): boolean =>
    own.names.has(name) || [...own.names].some((one) => one.startsWith(`${name} `));
  const shared = names.filter(isOwn).length;
  return own.numbers > 1 && names.length > 1 && shared * 2 >= names.length;
}

function namesOf(table: Table): { readonly names: ReadonlySet<string>; readonly numbers: number } {
  const names = new Set<string>();
  let numbers = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    for (const text of textsOf(table, row, mostColumns)) {
      if (numberOf(text) !== null) numbers += 1;
      else if (hasLetter(text) && !isCalculated(text)) names.add(text.toLowerCase());
    }
  }
  return { names, numbers };
}

function noteOf(sheet: string, source: string): Diagnostic {
  return {
    severity: 'info',
    code: 'column-unread',
    sheet,
    message: `The sheet «${sheet}» holds what was calculated from «${source}», so it is not read.`,
    expected: 'the values that were measured',
    mend: 'Nothing to do if it was calculated. If its values were measured, give the sheet another name, or put it into a file of its own.',
  };
}
