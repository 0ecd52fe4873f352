import type { Origin } from '../../domain/annotation.ts';
import { CellInput } from './cell-input.tsx';
import { useDraft } from './use-draft.ts';

interface TextCellProps {
  readonly label: string;
  readonly value: string;
  readonly origin: Origin;
  readonly placeholder?: string;
  readonly onCommit: (value: string) => void;
}

/** A text in a table cell: Enter and leaving it commit, Escape reverts. */
export function TextCell({ label, value, origin, placeholder = '–', onCommit }: TextCellProps) {
  const { text, isTyping, setDraft, commit, handleKeyDown } = useDraft(value, onCommit);
  return (
    <CellInput
      label={label}
      origin={isTyping ? 'user' : origin}
      value={text}
      placeholder={placeholder}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => commit()}
      onKeyDown={handleKeyDown}
    />
  );
}
