import { Menu } from '@mantine/core';
import classes from './menu-choice.module.css';

interface MenuChoiceProps<V extends string | number> {
  readonly label: string;
  readonly value: V;
  /** What each choice is called on its own, and the few letters that stand in the row. */
  readonly options: readonly { readonly value: V; readonly name: string; readonly short: string }[];
  readonly onChoose: (value: V) => void;
}

/**
 * A setting as a row within a menu. The menu stays open, so that what was chosen can be seen and used at once; a
 * menu beside the menu would close under a pointer on its way to it.
 */
export function MenuChoice<V extends string | number>({
  label,
  value,
  options,
  onChoose,
}: MenuChoiceProps<V>) {
  return (
    <div role="group" aria-label={label}>
      <Menu.Label aria-hidden="true">{label}</Menu.Label>
      <div className={classes.row}>
        {options.map((option) => (
          <Menu.RadioItem
            key={option.value}
            value={String(option.value)}
            checked={option.value === value}
            aria-label={option.name}
            classNames={{ item: classes.option ?? '', itemIndicator: classes.dot ?? '' }}
            onChange={() => onChoose(option.value)}
          >
            {option.short}
          </Menu.RadioItem>
        ))}
      </div>
    </div>
  );
}
