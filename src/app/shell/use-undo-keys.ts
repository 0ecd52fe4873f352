import { useEffect } from 'react';
import { useStudy } from '../../study/store.ts';
import { isTyping } from './is-typing.ts';

/** Ctrl/⌘+Z undoes, Ctrl+Y and ⇧+Ctrl/⌘+Z redo, except where one is typing and the field has its own. */
export function useUndoKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const redo = (key === 'y' && !event.shiftKey) || (key === 'z' && event.shiftKey);
      if (!redo && key !== 'z') return;
      event.preventDefault();
      if (redo) useStudy.getState().redo();
      else useStudy.getState().undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
