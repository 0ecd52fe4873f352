import { Select } from '@mantine/core';
import type { Blot } from '../../domain/blot.ts';
import { isLaneName } from '../../domain/lane-key.ts';
import type { WesternSettings } from '../../domain/settings.ts';
import { useStudy } from '../../study/store.ts';
import barClasses from '../settings-bar/settings-bar.module.css';
import classes from './blot-board.module.css';

const backgrounds: { value: WesternSettings['background']; label: string }[] = [
  { value: 'as-stated', label: 'As the files state the signals' },
  { value: 'subtract', label: 'Subtracted: signal less background' },
  { value: 'none', label: 'Left in: raw signals' },
];
const loadings: { value: WesternSettings['loading']; label: string }[] = [
  { value: 'auto', label: 'Auto' },
  { value: 'total-protein', label: 'Total-protein stain' },
  { value: 'loading-controls', label: 'Loading controls (geometric mean)' },
  { value: 'none', label: 'Nothing' },
];
const fits: { value: WesternSettings['severalGroups']; label: string }[] = [
  { value: 'auto', label: 'Auto' },
  { value: 'pairwise', label: 'Each group with the control alone' },
  { value: 'one-fit', label: 'All groups in one fit' },
];

/** No sample: lanes are compared within their blot. A space, which no sample name is. */
const within = ' ';

interface BlotSettingsProps {
  readonly blots: readonly Blot[];
  readonly severalGroups: boolean;
}

/** How bands become ratios and ratios are compared. */
export function BlotSettings({ blots, severalGroups }: BlotSettingsProps) {
  const western = useStudy(({ study }) => study.settings.western);
  const changeSettings = useStudy((state) => state.changeSettings);
  const change = (changed: Partial<WesternSettings>): void =>
    changeSettings({ western: { ...western, ...changed } });
  const common = samplesOnAll(blots);
  const known =
    western.commonSample === '' || common.includes(western.commonSample)
      ? common
      : [...common, western.commonSample];
  return (
    <div id="blot-settings" className={classes.settings}>
      <div className={barClasses.field ?? ''}>
        <Select
          label="Targets are divided by"
          data={loadings}
          value={western.loading}
          allowDeselect={false}
          onChange={(loading) => loading && change({ loading })}
        />
      </div>
      <div className={barClasses.field ?? ''}>
        <Select
          label="Background"
          data={backgrounds}
          value={western.background}
          allowDeselect={false}
          onChange={(background) => background && change({ background })}
        />
      </div>
      {known.length > 0 && (
        <div className={barClasses.field ?? ''}>
          <Select
            label="Common sample"
            data={[
              { value: within, label: 'None: within each blot' },
              ...known.map((sample) => ({ value: sample, label: sample })),
            ]}
            value={western.commonSample === '' ? within : western.commonSample}
            allowDeselect={false}
            searchable={known.length > 12}
            onChange={(sample) => sample && change({ commonSample: sample.trim() })}
          />
        </div>
      )}
      {severalGroups && (
        <div className={barClasses.field ?? ''}>
          <Select
            label="Several groups"
            data={fits}
            value={western.severalGroups}
            allowDeselect={false}
            onChange={(choice) => choice && change({ severalGroups: choice })}
          />
        </div>
      )}
    </div>
  );
}

/** Samples that ran on every blot, where there are several. */
function samplesOnAll(blots: readonly Blot[]): string[] {
  if (blots.length < 2) return [];
  const [first, ...others] = blots.map(
    ({ lanes }) =>
      new Set(lanes.map(({ sample }) => sample).filter((sample) => !isLaneName(sample))),
  );
  return [...(first ?? [])].filter((sample) => others.every((samples) => samples.has(sample)));
}
