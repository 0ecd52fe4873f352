import { Select } from '@mantine/core';
import type {
  FTestReport,
  GroupDifference,
  PlateEffectRow,
  QpcrReport,
  SeveralGroupsRow,
  TwoWayRow,
} from '../../domain/qpcr-report.ts';
import type { QpcrSettings } from '../../domain/qpcr-settings.ts';
import { useStudy } from '../../study/store.ts';
import { formatFixed, formatFold, formatInterval, formatP } from '../format.ts';
import type { Column } from '../table/data-table.tsx';
import { DataTable } from '../table/data-table.tsx';
import { Part } from './part.tsx';
import classes from './review.module.css';

const methods: { value: QpcrSettings['severalGroups']; label: string }[] = [
  { value: 'dunnett', label: 'Each with the control (Dunnett)' },
  { value: 'tukey', label: 'All pairs (Tukey)' },
  { value: 'games-howell', label: 'All pairs, unequal variances (Games–Howell)' },
];

function fWords(test: FTestReport | null): string {
  if (!test) return '–';
  const [numerator, denominator] = test.degreesOfFreedom;
  return `F(${numerator}, ${Number(denominator.toFixed(1))}) = ${test.f.toPrecision(3)}, p ${pWords(test.pValue)}`;
}

function pWords(p: number): string {
  const text = formatP(p);
  return text.startsWith('<') ? text : `= ${text}`;
}

interface PairRow extends GroupDifference {
  readonly target: string;
  readonly line: string;
}

const overall: readonly Column<SeveralGroupsRow>[] = [
  {
    id: 'target',
    header: 'Target',
    kind: 'text',
    value: (row) => [row.target, row.line].filter((text) => text !== '').join(' · '),
  },
  {
    id: 'groups',
    header: 'Groups',
    kind: 'text',
    value: (row) => row.groups.map(({ name, n }) => `${name} (n = ${n})`).join(', '),
  },
  {
    id: 'anova',
    header: 'Equal variances',
    unit: 'ANOVA',
    kind: 'text',
    value: (row) => fWords(row.anova),
  },
  {
    id: 'welch',
    header: 'Unequal variances',
    unit: 'Welch',
    kind: 'text',
    value: (row) => fWords(row.welchAnova),
  },
  { id: 'words', header: 'Notes', kind: 'text', value: (row) => row.words },
];
const pairs: readonly Column<PairRow>[] = [
  {
    id: 'target',
    header: 'Target',
    kind: 'text',
    value: (row) => [row.target, row.line].filter((text) => text !== '').join(' · '),
  },
  { id: 'pair', header: 'Groups', kind: 'text', value: (row) => `${row.second} over ${row.first}` },
  {
    id: 'fold',
    header: 'Fold change',
    kind: 'number',
    value: (row) => row.log2FoldChange,
    show: (row) => formatFold({ kind: 'value', value: 2 ** row.log2FoldChange }),
  },
  {
    id: 'interval',
    header: 'Interval',
    unit: 'for all at once',
    kind: 'text',
    value: (row) => formatInterval(row.interval),
  },
  {
    id: 'p',
    header: 'p',
    unit: 'for all at once',
    kind: 'number',
    value: (row) => row.pValue,
    show: (row) => formatP(row.pValue),
  },
];
/** The columns of a layout are called by its factors, and the interaction by both. */
function twoWayColumns({ firstFactor, secondFactor }: TwoWayRow): readonly Column<TwoWayRow>[] {
  const interaction = `${firstFactor} × ${secondFactor}`;
  return [
    {
      id: 'target',
      header: 'Target',
      kind: 'text',
      value: (row) => [row.target, row.line].filter((text) => text !== '').join(' · '),
    },
    { id: 'n', header: 'n', kind: 'number', value: (row) => row.n },
    {
      id: 'first',
      header: 'First factor',
      unit: firstFactor,
      kind: 'text',
      value: (row) => fWords(row.first),
    },
    {
      id: 'second',
      header: 'Second factor',
      unit: secondFactor,
      kind: 'text',
      value: (row) => fWords(row.second),
    },
    {
      id: 'interaction',
      header: 'Interaction',
      unit: interaction,
      kind: 'text',
      value: (row) => fWords(row.interaction),
    },
    {
      id: 'fold',
      header: 'Ratio of folds',
      unit: 'interval',
      kind: 'text',
      value: ({ interactionFold: own }) =>
        own ? `${formatFold({ kind: 'value', value: own.fold })} (${formatInterval(own)})` : '',
    },
    { id: 'words', header: 'Notes', kind: 'text', value: (row) => row.words },
  ];
}
const plates: readonly Column<PlateEffectRow>[] = [
  { id: 'target', header: 'Target', kind: 'text', value: (row) => row.target },
  { id: 'plates', header: 'Plates', kind: 'number', value: (row) => row.plates },
  { id: 'test', header: 'Plate beside group', kind: 'text', value: (row) => fWords(row.test) },
  {
    id: 'largest',
    header: 'Furthest plate',
    unit: 'cycles',
    kind: 'number',
    value: (row) => row.largest,
    show: (row) => formatFixed(row.largest, 2),
  },
  { id: 'plate', header: 'Which', kind: 'text', value: (row) => row.plate },
];

/** Three and more groups at once, two factors, and plates: what two groups do not say. */
export function GroupsPart({ report }: { readonly report: QpcrReport }) {
  const severalGroups = useStudy(({ study }) => study.settings.qpcr.severalGroups);
  const change = useStudy((state) => state.changeQpcrSettings);
  const [layout] = report.twoWay;
  const differences = report.severalGroups.flatMap(({ target, line, differences: own }) =>
    own.map((difference): PairRow => ({ ...difference, target, line })),
  );
  return (
    <>
      {report.severalGroups.length > 0 && (
        <Part
          id="several-groups"
          title="Several groups at once"
          words={[
            'Groups are compared as independent, on ΔCq. These p are adjusted within each target and stand beside the results above, which compare each group with the control.',
          ]}
        >
          <div className={classes.settings}>
            <Select
              label="Comparisons"
              data={methods}
              value={severalGroups}
              allowDeselect={false}
              onChange={(method) => method && change({ severalGroups: method })}
            />
          </div>
          <DataTable label="Analysis of variance" columns={overall} rows={report.severalGroups} />
          {differences.length > 0 && (
            <div className={classes.gap}>
              <DataTable label="Differences between groups" columns={pairs} rows={differences} />
            </div>
          )}
        </Part>
      )}
      {layout && (
        <Part
          id="two-way"
          title="Two factors"
          words={[
            `First factor: ${layout.firstFactor} (${layout.firstLevels.join(', ')}). Second factor: ${layout.secondFactor} (${layout.secondLevels.join(', ')}).`,
            `The interaction of ${layout.firstFactor} with ${layout.secondFactor} asks whether the effect of one factor depends on the other: of two by two, it is how many times larger the second factor’s fold change is at the first one’s second level. Main effects are of type II. Samples are taken as independent; with a treatment or time named under Data › Samples, the results above compare groups within each of its levels.`,
          ]}
        >
          <DataTable
            label="Two-way analysis of variance"
            columns={twoWayColumns(layout)}
            rows={report.twoWay}
          />
        </Part>
      )}
      {report.plateEffects.length > 0 && (
        <Part
          id="plates"
          title="Plates"
          words={[
            'Each plate is normalised by its own reference genes. Whether ΔCq still differs between plates, the groups taken out:',
          ]}
        >
          <DataTable label="Plate effects" columns={plates} rows={report.plateEffects} />
        </Part>
      )}
    </>
  );
}
