import { Checkbox } from '@mantine/core';
import tableClasses from './table.module.css';

interface SelectAllHeadProps {
  /** What stands in the column. */
  readonly children: string;
  readonly label: string;
  readonly className: string | undefined;
  readonly chosen: number;
  readonly all: number;
  readonly onSelect: (isSelected: boolean) => void;
}

/** The head of a table's first column, with a box that selects every row. */
export function SelectAllHead(props: SelectAllHeadProps) {
  const { children, label, className = '', chosen, all, onSelect } = props;
  return (
    <th scope="col" className={className}>
      <div className={tableClasses.name}>
        <Checkbox
          size="xs"
          aria-label={label}
          checked={chosen > 0 && chosen === all}
          indeterminate={chosen > 0 && chosen < all}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
        {children}
      </div>
    </th>
  );
}
