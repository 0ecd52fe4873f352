import type { WellLayout } from '../../domain/plate-layout.ts';
import { placeOf, positionAt } from '../../domain/plate-layout.ts';
import { readControl, readDose } from '../../importers/layout/well-content.ts';
import type { DecimalSign } from '../../importers/tables/parse-number.ts';
import { findDecimalSign } from '../../importers/tables/parse-number.ts';

/** What the cells of a pasted table are taken for, where they do not say it themselves. */
export const pasteFields = ['dose', 'compound', 'group', 'line', 'replicate'] as const;
export type PasteField = (typeof pasteFields)[number];

/** What a pasted table made of the wells, and how many of its cells said nothing that could be read. */
export interface PastedLayout {
  readonly wells: readonly WellLayout[];
  readonly unread: number;
}

/**
 * Reads cells copied from a spreadsheet (tabs and line ends) as the layout of wells from `start` on. `blank`,
 * `vehicle` and `DMSO` are roles whatever the field; empty cells and cells beyond the plate change nothing.
 */
export function readPastedLayout(
  text: string,
  start: string,
  field: PasteField,
  unit: string,
  size: { readonly rows: number; readonly columns: number },
): PastedLayout {
  const place = placeOf(start);
  const wells: WellLayout[] = [];
  let unread = 0;
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const rows = lines.map((line) => line.split('\t'));
  const decimal = findDecimalSign(rows.flat());
  for (const [down, cells] of rows.entries()) {
    for (const [right, cell] of cells.entries()) {
      const content = cell.trim();
      if (content === '') continue;
      const [row, column] = [(place?.row ?? 0) + down, (place?.column ?? 0) + right];
      const paint =
        row < size.rows && column < size.columns ? paintOf(content, field, unit, decimal) : null;
      if (paint === null) unread += 1;
      else wells.push({ position: positionAt(row, column), ...paint });
    }
  }
  return { wells, unread };
}

function paintOf(
  content: string,
  field: PasteField,
  unit: string,
  decimal: DecimalSign,
): Omit<WellLayout, 'position'> | null {
  const control = readControl(content);
  if (control === 'blank') return { role: 'blank' };
  const namesDrug = field === 'dose' || field === 'compound';
  if (namesDrug && (control === 'vehicle' || content === '0')) return { role: 'vehicle', dose: 0 };
  if (field !== 'dose') {
    return field === 'compound' ? { role: 'treated', compound: content } : { [field]: content };
  }
  const stated = readDose(content, decimal);
  if (!stated) return null;
  const { dose, unit: own } = stated;
  return { role: dose === 0 ? 'vehicle' : 'treated', dose, doseUnit: own || unit };
}
