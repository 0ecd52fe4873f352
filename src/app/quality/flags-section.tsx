import { Button } from '@mantine/core';
import type { QualityFlag, QpcrReport } from '../../domain/qpcr-report.ts';
import { useStudy } from '../../study/store.ts';
import { formatFixed } from '../format.ts';
import type { Column } from '../table/table-model.ts';
import { DataTable } from '../table/data-table.tsx';
import tableClasses from '../table/table-section.module.css';
import classes from './quality.module.css';

const columns: readonly Column<QualityFlag>[] = [
  { id: 'rule', header: 'Rule', kind: 'text', value: (flag) => flag.rule },
  { id: 'limit', header: 'Limit', kind: 'text', value: (flag) => flag.limit },
  {
    id: 'value',
    header: 'Found',
    kind: 'number',
    value: (flag) => flag.value,
    show: (flag) => `${formatFixed(flag.value, Number.isInteger(flag.value) ? 0 : 2)} ${flag.unit}`,
  },
  { id: 'target', header: 'Target', kind: 'text', value: (flag) => flag.target },
  { id: 'sample', header: 'Sample', kind: 'text', value: (flag) => flag.sample },
  { id: 'well', header: 'Well', kind: 'text', value: (flag) => flag.position },
  { id: 'run', header: 'Run', kind: 'text', value: (flag) => flag.run },
  { id: 'words', header: 'What it means', kind: 'text', value: (flag) => flag.words },
  {
    id: 'act',
    header: 'Suggested',
    kind: 'text',
    value: (flag) => (flag.suggestion ? 'a' : 'b'),
    show: (flag) => <Suggestion flag={flag} />,
  },
];

interface FlagsSectionProps {
  readonly report: QpcrReport;
}

/** Every rule that was broken, with its number. */
export function FlagsSection({ report }: FlagsSectionProps) {
  const { flags, flagCount } = report;
  const isOneRun = flags.every(({ run }) => run === flags[0]?.run);
  const shown = isOneRun ? columns.filter(({ id }) => id !== 'run') : columns;
  return (
    <section aria-labelledby="flags-title" className={classes.section}>
      <h2 id="flags-title" className={tableClasses.heading}>
        Flags
      </h2>
      <p className={tableClasses.words}>
        {flagCount === 0
          ? 'No rule is broken: technical spread, undetermined wells, late Cq, controls, melting temperatures and reference genes were looked at.'
          : 'Nothing here was dropped. A well that alone explains a spread is suggested; one click leaves it out, with the reason, and can be undone.'}
        {flagCount > flags.length &&
          ` The first ${flags.length.toLocaleString('en')} of ${flagCount.toLocaleString('en')} are listed.`}
      </p>
      {flags.length > 0 && <DataTable label="Flags" columns={shown} rows={flags} />}
    </section>
  );
}

function Suggestion({ flag }: { readonly flag: QualityFlag }) {
  const excludeWells = useStudy((state) => state.excludeWells);
  const well = flag.suggestion;
  if (!well) return null;
  const name = well.position || `row ${well.row}`;
  const reason = `apart from its technical wells, which span ${formatFixed(flag.value, 2)} cycles with it`;
  const { source, sheet, row, column } = well;
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={`Leave out ${name} (${well.target} in ${well.sample})`}
      onClick={() => excludeWells([{ source, sheet, row, column, reason }])}
    >
      Leave out {name}
    </Button>
  );
}
