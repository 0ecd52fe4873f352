import type { Result } from '../../domain/result.ts';
import { formatFold, formatInterval, formatN, formatP } from '../format.ts';
import type { Column } from '../table/table-model.ts';
import { DataTable } from '../table/data-table.tsx';
import { Part } from './part.tsx';

const fold = ({ foldChange }: Pick<Result, 'foldChange'>): number | null =>
  foldChange.kind === 'none' ? null : foldChange.value;
const columns: readonly Column<Result>[] = [
  { id: 'target', header: 'Target', kind: 'text', value: (row) => row.target },
  {
    id: 'group',
    header: 'Group',
    kind: 'text',
    value: (row) => [row.line, row.testGroup].filter((text) => text !== '').join(' '),
  },
  {
    id: 'fold',
    header: 'Without the wells',
    unit: 'fold (interval)',
    kind: 'number',
    value: fold,
    show: (row) => `${formatFold(row.foldChange)} (${formatInterval(row.interval)})`,
  },
  {
    id: 'p',
    header: 'p',
    unit: 'adjusted',
    kind: 'number',
    value: (row) => row.pAdjusted,
    show: (row) => formatP(row.pAdjusted),
  },
  { id: 'n', header: 'n', kind: 'text', value: (row) => formatN(row.nTest, row.nControl) },
  {
    id: 'all-fold',
    header: 'With all wells',
    unit: 'fold (interval)',
    kind: 'number',
    value: (row) => (row.withoutExclusions ? fold(row.withoutExclusions) : null),
    show: (row) =>
      row.withoutExclusions &&
      `${formatFold(row.withoutExclusions.foldChange)} (${formatInterval(row.withoutExclusions.interval)})`,
  },
  {
    id: 'all-p',
    header: 'p',
    unit: 'adjusted, all wells',
    kind: 'number',
    value: (row) => row.withoutExclusions?.pAdjusted ?? null,
    show: (row) => formatP(row.withoutExclusions?.pAdjusted ?? null),
  },
  {
    id: 'all-n',
    header: 'n',
    unit: 'all wells',
    kind: 'text',
    value: (row) =>
      row.withoutExclusions
        ? formatN(row.withoutExclusions.nTest, row.withoutExclusions.nControl)
        : '',
  },
];

/** Results beside what they are with the wells put back that the user left out. */
export function WithAndWithout({ results }: { readonly results: readonly Result[] }) {
  const changed = results.filter(({ withoutExclusions }) => withoutExclusions !== null);
  if (changed.length === 0) return null;
  return (
    <Part
      id="with-and-without"
      title="With and without the wells left out"
      words={['Which wells, and why, stands under Quality. Both belong in the paper.']}
    >
      <DataTable
        label="Results with and without the wells left out"
        columns={columns}
        rows={changed}
      />
    </Part>
  );
}
