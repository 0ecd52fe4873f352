import { TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './figure-settings-panel.module.css';

interface AxisRangeProps {
  readonly range: readonly [number, number] | null;
  readonly onChange: (range: readonly [number, number] | null) => void;
}

/** The ends of the fold axis; both empty leave them to the data. */
export function AxisRange({ range, onChange }: AxisRangeProps) {
  const [draft, setDraft] = useState<readonly [string, string]>(() => textsOf(range));
  const [held, setHeld] = useState(range);
  if (range !== held) {
    // Undo changed the range under the fields.
    setHeld(range);
    setDraft(textsOf(range));
  }
  const isEmpty = draft.every((text) => text.trim() === '');
  const [low, high] = draft.map((text) =>
    text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')),
  );
  const wanted = low !== undefined && high !== undefined && low >= 0 && high > low;
  const commit = (): void => {
    if (isEmpty && range !== null) onChange(null);
    if (!wanted || (range?.[0] === low && range[1] === high)) return;
    setHeld([low, high]);
    onChange([low, high]);
  };
  const field = (label: string, i: 0 | 1) => (
    <TextInput
      label={label}
      inputMode="decimal"
      placeholder="by the data"
      value={draft[i]}
      error={i === 1 && !isEmpty && !wanted ? 'Two folds, the second higher' : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setDraft(i === 0 ? [text, draft[1]] : [draft[0], text]);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
  return (
    <div className={classes.range}>
      {field('Axis from (fold)', 0)}
      {field('Axis to (fold)', 1)}
    </div>
  );
}

function textsOf(range: readonly [number, number] | null): readonly [string, string] {
  return range === null ? ['', ''] : [String(range[0]), String(range[1])];
}
