import type { ComponentProps } from 'react';
import type { Origin } from '../../domain/annotation.ts';
import classes from './cell-input.module.css';
import { originWords } from './origin-words.ts';

export interface CellInputProps extends ComponentProps<'input'> {
  /** Accessible name, e.g. `Group of Par_2`. */
  readonly label: string;
  readonly origin: Origin;
}

/** The bare field of a table cell, which shows who said what stands in it. */
export function CellInput({ label, origin, ...others }: CellInputProps) {
  const isStated = others.value !== '';
  return (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      // The name is given, so that this describes the field to a screen reader too.
      title={isStated ? `${String(others.value)} (${originWords[origin]})` : undefined}
      data-origin={isStated ? origin : undefined}
      onFocus={(event) => event.currentTarget.select()}
      {...others}
      // After the rest: a combobox hands its target an empty one.
      className={classes.input}
    />
  );
}
