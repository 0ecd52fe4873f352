import { CloseButton, Select } from '@mantine/core';
import type { TargetAnnotation } from '../../domain/annotation.ts';
import type { Role } from '../../domain/reading.ts';
import { plural } from '../words.ts';
import { rolesFor } from './target-roles.ts';
import classes from './toolbar.module.css';

interface TargetsBulkBarProps {
  readonly targets: readonly TargetAnnotation[];
  readonly onRole: (role: Role) => void;
  readonly onClear: () => void;
}

/** Changes all chosen targets at once. */
export function TargetsBulkBar({ targets, onRole, onClear }: TargetsBulkBarProps) {
  return (
    <div className={classes.bulk} role="group" aria-label="Change the selected targets">
      <span className={classes.selected}>
        {plural(targets.length, 'target')}
        <CloseButton size="sm" aria-label="Clear the selection" onClick={onClear} />
      </span>
      <Select
        w={176}
        size="sm"
        aria-label="Role of the selected targets"
        placeholder="Set role…"
        data={rolesFor(targets)}
        value={null}
        onChange={(role) => role && onRole(role)}
      />
    </div>
  );
}
