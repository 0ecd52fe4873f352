import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Settings } from '../../domain/settings.ts';
import { useStudy } from '../../study/store.ts';
import bar from '../settings-bar/settings-bar.module.css';
import classes from './viability.module.css';

const aromatase: { value: Settings['aromatase']; label: string }[] = [
  { value: 'not stated', label: 'Not stated' },
  { value: 'expressed', label: 'Expressed (MCF-7/AC1, MCF-7aro)' },
  { value: 'not expressed', label: 'Not expressed' },
];
const androgen: { value: Settings['androgen']; label: string }[] = [
  { value: 'not stated', label: 'Not stated' },
  { value: 'added', label: 'Added (androstenedione, testosterone)' },
  { value: 'not added', label: 'Not added' },
];

const technicalWells: { value: Settings['technicalWells']; label: string }[] = [
  { value: 'each', label: 'Every well' },
  { value: 'averaged', label: 'Means of technical wells' },
];

/** What no plate says and the meaning of an IC50 depends on. */
export function ViabilitySettings() {
  const settings = useStudy(({ study }) => study.settings);
  const changeSettings = useStudy((state) => state.changeSettings);
  return (
    <section id="viability-settings" tabIndex={-1} aria-label="What the plates do not say">
      <div className={classes.fields}>
        <div className={bar.field}>
          <Select
            label="Aromatase in the cells"
            data={aromatase}
            value={settings.aromatase}
            allowDeselect={false}
            onChange={(value) => value && changeSettings({ aromatase: value })}
          />
        </div>
        <div className={bar.field}>
          <Select
            label="Androgen substrate"
            data={androgen}
            value={settings.androgen}
            allowDeselect={false}
            onChange={(value) => value && changeSettings({ androgen: value })}
          />
        </div>
        <div className={bar.field}>
          <Select
            label="Curves are fitted to"
            data={technicalWells}
            value={settings.technicalWells}
            allowDeselect={false}
            onChange={(value) => value && changeSettings({ technicalWells: value })}
          />
        </div>
        <UnnamedCompound
          key={settings.unnamedCompound}
          value={settings.unnamedCompound}
          onCommit={(unnamedCompound) => changeSettings({ unnamedCompound })}
        />
      </div>
      <p className={classes.words}>
        Anastrozole only stops aromatase. In cells without the enzyme, or without an androgen for it
        to turn into estrogen, it has nothing to stop, and a falling curve at high doses is toxicity
        rather than sensitivity.
      </p>
    </section>
  );
}

interface UnnamedCompoundProps {
  readonly value: string;
  readonly onCommit: (name: string) => void;
}

function UnnamedCompound({ value, onCommit }: UnnamedCompoundProps) {
  const [draft, setDraft] = useState(value);
  const commit = (): void => {
    if (draft.trim() !== value) onCommit(draft.trim());
  };
  return (
    <div className={bar.field}>
      <TextInput
        label="Compound where a file names none"
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </div>
  );
}
