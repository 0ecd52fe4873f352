import { Button, Modal, MultiSelect, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { countNaming } from '../../domain/sample-sheet.ts';
import type { Source } from '../../domain/source.ts';
import type { SheetTable } from '../../importers/layout/sheet-table.ts';
import { addSheet } from '../../study/steps.ts';
import { useStudy } from '../../study/store.ts';
import { engine, useSession } from '../session.ts';
import { useReturnFocus } from '../shell/use-return-focus.ts';
import { plural } from '../words.ts';
import { likelyOwners, whyNoOwner } from './likely-owners.ts';
import { pastedName } from './pasted-names.ts';
import { nextPlace, toSheet } from './place-sheets.ts';
import { SheetPreview } from './sheet-preview.tsx';
import classes from './sheets.module.css';

interface PasteDialogProps {
  readonly sources: readonly Source[];
  readonly onClose: () => void;
}

/** Takes names from a spreadsheet, shows how they are understood, and gives them to a file. */
export function PasteDialog({ sources, onClose }: PasteDialogProps) {
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  useReturnFocus();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const study = useStudy((state) => state.study);
  const tables = usePasted(text);
  const [table] = tables ?? [];
  const owners = chosen ?? (table ? likelyOwners(table, study) : []);
  const hint = table && owners.length === 0 ? whyNoOwner(table, study) : '';
  const name = (): void => {
    if (!table) return;
    useStudy.getState().change((before) =>
      addSheet(before, {
        ...toSheet(pastedName, table, nextPlace(before.sheets)),
        appliesTo: owners,
      }),
    );
    useSession.setState({ status: `${plural(countNaming(table.entries), 'name')} given` });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Name wells or lanes"
      size={720}
      fullScreen={isNarrow}
      closeButtonProps={{ 'aria-label': 'Close' }}
      classNames={{ title: classes.title ?? '' }}
    >
      <div className={classes.dialog}>
        <Textarea
          label="Names from a spreadsheet"
          description="A column of wells or lanes beside samples, targets, groups …, or a plate grid of names (8 × 12, 16 × 24)."
          placeholder={'Well\tSample\tTarget\nA1\tPar_1\tESR1'}
          classNames={{ input: classes.paste ?? '' }}
          rows={7}
          spellCheck={false}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div aria-live="polite">
          {text.trim() !== '' && tables && (
            <SheetPreview table={table ?? null} plates={tables.length} />
          )}
        </div>
        <MultiSelect
          label="File that they name"
          placeholder={owners.length === 0 ? 'Choose a file' : undefined}
          data={sources.map(({ id, file }) => ({ value: id, label: file }))}
          description={hint === '' ? undefined : hint}
          value={[...owners]}
          onChange={setChosen}
        />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={!table || owners.length === 0} onClick={name}>
            Give these names
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** The pasted names as they are understood; null until the worker has looked. */
function usePasted(text: string): readonly SheetTable[] | null {
  const [tables, setTables] = useState<readonly SheetTable[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (text.trim() === '') return;
    engine.readPasted(text).then(
      (read) => isWanted && setTables(read),
      () => isWanted && setTables([]),
    );
    return () => {
      isWanted = false;
    };
  }, [text]);
  return text.trim() === '' ? null : tables;
}
