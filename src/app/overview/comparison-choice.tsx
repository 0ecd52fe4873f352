import { SegmentedControl, Select } from '@mantine/core';
import type { Comparison } from './comparisons.ts';
import { nameApart } from './comparisons.ts';

/** Characters that fit side by side on a phone; beyond them the comparisons become a list. */
const sideBySide = 32;

/** Comparisons that the list shows at once; typing finds the others. */
const mostListed = 50;

interface ComparisonChoiceProps {
  readonly comparisons: readonly Comparison[];
  readonly chosen: Comparison;
  readonly onChoose: (key: string) => void;
}

/** Which line and test group the scorecard is about; nothing to choose where there is one. */
export function ComparisonChoice({ comparisons, chosen, onChoose }: ComparisonChoiceProps) {
  if (comparisons.length < 2) return null;
  const nameOf = nameApart(comparisons);
  const data = comparisons.map((comparison) => ({
    value: comparison.key,
    label: nameOf(comparison),
  }));
  if (data.reduce((sum, { label }) => sum + label.length + 4, 0) <= sideBySide) {
    return (
      <SegmentedControl
        aria-label="Comparison"
        data={data}
        withItemsBorders={false}
        value={chosen.key}
        onChange={onChoose}
      />
    );
  }
  return (
    <Select
      aria-label="Comparison"
      w={{ base: '100%', sm: 400 }}
      data={data}
      value={chosen.key}
      allowDeselect={false}
      searchable={comparisons.length > 12}
      limit={mostListed}
      onChange={(key) => key !== null && onChoose(key)}
    />
  );
}
