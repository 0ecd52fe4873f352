import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import type { GridMapping, LayoutMeaning, PlateArea } from '../../domain/mapping.ts';
import { layoutMeanings } from '../../domain/mapping.ts';
import type { TablePreview } from '../../importers/mapping/preview-file.ts';
import { formatRange, parseRange } from './cell-range.ts';
import classes from './mapping.module.css';
import { layoutWords } from './meaning-words.ts';

interface GridRangesProps {
  readonly mapping: GridMapping;
  readonly preview: TablePreview;
  readonly onChange: (mapping: GridMapping) => void;
}

/** Which cells are the plate of values, and which plates of the same size name its wells. */
export function GridRanges({ mapping, preview, onChange }: GridRangesProps) {
  const { lines, plates } = preview;
  const found = plates.map(({ area }) => formatRange(area, lines));
  const setLayout = (meaning: LayoutMeaning, area: PlateArea | null): void => {
    const others = mapping.layouts.filter((layout) => layout.meaning !== meaning);
    onChange({ ...mapping, layouts: area ? [...others, { meaning, area }] : others });
  };
  return (
    <div className={classes.ranges} role="group" aria-label="Plates in this table">
      <RangeField
        label="Values"
        area={mapping.values}
        lines={lines}
        found={found}
        onChange={(values) => values && onChange({ ...mapping, values })}
      />
      {layoutMeanings.map((meaning) => (
        <RangeField
          key={meaning}
          label={layoutWords[meaning]}
          area={mapping.layouts.find((layout) => layout.meaning === meaning)?.area ?? null}
          lines={lines}
          found={found}
          onChange={(area) => setLayout(meaning, area)}
        />
      ))}
    </div>
  );
}

interface RangeFieldProps {
  readonly label: string;
  readonly area: PlateArea | null;
  readonly lines: readonly number[];
  /** Ranges of the plates that were found. */
  readonly found: readonly string[];
  readonly onChange: (area: PlateArea | null) => void;
}

function RangeField({ label, area, lines, found, onChange }: RangeFieldProps) {
  const [text, setText] = useState(area ? formatRange(area, lines) : '');
  const isWrong = text.trim() !== '' && !parseRange(text, lines);
  const say = (next: string): void => {
    setText(next);
    if (next.trim() === '' || parseRange(next, lines)) onChange(parseRange(next, lines));
  };
  return (
    <Autocomplete
      label={label}
      placeholder="e.g. B3:M10"
      w={136}
      data={[...new Set(found)]}
      filter={({ options }) => options}
      value={text}
      error={isWrong ? 'A range such as B3:M10' : undefined}
      onChange={say}
    />
  );
}
