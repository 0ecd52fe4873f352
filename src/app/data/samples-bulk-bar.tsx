import { Button, CloseButton } from '@mantine/core';
import type { SampleAnnotation, SampleEdit, SampleRole } from '../../domain/annotation.ts';
import { plural } from '../words.ts';
import { ChoiceCell } from './choice-cell.tsx';
import { sampleRolesFor, sampleRoleWords } from './sample-role-choices.ts';
import { SelectCell } from './select-cell.tsx';
import classes from './toolbar.module.css';

type Change = Partial<Omit<SampleEdit, 'sample'>>;

interface SamplesBulkBarProps {
  readonly samples: readonly SampleAnnotation[];
  readonly groups: readonly string[];
  readonly lines: readonly string[];
  readonly factors: readonly string[];
  readonly batches: readonly string[];
  readonly canConfirm: boolean;
  readonly onChange: (change: Change) => void;
  readonly onRole: (role: SampleRole) => void;
  readonly onConfirm: () => void;
  readonly onClear: () => void;
}

/** Changes all chosen samples at once. */
export function SamplesBulkBar(props: SamplesBulkBarProps) {
  const { samples, groups, lines, factors, batches } = props;
  const { canConfirm, onChange, onRole, onConfirm, onClear } = props;
  const fields = [
    { name: 'Group', choices: groups, change: (group: string): Change => ({ group }) },
    {
      name: 'Treatment or time',
      choices: factors,
      change: (factor: string): Change => ({ factor }),
    },
    { name: 'Line', choices: lines, change: (line: string): Change => ({ line }) },
    { name: 'Batch', choices: batches, change: (batch: string): Change => ({ batch }) },
  ];
  return (
    <div className={classes.bulk} role="group" aria-label="Change the selected samples">
      <span className={classes.selected}>
        {plural(samples.length, 'sample')}
        <CloseButton size="sm" aria-label="Clear the selection" onClick={onClear} />
      </span>
      {fields.map(({ name, choices, change }) => (
        <div key={name} className={classes.bulkField}>
          <ChoiceCell
            label={`${name} of the selected samples`}
            placeholder={`Set ${name.toLowerCase()}…`}
            value=""
            origin="user"
            choices={choices}
            onCommit={(value) => onChange(change(value))}
          />
        </div>
      ))}
      <div className={classes.bulkField}>
        <SelectCell<SampleRole | ''>
          label="Role of the selected samples"
          placeholder="Set role…"
          value=""
          origin="user"
          choices={sampleRolesFor(samples)}
          words={sampleRoleWords}
          onCommit={(role) => role !== '' && onRole(role)}
        />
      </div>
      <Button variant="default" size="compact-md" fz={13} onClick={() => onChange({ batch: '' })}>
        Clear batch
      </Button>
      <Button
        variant="default"
        size="compact-md"
        fz={13}
        onClick={() => onChange({ leftOut: true })}
      >
        Leave out
      </Button>
      <Button
        variant="default"
        size="compact-md"
        fz={13}
        onClick={() => onChange({ leftOut: false })}
      >
        Take in
      </Button>
      {canConfirm && (
        <Button variant="light" size="compact-md" fz={13} onClick={onConfirm}>
          Confirm as inferred
        </Button>
      )}
    </div>
  );
}
