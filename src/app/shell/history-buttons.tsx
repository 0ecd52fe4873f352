import { ActionIcon, Tooltip } from '@mantine/core';
import { useStudy } from '../../study/store.ts';
import { RedoIcon, UndoIcon } from '../icons.tsx';

const isMac = /Mac|iP(hone|ad|od)/.test(navigator.userAgent);

/** Undo and redo. Named for screen readers by what they do; the keys stand in the tooltip. */
export function HistoryButtons() {
  const canUndo = useStudy(({ past }) => past.length > 0);
  const canRedo = useStudy(({ future }) => future.length > 0);
  const undo = useStudy((state) => state.undo);
  const redo = useStudy((state) => state.redo);
  return (
    <>
      <Tooltip label={isMac ? 'Undo  ⌘Z' : 'Undo  Ctrl+Z'}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label="Undo"
          disabled={!canUndo}
          onClick={undo}
        >
          <UndoIcon />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={isMac ? 'Redo  ⇧⌘Z' : 'Redo  Ctrl+Y'}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label="Redo"
          disabled={!canRedo}
          onClick={redo}
        >
          <RedoIcon />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
