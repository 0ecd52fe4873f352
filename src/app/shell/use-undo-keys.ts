import { useEffect } from 'react';
import { useStudy } from '../../study/store.ts';

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

/** Whether a key goes into a text: a select's read-only field and a radio take none. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  if (target instanceof HTMLInputElement) {
    return !target.readOnly && !['radio', 'checkbox', 'file', 'button'].includes(target.type);
  }
  return target instanceof HTMLElement && target.isContentEditable;
}
