import { Button, Tabs } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { RememberedMapping, TableMapping } from '../../domain/mapping.ts';
import type { TablePreview } from '../../importers/mapping/preview-file.ts';
import { setAssay, setColumn, setHeaderRow } from './change-mapping.ts';
import { GridRanges } from './grid-ranges.tsx';
import { MappingControls } from './mapping-controls.tsx';
import classes from './mapping.module.css';
import type { MappedFile } from './mapping-session.ts';
import { closeMapping, readAsRecognised, readThisFile } from './mapping-session.ts';
import { PreviewTable } from './preview-table.tsx';
import { TrialResult } from './trial-result.tsx';
import { useTrial } from './use-trial.ts';

interface MappingEditorProps {
  readonly file: MappedFile;
  readonly tables: readonly TablePreview[];
  readonly recalled: RememberedMapping | null;
}

/** The preview with what its columns hold, and what comes of it. */
export function MappingEditor({ file, tables, recalled }: MappingEditorProps) {
  const [mapping, setMapping] = useState<TableMapping | null>(() => {
    const guess = fullest(tables)?.guess;
    const ofAssay = guess && file.assay ? setAssay(guess, file.assay) : guess;
    return recalled?.mapping ?? ofAssay ?? null;
  });
  const preview = tables.find(({ sheet }) => sheet === mapping?.sheet) ?? tables[0];
  if (!mapping || !preview) return null;
  return (
    <div className={classes.editor}>
      {tables.length > 1 && (
        <Tabs
          value={String(tables.indexOf(preview))}
          onChange={(place) => setMapping(tables[Number(place)]?.guess ?? mapping)}
        >
          <Tabs.List aria-label="Sheets" className={classes.sheets}>
            {tables.map(({ sheet }, place) => (
              <Tabs.Tab key={sheet} value={String(place)}>
                {sheet}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      )}
      <MappingControls
        mapping={mapping}
        preview={preview}
        sheets={tables.length}
        onChange={setMapping}
      />
      {mapping.kind === 'grid' && (
        <GridRanges key={preview.sheet} mapping={mapping} preview={preview} onChange={setMapping} />
      )}
      <PreviewTable
        key={preview.sheet}
        preview={preview}
        mapping={mapping}
        onColumn={(column, meaning) => setMapping(setColumn(mapping, column, meaning))}
        onHeaderRow={(row) => setMapping(setHeaderRow(mapping, preview, row))}
      />
      <Outcome file={file} mapping={mapping} recalled={recalled} />
    </div>
  );
}

interface OutcomeProps {
  readonly file: MappedFile;
  readonly mapping: TableMapping;
  readonly recalled: RememberedMapping | null;
}

/** What the mapping gives, and the buttons that end the screen. */
function Outcome({ file, mapping, recalled }: OutcomeProps) {
  const { trial, isCurrent } = useTrial(file.target, mapping);
  const readButton = useRef<HTMLButtonElement>(null);
  // The dialog put the focus on its first button while the table was opened.
  useEffect(() => readButton.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <TrialResult trial={trial} mapping={mapping} isCurrent={isCurrent} />
      <div className={classes.actions}>
        {recalled && (
          <Button
            variant="subtle"
            color="gray"
            className={classes.forget ?? ''}
            onClick={() => void readAsRecognised(file, recalled.shape)}
          >
            Forget these columns
          </Button>
        )}
        <Button variant="default" onClick={closeMapping}>
          Cancel
        </Button>
        <Button
          ref={readButton}
          data-autofocus
          disabled={isCurrent && (trial?.readings ?? 0) === 0}
          onClick={() => void readThisFile(file, mapping)}
        >
          Read this file
        </Button>
      </div>
    </>
  );
}

/** The sheet to start with: the one of most readable rows. */
function fullest(tables: readonly TablePreview[]): TablePreview | undefined {
  const score = ({ guess, rowCount }: TablePreview): number => {
    const pointed =
      guess.kind === 'grid' ? 4 : new Set(guess.columns.filter((meaning) => meaning !== '')).size;
    return pointed * 1000 + Math.min(rowCount, 999);
  };
  return tables.toSorted((a, b) => score(b) - score(a))[0];
}
