import { useEffect } from 'react';
import { useStudy } from '../../study/store.ts';
import { useKeptFiles } from '../kept-files.ts';
import { openMapping } from '../mapping/mapping-session.ts';
import { useSession } from '../session.ts';
import { takeFiles } from '../share/open-study.ts';
import { parseBlock } from '../table/paste-block.ts';
import { isTyping } from './is-typing.ts';
import { pastedName } from './pasted-name.ts';

/**
 * Takes a table that is pasted anywhere outside a field as if it were a file, and copied files as if they were
 * dropped. Tables and dialogs that take a paste themselves say so by preventing its default.
 */
export function usePaste(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { clipboardData, target } = event;
      if (event.defaultPrevented || !clipboardData || isTyping(target) || isInDialog()) return;
      const files = [...clipboardData.files];
      const text = clipboardData.getData('text/plain');
      // Spreadsheets put a picture of the cells beside their text.
      if (parseBlock(text)) {
        event.preventDefault();
        void addPasted(text);
      } else if (files.length > 0) {
        event.preventDefault();
        void takeFiles(files);
      } else if (text.trim() !== '') {
        useSession.setState({
          status: 'One cell was pasted, which is no table: mark a field to paste it there',
        });
      }
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}

/** Adds a table; one that no format claims is asked about at once, for there is no file to go back to. */
async function addPasted(text: string): Promise<void> {
  const { sources, refused } = useStudy.getState().study;
  const name = pastedName([...sources, ...refused].map(({ file }) => file));
  await takeFiles([new File([text], name, { type: 'text/plain' })]);
  const isRefused = useStudy.getState().study.refused.some(({ file }) => file === name);
  if (isRefused && useKeptFiles.getState().mappable.has(name)) openMapping(name);
}

function isInDialog(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
