import { Select } from '@mantine/core';
import type { Annotation } from '../../domain/annotation.ts';
import { useStudy } from '../../study/store.ts';
import classes from './settings-bar.module.css';

interface ControlGroupProps {
  readonly annotation: Annotation;
}

/** Which group the others are compared with. What was read out of names looks so until it is confirmed. */
export function ControlGroup({ annotation: { groups, controlGroup } }: ControlGroupProps) {
  const changeSettings = useStudy((state) => state.changeSettings);
  const isInferred = controlGroup.origin === 'inferred' && controlGroup.value !== '';
  return (
    <div className={classes.field} id="control-group">
      <Select
        label="Control group"
        placeholder="Choose a group"
        data={[...groups]}
        value={controlGroup.value === '' ? null : controlGroup.value}
        allowDeselect={false}
        searchable={groups.length > 12}
        maxDropdownHeight={320}
        classNames={isInferred ? { input: classes.inferred ?? '' } : {}}
        onChange={(value) => changeSettings({ controlGroup: value })}
      />
      {isInferred && (
        <button
          type="button"
          className={classes.confirm}
          title="Read from the names of the samples"
          onClick={() => changeSettings({ controlGroup: controlGroup.value })}
        >
          inferred – confirm
        </button>
      )}
    </div>
  );
}
