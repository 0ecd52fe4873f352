import { Combobox, useCombobox } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Origin } from '../../domain/annotation.ts';
import { CellInput } from './cell-input.tsx';
import classes from './cell-input.module.css';
import { useDraft } from './use-draft.ts';

interface ChoiceCellProps {
  readonly label: string;
  readonly value: string;
  readonly origin: Origin;
  readonly choices: readonly string[];
  readonly placeholder?: string;
  /** Stands behind the text, e.g. `control`. */
  readonly mark?: string;
  readonly onCommit: (value: string) => void;
}

/** A text in a table cell that is chosen among those in use or typed anew. */
export function ChoiceCell(props: ChoiceCellProps) {
  const { label, value, origin, choices, placeholder = '–', mark = '', onCommit } = props;
  const { text, isTyping, setDraft, commit, handleKeyDown } = useDraft(value, onCommit);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const offered = isTyping
    ? choices.filter((choice) => choice.toLowerCase().includes(text.trim().toLowerCase()))
    : choices;
  const isOpen = combobox.dropdownOpened && offered.length > 0;

  const handleKey = (event: KeyboardEvent): void => {
    // An option that the arrow keys point at is what Enter means.
    if (event.key === 'Enter' && combobox.getSelectedOptionIndex() !== -1) return;
    handleKeyDown(event);
    if (event.key === 'Enter') combobox.closeDropdown();
  };

  return (
    <Combobox
      store={combobox}
      shadow="sm"
      onOptionSubmit={(choice) => {
        commit(choice);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <CellInput
          label={label}
          origin={isTyping ? 'user' : origin}
          value={text}
          placeholder={placeholder}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            commit();
            combobox.closeDropdown();
          }}
          onKeyDown={handleKey}
        />
      </Combobox.Target>
      {mark !== '' && <span className={classes.mark}>{mark}</span>}
      {isOpen && (
        <Combobox.Dropdown miw={160} w="max-content" maw={320}>
          <Combobox.Options aria-label={label} mah={280} style={{ overflowY: 'auto' }}>
            {offered.map((choice) => (
              <Combobox.Option key={choice} value={choice} active={choice === value}>
                {choice}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      )}
    </Combobox>
  );
}
