import { Checkbox, Select, Switch } from '@mantine/core';
import type { FigureSettings } from '../../domain/figure-settings.ts';
import { useStudy } from '../../study/store.ts';

// Each field follows its own setting alone: a change of one leaves the others as they are.

/** Settings that are one of a few words or numbers, and those that are on or off. */
type Chosen = 'style' | 'scale' | 'significance' | 'width' | 'textSize';
type Switched = 'showsExpectation' | 'carriesStudy';

interface ChoiceProps<F extends Chosen> {
  readonly label: string;
  readonly field: F;
  readonly options: readonly { readonly value: FigureSettings[F]; readonly name: string }[];
}

/** A setting of figures as a list to choose from. */
export function FigureChoice<F extends Chosen>({ label, field, options }: ChoiceProps<F>) {
  const value = useStudy(({ study }) => study.settings.figures[field]);
  const change = useStudy((state) => state.changeFigures);
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={options.map((option) => ({ value: String(option.value), label: option.name }))}
      value={String(value)}
      onChange={(chosen) => {
        const found = options.find((option) => String(option.value) === chosen);
        if (found) change({ [field]: found.value });
      }}
    />
  );
}

interface SwitchProps {
  readonly label: string;
  readonly field: Switched;
  readonly description?: string;
}

export function FigureSwitch({ label, field, description }: SwitchProps) {
  const checked = useStudy(({ study }) => study.settings.figures[field]);
  const change = useStudy((state) => state.changeFigures);
  return (
    <Switch
      label={label}
      description={description}
      checked={checked}
      onChange={(event) => change({ [field]: event.currentTarget.checked })}
    />
  );
}

/** Whether a target is drawn. */
export function TargetBox({ target }: { readonly target: string }) {
  const isHidden = useStudy(({ study }) => study.settings.figures.hiddenTargets.includes(target));
  const change = useStudy((state) => state.changeFigures);
  return (
    <Checkbox
      size="sm"
      label={target}
      checked={!isHidden}
      onChange={(event) => {
        const { hiddenTargets } = useStudy.getState().study.settings.figures;
        const others = hiddenTargets.filter((hidden) => hidden !== target);
        change({ hiddenTargets: event.currentTarget.checked ? others : [...others, target] });
      }}
    />
  );
}
