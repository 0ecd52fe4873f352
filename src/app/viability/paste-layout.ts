import { readDoseUnit } from '../../domain/dose-unit.ts';
import type { WellLayout } from '../../domain/plate-layout.ts';
import { placeOf, positionAt } from '../../domain/plate-layout.ts';

/** What the cells of a pasted table are taken for, where they do not say it themselves. */
export const pasteFields = ['dose', 'compound', 'group', 'line', 'replicate'] as const;
export type PasteField = (typeof pasteFields)[number];

const blankWords = /^(?:blank|blk|medium|media|no cells|background)$/i;
const vehicleWords = /^(?:vehicle|dmso|control|ctrl|untreated|etoh|ethanol|0)$/i;
const doseText = /^([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?)\s*(\S*)$/i;

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
  for (const [down, line] of lines.entries()) {
    for (const [right, cell] of line.split('\t').entries()) {
      const content = cell.trim();
      if (content === '') continue;
      const [row, column] = [(place?.row ?? 0) + down, (place?.column ?? 0) + right];
      const paint = row < size.rows && column < size.columns ? paintOf(content, field, unit) : null;
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
): Omit<WellLayout, 'position'> | null {
  if (blankWords.test(content)) return { role: 'blank' };
  if (field === 'dose' || field === 'compound') {
    if (vehicleWords.test(content)) return { role: 'vehicle', dose: 0 };
  }
  if (field !== 'dose') {
    return field === 'compound' ? { role: 'treated', compound: content } : { [field]: content };
  }
  const [, number = '', own = ''] = doseText.exec(content) ?? [];
  const dose = Number(number.replace(',', '.'));
  if (number === '' || !(dose >= 0)) return null;
  return {
    role: dose === 0 ? 'vehicle' : 'treated',
    dose,
    doseUnit: own === '' ? unit : readDoseUnit(own),
  };
}
