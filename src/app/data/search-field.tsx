import { CloseButton, TextInput } from '@mantine/core';
import classes from './search-field.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field that narrows a table down while one types. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  return (
    <TextInput
      type="search"
      className={classes.field ?? ''}
      size="sm"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSection={
        value !== '' && (
          <CloseButton size="sm" aria-label="Clear the filter" onClick={() => onChange('')} />
        )
      }
    />
  );
}
