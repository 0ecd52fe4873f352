import type { Role } from '../../domain/reading.ts';
import { CqCells } from '../qpcr/cq-cells.ts';
import type { Imported, Workbook } from '../importer.ts';
import { parseNumber } from '../tables/parse-number.ts';
import type { RdmlColumn } from './rdml-columns.ts';
import { rdmlColumns } from './rdml-columns.ts';

/** RDML's sample types in our words; `unkn` and `opt` say nothing of the role. */
const roleOfSampleType: ReadonlyMap<string, Role> = new Map([
  ['ntc', 'no-template'],
  ['nac', 'no-template'],
  ['ntp', 'no-template'],
  ['nrt', 'no-RT'],
  ['std', 'standard'],
  ['pos', 'positive-control'],
]);

/**
 * Reads the reactions of an RDML document. A Cq of 0 or less, and one at or beyond the last cycle of its own
 * curve, means that nothing amplified: instruments write the number of cycles there.
 */
export function readRdml(workbook: Workbook): Imported {
  const cells = new CqCells();
  let cycles = 0;
  for (const table of workbook.tables) {
    for (let row = 1; row < table.rowCount; row += 1) {
      const at = (column: RdmlColumn): string => table.cell(row, rdmlColumns.indexOf(column));
      const excluded = at('Excluded');
      const quantity = parseNumber(at('Quantity'), '.');
      const lastCycle = Number(at('Last cycle'));
      cycles = Math.max(cycles, lastCycle);
      cells.add(
        { table, row, column: rdmlColumns.indexOf('Cq'), header: 'cq', decimal: '.' },
        {
          position: at('Position'),
          sample: at('Sample'),
          target: at('Target') || at('Dye'),
          run: at('Run'),
          ...(isPlaceholder(at('Cq'), lastCycle) ? { placeholder: at('Cq') } : {}),
          role:
            roleOfSampleType.get(at('Sample type')) ??
            (at('Target type') === 'ref' ? 'reference' : ''),
          ...(excluded === ''
            ? {}
            : {
                omitted: /^true$/i.test(excluded)
                  ? 'excluded in the RDML file'
                  : `excluded in the RDML file: ${excluded}`,
              }),
          ...(quantity === null ? {} : { quantity }),
        },
      );
    }
  }
  return cells.build({
    replicateMeaning: 'technical',
    cycles: cycles > 0 ? cycles : null,
    unreadColumns: [],
    metadata: [],
  });
}

/** Whether a Cq is the number that its program writes where nothing amplified. */
function isPlaceholder(cq: string, lastCycle: number): boolean {
  if (cq.trim() === '') return false;
  const value = Number(cq);
  return value <= 0 || (lastCycle > 0 && value >= lastCycle);
}
