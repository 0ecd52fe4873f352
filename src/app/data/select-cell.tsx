import { Select } from '@mantine/core';
import type { Origin } from '../../domain/annotation.ts';
import { ChevronDownIcon } from '../icons.tsx';
import classes from './cell-input.module.css';
import { originWords } from './origin-words.ts';

interface SelectCellProps<Value extends string> {
  readonly label: string;
  /** '' when nobody said. */
  readonly value: Value;
  readonly origin: Origin;
  readonly choices: readonly Value[];
  /** How a choice is written, where that is not its own name. */
  readonly words?: Readonly<Partial<Record<Value, string>>>;
  readonly placeholder?: string;
  readonly onCommit: (value: Value) => void;
}

/** A choice in a table cell among what is given. */
export function SelectCell<Value extends string>(props: SelectCellProps<Value>) {
  const { label, value, origin, choices, words, placeholder = '–', onCommit } = props;
  const wordOf = (choice: Value): string => words?.[choice] ?? choice;
  const isStated = value !== '';
  return (
    <Select<Value>
      variant="unstyled"
      aria-label={label}
      title={isStated ? `${wordOf(value)} (${originWords[origin]})` : undefined}
      data-origin={isStated ? origin : undefined}
      classNames={{ input: `${classes.input} ${classes.select}` }}
      placeholder={placeholder}
      data={choices.map((choice) => ({ value: choice, label: wordOf(choice) }))}
      value={isStated ? value : null}
      allowDeselect={false}
      rightSection={<ChevronDownIcon size={14} />}
      rightSectionWidth={28}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', shadow: 'sm' }}
      onChange={(choice) => choice !== null && choice !== value && onCommit(choice)}
    />
  );
}
