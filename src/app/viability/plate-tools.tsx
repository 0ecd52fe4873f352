import { Button, FileButton, Select, Textarea } from '@mantine/core';
import { memo, useState } from 'react';
import type { WellLayout } from '../../domain/plate-layout.ts';
import { useStudy } from '../../study/store.ts';
import type { PasteField } from './paste-layout.ts';
import { pasteFields } from './paste-layout.ts';
import type { Plate } from './plates.ts';
import classes from './plate-section.module.css';
import { paintFrom, turnLayout } from './turn-layout.ts';

interface PlateToolsProps {
  readonly plate: Plate;
  readonly plates: readonly Plate[];
  readonly pasteAs: PasteField;
  readonly onPasteAs: (field: PasteField) => void;
  readonly onPaste: (text: string) => void;
  readonly onImport: (file: File) => Promise<void>;
  readonly onPaint: (wells: readonly WellLayout[], words: string) => void;
}

const fieldNames: Readonly<Record<PasteField, string>> = {
  dose: 'Doses',
  compound: 'Compounds',
  group: 'Groups',
  line: 'Cell lines',
  replicate: 'Replicates',
};

/** Whole layouts: pasted, taken from another plate, turned, or given back to the file. */
export const PlateTools = memo(function PlateTools(props: PlateToolsProps) {
  const { plate, plates, pasteAs, onPasteAs, onPaste, onImport, onPaint } = props;
  const [text, setText] = useState('');
  const clearPlate = useStudy((state) => state.clearPlate);
  const isPainted = useStudy(({ study }) =>
    study.layouts.some((one) => one.source === plate.source && one.plate === plate.run),
  );
  const others = plates.filter((one) => one.key !== plate.key);
  return (
    <div className={classes.panel} role="group" aria-label="Whole layouts">
      <h3 className={classes.panelTitle}>From a spreadsheet</h3>
      <div className={classes.grid}>
        <Select
          label="The cells hold"
          data={pasteFields.map((value) => ({ value, label: fieldNames[value] }))}
          value={pasteAs}
          allowDeselect={false}
          onChange={(value) => value && onPasteAs(value)}
        />
      </div>
      <Textarea
        label="Cells, from the first selected well on"
        placeholder="Paste rows and columns here"
        rows={4}
        resize="vertical"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button
          variant="default"
          disabled={text.trim() === ''}
          onClick={() => {
            onPaste(text);
            setText('');
          }}
        >
          Lay out the cells
        </Button>
        <FileButton onChange={(file) => void (file && onImport(file))}>
          {(button) => (
            <Button variant="default" {...button}>
              Import layout
            </Button>
          )}
        </FileButton>
      </div>
      <h3 className={classes.panelTitle}>The whole plate</h3>
      {others.length > 0 && (
        <Select
          label="Use the layout of"
          placeholder="Choose a plate"
          data={others.map((one) => ({ value: one.key, label: one.label }))}
          value={null}
          searchable
          onChange={(key) => {
            const from = others.find((one) => one.key === key);
            if (!from) return;
            const wells = [...from.wells.values()].filter(({ position }) =>
              plate.wells.has(position),
            );
            onPaint(
              wells.map((well) => paintFrom(well, well.position)),
              `Layout of ${from.label} taken over`,
            );
          }}
        />
      )}
      <div className={classes.buttons}>
        <Button
          variant="default"
          onClick={() => onPaint(turnLayout(plate.wells.values(), plate), 'Layout turned by 180°')}
        >
          Turn by 180°
        </Button>
        <Button
          variant="default"
          disabled={!isPainted}
          onClick={() => clearPlate(plate.source, plate.run)}
        >
          As the file has it
        </Button>
      </div>
    </div>
  );
});
