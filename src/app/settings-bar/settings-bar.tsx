import { Radio, Select } from '@mantine/core';
import type { Annotation } from '../../domain/annotation.ts';
import type { Settings } from '../../domain/settings.ts';
import { useStudy } from '../../study/store.ts';
import { ControlGroup } from './control-group.tsx';
import classes from './settings-bar.module.css';

const pairings: { value: Settings['pairing']; label: string }[] = [
  { value: 'auto', label: 'Auto' },
  { value: 'paired', label: 'Paired' },
  { value: 'unpaired', label: 'Unpaired' },
];
const adjustments: { value: Settings['adjustment']; label: string }[] = [
  { value: 'holm', label: 'Holm' },
  { value: 'benjamini-hochberg', label: 'Benjamini–Hochberg' },
  { value: 'none', label: 'None' },
];
const membranes: { value: Settings['phosphoOverTotal']; label: string }[] = [
  { value: 'auto', label: 'Auto' },
  { value: 'same-membrane', label: 'Same membrane (P/T)' },
  { value: 'parallel-membranes', label: 'Parallel membranes (each over its loading control)' },
];

interface SettingsBarProps {
  readonly annotation: Annotation;
  readonly withPhospho?: boolean;
}

/** The choices that every number below depends on, fixed before looking and shown with the results. */
export function SettingsBar({ annotation, withPhospho = false }: SettingsBarProps) {
  const pairing = useStudy(({ study }) => study.settings.pairing);
  const adjustment = useStudy(({ study }) => study.settings.adjustment);
  const phosphoOverTotal = useStudy(({ study }) => study.settings.phosphoOverTotal);
  const changeSettings = useStudy((state) => state.changeSettings);
  return (
    <div className={classes.bar}>
      <ControlGroup annotation={annotation} />
      <Radio.Group
        id="pairing"
        className={classes.pairing ?? ''}
        label="Samples are paired"
        value={pairing}
        onChange={(chosen) => changeSettings({ pairing: chosen })}
      >
        <div className={classes.radios}>
          {pairings.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} size="sm" />
          ))}
        </div>
      </Radio.Group>
      <div className={classes.field}>
        <Select
          label="Adjustment"
          data={adjustments}
          value={adjustment}
          allowDeselect={false}
          onChange={(chosen) => chosen && changeSettings({ adjustment: chosen })}
        />
      </div>
      {withPhospho && (
        <div className={`${classes.field} ${classes.wide}`} id="phospho-over-total">
          <Select
            label="Phospho / total"
            data={membranes}
            value={phosphoOverTotal}
            allowDeselect={false}
            onChange={(chosen) => chosen && changeSettings({ phosphoOverTotal: chosen })}
          />
        </div>
      )}
    </div>
  );
}
