import { Switch } from '@mantine/core';
import { useMemo } from 'react';
import { standardCurvePlot } from '../../charts/standard-curve-plot.ts';
import type { EfficiencyRow, ErrorRow, QpcrReport } from '../../domain/qpcr-report.ts';
import { flatSlope } from '../../domain/qpcr-report.ts';
import type { TypedEfficiency } from '../../domain/qpcr-settings.ts';
import { useStudy } from '../../study/store.ts';
import { TextCell } from '../data/text-cell.tsx';
import type { Redraw } from '../figure/export/print-spec.ts';
import { Figure } from '../figure/figure.tsx';
import { useChartColors } from '../figure/use-chart-colors.ts';
import { fixedColumn, textColumn } from '../table/columns.ts';
import type { Column } from '../table/table-model.ts';
import { DataTable } from '../table/data-table.tsx';
import { Part } from './part.tsx';
import classes from './review.module.css';
import { typeFactor } from './typed-factors.ts';

type Curve = NonNullable<EfficiencyRow['curve']>;

/** A column of what the standard curve says; blank without one. */
function curveColumn(
  head: { readonly id: string; readonly header: string; readonly unit?: string },
  value: (of: Curve) => number | null,
  decimals: number,
): Column<EfficiencyRow> {
  return fixedColumn(head, ({ curve }) => (curve ? value(curve) : null), decimals);
}

const columns: readonly Column<EfficiencyRow>[] = [
  { id: 'target', header: 'Target', kind: 'text', value: (row) => row.target },
  {
    id: 'factor',
    header: 'Factor',
    unit: 'a cycle',
    kind: 'number',
    value: (row) => row.factor,
    show: (row) => <FactorCell row={row} />,
    isField: true,
  },
  {
    id: 'origin',
    header: 'From',
    kind: 'text',
    value: (row) =>
      ({ assumed: 'assumed', typed: 'typed in', curve: 'standard curve' })[row.origin],
  },
];
const withCurves: readonly Column<EfficiencyRow>[] = [
  ...columns,
  curveColumn({ id: 'slope', header: 'Slope' }, (of) => of.slope, 3),
  curveColumn({ id: 'intercept', header: 'Intercept' }, (of) => of.intercept, 2),
  curveColumn({ id: 'r2', header: 'R²' }, (of) => of.rSquared, 4),
  curveColumn({ id: 'e', header: 'E', unit: 'of the curve' }, (of) => of.efficiency, 3),
  curveColumn({ id: 'se', header: 'SE of E' }, (of) => of.standardError, 4),
  {
    id: 'interval',
    header: 'Interval of E',
    kind: 'text',
    value: ({ curve: of }) =>
      of?.interval ? `${of.interval.low.toFixed(3)}–${of.interval.high.toFixed(3)}` : '',
  },
];
/** Only where target and references were diluted together. */
const validation = fixedColumn<EfficiencyRow>(
  { id: 'validation', header: 'Slope of ΔCq', unit: 'cycles a decade' },
  (row) => row.validation?.slope ?? null,
  3,
);
const words = textColumn<EfficiencyRow>({ id: 'words', header: 'Notes' }, (row) => row.words);

const errorColumns: readonly Column<ErrorRow>[] = [
  textColumn({ id: 'target', header: 'Target' }, (row) => row.target),
  textColumn({ id: 'group', header: 'Group' }, (row) =>
    [row.line, row.testGroup].filter((text) => text !== '').join(' '),
  ),
  fixedColumn(
    { id: 'biological', header: 'Between replicates', unit: 'SE, log2' },
    (row) => row.biological,
    3,
  ),
  fixedColumn(
    { id: 'efficiency', header: 'From the efficiencies', unit: 'SE, log2' },
    (row) => row.efficiency,
    3,
  ),
];

/** The amplification factor of every target: typed, from its curve, or assumed. */
export function EfficiencyPart({ report }: { readonly report: QpcrReport }) {
  const fromCurves = useStudy(({ study }) => study.settings.qpcr.fromCurves);
  const typed = useStudy(({ study }) => study.settings.qpcr.efficiencies);
  const change = useStudy((state) => state.changeQpcrSettings);
  const colors = useChartColors();
  const isValidated = report.efficiencies.some((row) => row.validation !== null);
  const hasCurves = report.efficiencies.some((row) => row.curve !== null);
  const specs = useMemo(
    () =>
      report.efficiencies.slice(0, 24).flatMap((row) => {
        const { target, curve: fitted } = row;
        if (!fitted) return [];
        const redraw: Redraw = (inColors) => standardCurvePlot(target, fitted, inColors);
        return [{ spec: redraw(colors, 'wide'), redraw }];
      }),
    [report.efficiencies, colors],
  );
  return (
    <Part
      id="efficiency"
      title="Efficiency"
      words={[
        ...(isValidated
          ? [
              `Slope of ΔCq: that of the target’s Cq less the reference genes’, over log10 of the amount. Within ±${flatSlope} both amplify alike, as 2^−ΔΔCq asks (Livak and Schmittgen 2001); else choose «From standard curves».`,
            ]
          : []),
        'A factor of 2 a cycle is perfect doubling (an efficiency of 100 %); 1.95 is 95 %. Each Cq counts log2 of the factor (Pfaffl 2001; Ganger 2017).',
      ]}
    >
      {(hasCurves || fromCurves) && (
        <Switch
          mb="sm"
          label="From standard curves"
          checked={fromCurves}
          onChange={(event) => change({ fromCurves: event.currentTarget.checked })}
        />
      )}
      <DataTable
        label="Efficiency by target"
        columns={[
          ...(hasCurves ? withCurves : columns),
          ...(isValidated ? [validation] : []),
          words,
        ]}
        rows={report.efficiencies}
        onPaste={(cells) =>
          change({
            efficiencies: cells.reduce<readonly TypedEfficiency[]>(
              (before, { row, text }) => typeFactor(before, row.target, text),
              typed,
            ),
          })
        }
      />
      {specs.length > 0 && (
        <div className={classes.figures}>
          {specs.map(({ spec, redraw }) => (
            <Figure key={spec.id} spec={spec} redraw={redraw} />
          ))}
        </div>
      )}
      {report.errors.length > 0 && (
        <div className={classes.gap}>
          <p className={classes.words}>
            What the uncertainty of the efficiencies adds to each fold change (Hellemans 2007). It
            stands apart: more replicates do not lessen it, and no test uses it.
          </p>
          <DataTable label="Error by source" columns={errorColumns} rows={report.errors} />
        </div>
      )}
    </Part>
  );
}

function FactorCell({ row }: { readonly row: EfficiencyRow }) {
  const typed = useStudy(({ study }) => study.settings.qpcr.efficiencies);
  const change = useStudy((state) => state.changeQpcrSettings);
  const own = typed.find(({ target }) => target === row.target);
  return (
    <span className={classes.factor}>
      <TextCell
        label={`Factor of ${row.target}`}
        value={
          own ? String(own.factor) : row.factor.toFixed(3).replace(/0+$/, '').replace(/\.$/, '')
        }
        origin={own ? 'user' : 'inferred'}
        onCommit={(text) => change({ efficiencies: typeFactor(typed, row.target, text) })}
      />
    </span>
  );
}
