import { Checkbox } from '@mantine/core';
import type { TargetAnnotation, TargetEdit } from '../../domain/annotation.ts';
import { assayNames } from './assay-names.ts';
import { SelectCell } from './select-cell.tsx';
import { extendsRange } from './row-range.ts';
import tableClasses from './table.module.css';
import { rolesFor } from './target-roles.ts';
import classes from './targets.module.css';
import { TextCell } from './text-cell.tsx';

interface TargetRowProps {
  readonly target: TargetAnnotation;
  /** What a phospho target can be divided by. */
  readonly partners: readonly string[];
  /** 1-based, the head included. */
  readonly rowIndex: number;
  readonly isSelected: boolean;
  /** `isRange` with Shift: all rows from the last one to this. */
  readonly onSelect: (isSelected: boolean, isRange: boolean) => void;
  readonly onEdit: (change: Partial<Omit<TargetEdit, 'assay' | 'target'>>) => void;
}

/** One target of one assay. */
export function TargetRow(props: TargetRowProps) {
  const { target, partners, rowIndex, isSelected, onSelect, onEdit } = props;
  const written = target.target === '' ? '(no name)' : target.target;
  const name = `${written} (${assayNames[target.assay]})`;
  return (
    <tr aria-rowindex={rowIndex} data-selected={isSelected || undefined}>
      <td>
        <div className={tableClasses.name}>
          <Checkbox
            size="xs"
            aria-label={`Select ${name}`}
            checked={isSelected}
            onChange={(event) => onSelect(event.currentTarget.checked, extendsRange(event))}
          />
          <div className={`${tableClasses.names} ${tableClasses.strong}`} title={written}>
            {written}
          </div>
        </div>
      </td>
      <td className="fb-quiet">{assayNames[target.assay]}</td>
      <td data-kind="field" data-column="name">
        <TextCell
          label={`Name of ${name}`}
          {...target.name}
          onCommit={(value) => onEdit({ name: value })}
        />
        {target.assumption !== '' && target.name.origin === 'inferred' && (
          <div className={classes.assumption}>{target.assumption}</div>
        )}
      </td>
      <td data-kind="field" data-column="role">
        <SelectCell
          label={`Role of ${name}`}
          {...target.role}
          choices={rolesFor([target])}
          onCommit={(role) => onEdit({ role })}
        />
      </td>
      <td data-kind="field" data-column="partner">
        {target.role.value === 'phospho' && (
          <SelectCell
            label={`Partner of ${name}`}
            {...target.partner}
            choices={partners}
            placeholder="Choose its total"
            onCommit={(partner) => onEdit({ partner })}
          />
        )}
      </td>
      <td data-kind="number">{target.readings.toLocaleString('en')}</td>
    </tr>
  );
}
