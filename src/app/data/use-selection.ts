import { useRef, useState } from 'react';
import { rowRange } from './row-range.ts';

/** Which of the rows are chosen. Rows that are gone are forgotten; rows that a filter hides are not. */
export function useSelection(keys: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = new Set(keys.filter((key) => chosen.has(key)));

  const select = (these: readonly string[], isSelected: boolean): void => {
    const next = new Set(selected);
    for (const key of these) {
      if (isSelected) next.add(key);
      else next.delete(key);
    }
    setChosen(next);
  };
  const last = useRef<string | null>(null);
  /** Chooses one row or, with Shift, all that are shown from the last one to it. */
  const selectRow = (
    key: string,
    isSelected: boolean,
    isRange: boolean,
    shown: readonly string[],
  ): void => {
    select(rowRange(shown, isRange ? last.current : null, key), isSelected);
    last.current = key;
  };
  return { selected, select, selectRow, clear: () => setChosen(new Set()) };
}

export type Selection = ReturnType<typeof useSelection>;
