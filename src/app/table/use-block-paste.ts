import type { ClipboardEvent } from 'react';
import { useSession } from '../session.ts';
import { plural } from '../words.ts';
import type { PastedCell } from './paste-block.ts';
import { layBlock, parseBlock } from './paste-block.ts';

/**
 * Takes a block of cells that is pasted into a field of a table. Fields stand in a `td` with `data-column` and in
 * a row with `aria-rowindex`, which counts the head; a text of one cell is left to the field.
 */
export function useBlockPaste<Column extends string>(
  columns: readonly Column[],
  rowCount: number,
  onPaste: (cells: readonly PastedCell<Column>[]) => void,
): (event: ClipboardEvent<HTMLElement>) => void {
  return (event) => {
    const block = parseBlock(event.clipboardData.getData('text/plain'));
    if (!block || !(event.target instanceof HTMLElement)) return;
    const name = event.target.closest<HTMLElement>('td[data-column]')?.dataset['column'];
    const column = columns.find((candidate) => candidate === name);
    const index = Number(event.target.closest('tr')?.getAttribute('aria-rowindex'));
    if (column === undefined || !Number.isInteger(index)) return;
    event.preventDefault();
    const cells = layBlock(block, { row: index - 2, column }, columns, rowCount);
    onPaste(cells);
    useSession.setState({ status: `${plural(cells.length, 'cell')} pasted` });
  };
}
