import { Button, CloseButton, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CultureEntry } from '../../domain/culture.ts';
import { cultureEvents } from '../../domain/culture.ts';
import { useStudy } from '../../study/store.ts';
import { none } from '../format.ts';
import classes from './culture.module.css';
import { mergeCulture } from './merge-culture.ts';

const blank = { date: '', passage: '', dose: '', viability: '', doublingTime: '', event: '' };

const numberOf = (value: number | string): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** The entries of the log, with a row to type the next one. */
export function CultureTable({ culture }: { readonly culture: readonly CultureEntry[] }) {
  const changeCulture = useStudy((state) => state.changeCulture);
  const [draft, setDraft] = useState<Record<keyof typeof blank, number | string>>(blank);
  const set =
    (field: keyof typeof blank) =>
    (value: number | string | null): void =>
      setDraft({ ...draft, [field]: value ?? '' });
  const add = (): void => {
    const entry: CultureEntry = {
      date: String(draft.date),
      passage: numberOf(draft.passage),
      dose: numberOf(draft.dose),
      unit: 'µM',
      viability: numberOf(draft.viability),
      doublingTime: numberOf(draft.doublingTime),
      event: String(draft.event),
    };
    changeCulture(mergeCulture(culture, [entry]));
    setDraft(blank);
  };
  const numbers = [
    ['passage', 'Passage'],
    ['dose', 'Dose (µM)'],
    ['viability', 'Viability (%)'],
    ['doublingTime', 'Doubling time (h)'],
  ] as const;
  return (
    <section aria-labelledby="culture-title" className={classes.section}>
      <h2 id="culture-title" className={classes.heading}>
        Culture log
      </h2>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.date !== '') add();
        }}
      >
        <TextInput
          type="date"
          label="Date"
          value={draft.date}
          onChange={(event) => set('date')(event.currentTarget.value)}
        />
        {numbers.map(([field, label]) => (
          <NumberInput
            key={field}
            label={label}
            value={draft[field]}
            min={0}
            hideControls
            onChange={set(field)}
          />
        ))}
        <Select
          label="Event"
          data={cultureEvents.map((value) => ({ value, label: value === '' ? 'None' : value }))}
          value={String(draft.event)}
          allowDeselect={false}
          onChange={set('event')}
        />
        <Button type="submit" disabled={draft.date === ''}>
          Add entry
        </Button>
      </form>
      {culture.length > 0 && (
        <div className={classes.frame}>
          <table className={classes.table} aria-label="Culture log">
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col">Passage</th>
                <th scope="col">Dose</th>
                <th scope="col">Viability (%)</th>
                <th scope="col">Doubling time (h)</th>
                <th scope="col">Event</th>
                <th scope="col">
                  <span className="fb-hidden">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {culture.map((entry, i) => (
                <tr key={`${entry.date} ${i}`}>
                  <th scope="row">{entry.date}</th>
                  <td>{entry.passage ?? none}</td>
                  <td>{entry.dose === null ? none : `${entry.dose} ${entry.unit}`}</td>
                  <td>{entry.viability ?? none}</td>
                  <td>{entry.doublingTime ?? none}</td>
                  <td>{entry.event}</td>
                  <td>
                    <CloseButton
                      size="sm"
                      aria-label={`Remove the entry of ${entry.date}`}
                      onClick={() => changeCulture(culture.filter((_, at) => at !== i))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
