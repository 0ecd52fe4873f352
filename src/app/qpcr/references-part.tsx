import { useMemo } from 'react';
import { referenceCharts } from '../../charts/index.ts';
import type {
  DriftRow,
  FoldUnderReference,
  QpcrReport,
  ReferenceReport,
} from '../../domain/qpcr-report.ts';
import type { Redraw } from '../figure/export/print-spec.ts';
import { Figure } from '../figure/figure.tsx';
import { useChartColors } from '../figure/use-chart-colors.ts';
import { formatFold, formatInterval, formatP } from '../format.ts';
import { fixedColumn, textColumn } from '../table/columns.ts';
import type { Column } from '../table/data-table.tsx';
import { DataTable } from '../table/data-table.tsx';
import { Part } from './part.tsx';
import classes from './review.module.css';

type GeneRow = ReferenceReport['genes'][number];

const geneColumns: readonly Column<GeneRow>[] = [
  textColumn({ id: 'gene', header: 'Reference gene' }, (row) => row.gene),
  fixedColumn({ id: 'm', header: 'M', unit: 'geNorm' }, (row) => row.m, 3),
  fixedColumn({ id: 'rho', header: 'Stability', unit: 'NormFinder' }, (row) => row.normFinder, 3),
];
const groupOf = (row: { readonly line: string; readonly testGroup: string }): string =>
  [row.line, row.testGroup].filter((text) => text !== '').join(' ');
const driftColumns: readonly Column<DriftRow>[] = [
  textColumn({ id: 'gene', header: 'Cq of' }, (row) => row.gene),
  textColumn({ id: 'group', header: 'Group' }, (row) => `${groupOf(row)} − ${row.controlGroup}`),
  fixedColumn(
    { id: 'difference', header: 'Difference', unit: 'cycles' },
    (row) => row.difference,
    2,
  ),
  {
    id: 'p',
    header: 'p',
    unit: 'not adjusted',
    kind: 'number',
    value: (row) => row.pValue,
    show: (row) => formatP(row.pValue),
  },
];
const foldColumns: readonly Column<FoldUnderReference>[] = [
  textColumn({ id: 'target', header: 'Target' }, (row) => row.target),
  textColumn({ id: 'group', header: 'Group' }, groupOf),
  textColumn({ id: 'genes', header: 'Normalised to' }, (row) =>
    row.genes.length > 1 ? `all: ${row.genes.join(', ')}` : `${row.genes.join('')} alone`,
  ),
  {
    id: 'fold',
    header: 'Fold change',
    kind: 'number',
    value: (row) => row.log2FoldChange,
    show: (row) =>
      row.log2FoldChange === null
        ? '–'
        : formatFold({ kind: 'value', value: 2 ** row.log2FoldChange }),
  },
  textColumn({ id: 'interval', header: 'Interval' }, (row) => formatInterval(row.interval)),
];

/** Are the reference genes steady, do they drift, and what hangs on their choice? */
export function ReferencesPart({ report }: { readonly report: QpcrReport }) {
  const { references } = report;
  const colors = useChartColors();
  const figures = useMemo(
    () =>
      referenceCharts.flatMap(({ id, build }) => {
        const spec = build(references, colors);
        const redraw: Redraw | null = spec && ((inColors) => build(references, inColors) ?? spec);
        return spec && redraw ? [{ id, spec, redraw }] : [];
      }),
    [references, colors],
  );
  const folds = useMemo(
    () => references.folds.toSorted((a, b) => a.target.localeCompare(b.target, 'en')),
    [references],
  );
  if (references.genes.length === 0) return null;
  return (
    <Part id="references" title="Reference genes" words={references.words}>
      <DataTable
        label="Stability of the reference genes"
        columns={geneColumns}
        rows={references.genes}
      />
      {figures.length > 0 && (
        <div className={classes.figures}>
          {figures.map(({ id, spec, redraw }) => (
            <Figure key={id} spec={spec} redraw={redraw} />
          ))}
        </div>
      )}
      {references.drift.length > 0 && (
        <div className={classes.gap}>
          <p className={classes.words}>
            Cq of the references between the groups, which should not differ for equal amounts of
            RNA:
          </p>
          <DataTable
            label="Drift of the reference genes"
            columns={driftColumns}
            rows={references.drift}
          />
        </div>
      )}
      {folds.length > 0 && (
        <div className={classes.gap}>
          <p className={classes.words}>
            Every fold change under all reference genes, and under each alone:
          </p>
          <DataTable label="Fold changes by reference gene" columns={foldColumns} rows={folds} />
        </div>
      )}
    </Part>
  );
}
