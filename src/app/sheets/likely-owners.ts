import { countPlaces, fitsSheet, wantsNames } from '../../domain/sheet-fits.ts';
import type { Source } from '../../domain/source.ts';
import type { Study } from '../../domain/study.ts';
import { whyUnplaced } from '../../domain/why-unplaced.ts';
import type { SheetTable } from '../../importers/layout/sheet-table.ts';
import { pastedName } from './pasted-names.ts';
import { nameTheSame, toSheet } from './place-sheets.ts';

/** Part of a pasted table's wells that a file must have; the table may name some of its wells alone. */
const enough = 0.5;

/**
 * The files that pasted names are likely meant for: those without names of their own whose wells, lanes or samples
 * the table knows, and of these the ones that nothing else has named. A study of one file leaves no choice.
 */
export function likelyOwners(table: SheetTable, { sources, sheets }: Study): string[] {
  const holding = sources.filter((source) => holdsPlaces(table, source));
  const nameless = holding.filter((source) => wantsNames(table, source));
  const known = nameless.filter((source) => fitsSheet(table, source));
  const fitting = known.length > 0 ? known : nameless;
  const others = sheets.filter((sheet) => nameTheSame(sheet, [table]));
  const free = fitting.filter(({ id }) => !others.some(({ appliesTo }) => appliesTo?.includes(id)));
  const likely = [free, fitting, sources.length === 1 ? holding : []];
  // Names that would stand instead of others are given by hand, unless there is no choice.
  const found = likely.find(({ length }, i) => length > 0 && (i === 0 || length === 1)) ?? [];
  return found.map(({ id }) => id);
}

/** Why no file was chosen for pasted names. */
export function whyNoOwner(table: SheetTable, study: Study): string {
  const why = whyUnplaced(toSheet(pastedName, table, -1), study);
  return why === '' ? '' : `No file was chosen for this table: ${why}.`;
}

function holdsPlaces(table: SheetTable, source: Source): boolean {
  const keys = new Set(table.entries.map(({ key }) => key));
  const { known } = countPlaces(table, source);
  return known > 0 && known >= keys.size * enough;
}
