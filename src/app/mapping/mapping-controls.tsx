import { Checkbox, Input, NativeSelect, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { TableMapping } from '../../domain/mapping.ts';
import { withScale } from '../../domain/mapping.ts';
import type { NormalisedScale } from '../../domain/normalised-scale.ts';
import { normalisedScales } from '../../domain/normalised-scale.ts';
import type { Assay } from '../../domain/reading.ts';
import type { TablePreview } from '../../importers/mapping/preview-file.ts';
import { assayNames } from '../data/assay-names.ts';
import { setAssay, setHeaderRow, setKind } from './change-mapping.ts';
import classes from './mapping.module.css';
import { scaleWords } from './meaning-words.ts';

const assays = (['qpcr', 'western', 'viability'] as const).map((value) => ({
  value,
  label: assayNames[value],
}));

const kinds: { value: TableMapping['kind']; label: string }[] = [
  { value: 'long', label: 'One reading a row' },
  { value: 'wide', label: 'One column a target' },
  { value: 'groups', label: 'One column a group' },
  { value: 'grid', label: 'Plate grid' },
];

const labels = { label: classes.label ?? '' };

/** Rows that the list offers as the header; others are chosen in the preview. */
const offeredRows = 60;

interface MappingControlsProps {
  readonly mapping: TableMapping;
  readonly preview: TablePreview;
  readonly sheets: number;
  readonly onChange: (mapping: TableMapping) => void;
}

/** What the table is as a whole: its assay, its layout and its header. */
export function MappingControls({ mapping, preview, sheets, onChange }: MappingControlsProps) {
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return (
    <div className={classes.controls}>
      <Input.Wrapper label="Assay" labelElement="div" classNames={labels}>
        <SegmentedControl
          size={isNarrow ? 'xs' : 'sm'}
          aria-label="Assay"
          data={assays}
          value={mapping.assay}
          onChange={(assay: Assay) => onChange(setAssay(mapping, assay))}
        />
      </Input.Wrapper>
      <Input.Wrapper label="Layout" labelElement="div" classNames={labels}>
        <SegmentedControl
          size="sm"
          // Beside each other the four are wider than a phone.
          orientation={isNarrow ? 'vertical' : 'horizontal'}
          aria-label="Layout"
          data={kinds}
          value={mapping.kind}
          onChange={(kind: TableMapping['kind']) => onChange(setKind(mapping, preview, kind))}
        />
      </Input.Wrapper>
      {mapping.kind !== 'grid' && (
        <NativeSelect
          label="Header row"
          className={classes.header ?? ''}
          value={String(mapping.headerRow)}
          data={headerChoices(preview, mapping.headerRow)}
          onChange={(event) =>
            onChange(setHeaderRow(mapping, preview, Number(event.currentTarget.value)))
          }
        />
      )}
      {mapping.kind !== 'grid' && mapping.assay !== 'viability' && (
        <NativeSelect
          label="The numbers are"
          value={mapping.normalised ?? ''}
          data={scaleChoices(mapping.assay)}
          onChange={(event) => onChange(withScale(mapping, scaleOf(event.currentTarget.value)))}
        />
      )}
      {mapping.kind !== 'grid' && sheets > 1 && (
        <Checkbox
          className={classes.all ?? ''}
          label="Read all sheets with this header"
          checked={mapping.allSheets}
          onChange={(event) => onChange({ ...mapping, allSheets: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

/** Values as the instrument gave them, or normalised by somebody else. */
function scaleChoices(assay: Assay) {
  const words = scaleWords(assay);
  const scales = normalisedScales.filter((scale) => assay === 'qpcr' || scale !== 'ΔCq');
  return [
    { value: '', label: assay === 'qpcr' ? 'Cq values' : 'Signals of bands' },
    ...scales.map((value) => ({ value, label: `${words[value]}, normalised already` })),
  ];
}

function scaleOf(text: string): NormalisedScale | null {
  return normalisedScales.find((scale) => scale === text) ?? null;
}

function headerChoices({ rows, lines }: TablePreview, chosen: number) {
  const places = rows.flatMap((cells, row) =>
    (row < offeredRows && cells.some((cell) => cell !== '')) || row === chosen ? [row] : [],
  );
  return [
    { value: '-1', label: 'No header' },
    ...places.map((row) => ({
      value: String(row),
      label: `Row ${lines[row] ?? row + 1}: ${(rows[row] ?? []).filter(Boolean).slice(0, 4).join(', ').slice(0, 48)}`,
    })),
  ];
}
