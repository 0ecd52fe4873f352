import type { SheetColumn } from '../../domain/sample-sheet.ts';

/** What programs and people write where nothing is known; of them R's `NA` is a gene of influenza viruses. */
const notKnown = /^(?:#?n\/a|null|nan)$/i;
const ofR = /^NA$/;
/** Beside a plus in a column of groups a minus says something. */
const dashes = /^[-–—.?]+$/;

/** The name that a cell of a sheet or layout gives; '' where it says that there is none. */
export function statedName(column: SheetColumn, text: string): string {
  const isDash = (column === 'sample' || column === 'target') && dashes.test(text);
  const isNone = isDash || notKnown.test(text) || (column !== 'target' && ofR.test(text));
  return isNone ? '' : text;
}
