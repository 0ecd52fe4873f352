import type { KeyboardEvent } from 'react';
import { useEffect, useEffectEvent, useState } from 'react';

/** A text that is being typed in the place of `value`. It is said when it is left, not at every letter. */
export function useDraft(value: string, onCommit: (value: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);

  const commit = (text: string | null = draft): void => {
    setDraft(null);
    if (text !== null && text.trim() !== value) onCommit(text.trim());
  };
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setDraft(null);
  };

  // A row that is scrolled out of sight is unmounted without losing focus first.
  const commitUnmounted = useEffectEvent(() => commit());
  useEffect(() => () => commitUnmounted(), []);

  return { text: draft ?? value, isTyping: draft !== null, setDraft, commit, handleKeyDown };
}
