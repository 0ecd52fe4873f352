import { Radio } from '@mantine/core';
import type { SampleAnnotation } from '../../domain/annotation.ts';
import type { Settings } from '../../domain/settings.ts';
import { useStudy } from '../../study/store.ts';
import classes from './replicate-settings.module.css';

const columnMeanings: { value: Settings['replicateColumn']; label: string }[] = [
  { value: 'technical', label: 'technical replicates, averaged' },
  { value: 'biological', label: 'biological replicates, counted in n' },
];
const repeatMeanings: { value: Settings['sameSampleInSeveralRuns']; label: string }[] = [
  { value: 'biological-replicates', label: 'one biological replicate a run' },
  { value: 'one-replicate', label: 'one replicate, averaged over the runs' },
];

interface ReplicateSettingsProps {
  readonly samples: readonly SampleAnnotation[];
}

/** What counts as a replicate, asked only where the files leave it open. */
export function ReplicateSettings({ samples }: ReplicateSettingsProps) {
  const sources = useStudy(({ study }) => study.sources);
  const settings = useStudy(({ study }) => study.settings);
  const changeSettings = useStudy((state) => state.changeSettings);
  const isUnclear = sources.some((source) => source.replicateMeaning === 'unclear');
  const isRepeated =
    samples.some((sample) => sample.files.length > 1) ||
    sources.some((source) => source.readings.names.run.dictionary.length > 2);
  const edits = useStudy(({ study }) => study.annotation.samples);
  const editSamples = useStudy((state) => state.editSamples);
  const answered = edits.filter(({ rows }) => rows !== undefined);
  if (!isUnclear && !isRepeated && answered.length === 0) return null;
  return (
    <div id="replicates" className={classes.settings}>
      {isRepeated && (
        <Radio.Group
          label="The same sample in several runs is"
          value={settings.sameSampleInSeveralRuns}
          onChange={(sameSampleInSeveralRuns) => changeSettings({ sameSampleInSeveralRuns })}
        >
          <Choices choices={repeatMeanings} />
        </Radio.Group>
      )}
      {isUnclear && (
        <Radio.Group
          label="A replicate column that does not say so counts"
          value={settings.replicateColumn}
          onChange={(replicateColumn) => changeSettings({ replicateColumn })}
        >
          <Choices choices={columnMeanings} />
        </Radio.Group>
      )}
      {answered.length > 0 && (
        <Radio.Group
          label="Rows that bear the name of their group alone are"
          value={answered.every(({ rows }) => rows === 'biological') ? 'biological' : 'technical'}
          onChange={(rows) =>
            editSamples(
              answered.map(({ sample }) => sample),
              { rows },
            )
          }
        >
          <Choices choices={columnMeanings} />
        </Radio.Group>
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

function Choices({ choices }: ChoicesProps) {
  return (
    <div className={classes.choices}>
      {choices.map(({ value, label }) => (
        <Radio key={value} value={value} label={label} size="sm" />
      ))}
    </div>
  );
}
