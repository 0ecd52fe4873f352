import { useState } from 'react';

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
  return { selected, select, clear: () => setChosen(new Set()) };
}

export type Selection = ReturnType<typeof useSelection>;
