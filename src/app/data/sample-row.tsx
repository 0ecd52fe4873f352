import { Checkbox } from '@mantine/core';
import type { SampleAnnotation, SampleEdit } from '../../domain/annotation.ts';
import type { Assay } from '../../domain/reading.ts';
import { plural } from '../words.ts';
import { assayNames } from './assay-names.ts';
import { ChoiceCell } from './choice-cell.tsx';
import { extendsRange } from './row-range.ts';
import { sampleRolesFor, sampleRoleWords } from './sample-role-choices.ts';
import { SelectCell } from './select-cell.tsx';
import tableClasses from './table.module.css';
import { TextCell } from './text-cell.tsx';

export type SampleChange = Partial<Omit<SampleEdit, 'sample'>>;

/** What the fields of every row offer. */
export interface SampleChoices {
  readonly groups: readonly string[];
  readonly lines: readonly string[];
  readonly factors: readonly string[];
  readonly batches: readonly string[];
  /** The control group of an assay, '' where it has none. */
  readonly controlOf: (assay: Assay) => string;
}

interface SampleRowProps extends SampleChoices {
  readonly sample: SampleAnnotation;
  /** 1-based, the head included. */
  readonly rowIndex: number;
  readonly isSelected: boolean;
  /** `isRange` with Shift: all rows from the last one to this. */
  readonly onSelect: (isSelected: boolean, isRange: boolean) => void;
  readonly onEdit: (change: SampleChange) => void;
}

/** One sample. */
export function SampleRow(props: SampleRowProps) {
  const { sample, rowIndex, isSelected, onSelect, onEdit } = props;
  const { groups, lines, factors, batches, controlOf } = props;
  const name = sample.sample === '' ? '(no name)' : sample.sample;
  const { role, group } = sample;
  const isControl =
    group.value !== '' && sample.assays.some((assay) => controlOf(assay) === group.value);
  return (
    <tr
      aria-rowindex={rowIndex}
      data-selected={isSelected || undefined}
      data-quiet={sample.leftOut || undefined}
    >
      <td>
        <div className={tableClasses.name}>
          <Checkbox
            size="xs"
            aria-label={`Select ${name}`}
            checked={isSelected}
            onChange={(event) => onSelect(event.currentTarget.checked, extendsRange(event))}
          />
          <div className={tableClasses.names} title={name}>
            <div className={tableClasses.strong}>{name}</div>
          </div>
        </div>
      </td>
      <td title={sample.files.join('\n')}>
        <div className={tableClasses.small}>
          {sample.assays.map((assay) => assayNames[assay]).join(', ')}
        </div>
        <div className={tableClasses.small}>
          {sample.files.length === 1 ? sample.files[0] : plural(sample.files.length, 'file')}
        </div>
      </td>
      <td data-kind="field" data-column="line">
        <ChoiceCell
          label={`Line of ${name}`}
          {...sample.line}
          choices={lines}
          onCommit={(line) => onEdit({ line })}
        />
      </td>
      <td data-kind="field" data-column="group">
        <div className={tableClasses.field}>
          <ChoiceCell
            label={`Group of ${name}`}
            {...group}
            choices={groups}
            mark={isControl ? 'control' : ''}
            onCommit={(value) => onEdit({ group: value })}
          />
        </div>
      </td>
      <td data-kind="field" data-column="replicate">
        <TextCell
          label={`Replicate of ${name}`}
          {...sample.replicate}
          onCommit={(replicate) => onEdit({ replicate })}
        />
      </td>
      <td data-kind="field" data-column="batch">
        <ChoiceCell
          label={`Batch of ${name}`}
          {...sample.batch}
          choices={batches}
          onCommit={(batch) => onEdit({ batch })}
        />
      </td>
      <td data-kind="field" data-column="factor">
        <ChoiceCell
          label={`Treatment or time of ${name}`}
          {...sample.factor}
          choices={factors}
          onCommit={(factor) => onEdit({ factor })}
        />
      </td>
      <td data-kind="field" data-column="role">
        <SelectCell
          label={`Role of ${name}`}
          {...role}
          choices={sampleRolesFor([sample])}
          words={sampleRoleWords}
          onCommit={(value) => onEdit({ role: value })}
        />
      </td>
      <td>
        <div className={tableClasses.check}>
          <Checkbox
            size="xs"
            aria-label={`Leave out ${name}`}
            checked={sample.leftOut}
            onChange={(event) => onEdit({ leftOut: event.currentTarget.checked })}
          />
        </div>
      </td>
    </tr>
  );
}
