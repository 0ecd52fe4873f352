import { MultiSelect, NumberInput, Select, Switch } from '@mantine/core';
import type { QpcrSettings } from '../../domain/qpcr-settings.ts';
import type { Analysis } from '../../domain/result.ts';
import { distinctIn } from '../../domain/row-columns.ts';
import { useStudy } from '../../study/store.ts';
import { Part } from './part.tsx';
import classes from './review.module.css';

type Choices<T> = { value: T; label: string }[];

const averages: Choices<QpcrSettings['technical']> = [
  { value: 'mean', label: 'Mean Cq' },
  { value: 'median', label: 'Median Cq' },
  { value: 'quantity', label: 'Mean quantity (relative standard curve)' },
];
const tests: Choices<QpcrSettings['test']> = [
  { value: 't', label: 't-test (Welch, or paired)' },
  { value: 'rank', label: 'Ranks (exact)' },
  { value: 'permutation', label: 'Permutation (exact)' },
];
const units: Choices<QpcrSettings['unit']> = [
  { value: 'sample', label: 'samples' },
  { value: 'batch', label: 'batches (clones, passages)' },
];

interface QpcrSettingsPartProps {
  readonly analysis: Analysis;
}

/** The choices of the qPCR analysis, beside those above that all assays share; without wells there are fewer. */
export function QpcrSettingsPart({ analysis }: QpcrSettingsPartProps) {
  const settings = useStudy(({ study }) => study.settings.qpcr);
  const change = useStudy((state) => state.changeQpcrSettings);
  const candidates = [
    ...new Set([...(analysis.qpcr?.calibratorCandidates ?? []), ...settings.calibrators]),
  ];
  const hasRuns = distinctIn(analysis.deltaCq, 'run') > 1;
  return (
    <Part
      id="qpcr-settings"
      title="How it is reckoned"
      words={[
        settings.test === 't'
          ? ''
          : 'Ranks and permutations count arrangements: at 3 against 3 they cannot give a p below 0.1, whatever the values.',
        settings.unit === 'batch'
          ? 'Clones or passages of one line support claims about that line only, however many there are.'
          : '',
      ]}
    >
      <div className={classes.settings}>
        {analysis.qpcr && (
          <>
            <Select
              label="Technical wells"
              data={averages}
              value={settings.technical}
              allowDeselect={false}
              onChange={(technical) => technical && change({ technical })}
            />
            <NumberInput
              label="Spread flagged above (cycles)"
              value={settings.spreadLimit}
              min={0.05}
              max={5}
              step={0.1}
              decimalScale={2}
              onChange={(value) =>
                typeof value === 'number' && value > 0 && change({ spreadLimit: value })
              }
            />
          </>
        )}
        <Select
          label="Test of two groups"
          data={tests}
          value={settings.test}
          allowDeselect={false}
          onChange={(test) => test && change({ test })}
        />
        <Select
          label="n counts"
          data={units}
          value={settings.unit}
          allowDeselect={false}
          onChange={(unit) => unit && change({ unit })}
        />
        {hasRuns && (
          <MultiSelect
            label="Inter-run calibrators"
            placeholder={candidates.length === 0 ? 'no sample is on every plate' : 'none'}
            data={candidates}
            value={[...settings.calibrators]}
            onChange={(calibrators) => change({ calibrators })}
          />
        )}
        {hasRuns && (
          <Switch
            label="Block by run"
            checked={settings.blockByRun}
            onChange={(event) => change({ blockByRun: event.currentTarget.checked })}
          />
        )}
      </div>
    </Part>
  );
}
