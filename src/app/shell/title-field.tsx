import { useState } from 'react';
import { useStudy } from '../../study/store.ts';
import classes from './header.module.css';

/** The study's title, edited where it stands: kept on Enter or on leaving, given up on Escape. */
export function TitleField() {
  const title = useStudy(({ study }) => study.title);
  const rename = useStudy((state) => state.rename);
  const [draft, setDraft] = useState<string | null>(null);
  const keep = (): void => {
    if (draft !== null && draft.trim() !== title) rename(draft.trim());
    setDraft(null);
  };
  return (
    <input
      className={classes.title}
      aria-label="Study title"
      placeholder="Untitled study"
      maxLength={200}
      spellCheck={false}
      value={draft ?? title}
      title={title}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
