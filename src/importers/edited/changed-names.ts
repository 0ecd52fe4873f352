import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Readings } from '../../domain/reading.ts';

const months =
  'jan|janv|ene|gen|feb|febr|févr|mar|mär|mrz|mars|apr|abr|avr|may|mai|mag|jun|juin|giu|jul|juil|lug|aug|août|ago|sept?|set|oct|okt|ott|nov|dec|dez|déc|dic';
/** How spreadsheet programs show a name that they took for a day or a month of this year: `9-Sep`, `09. Sep`, `Mar-01`. */
const shownDate = new RegExp(
  `^(?:\\d{1,2}(?:-|\\. ?)(?:${months})\\.?|(?:${months})\\.?-\\d{2})$`,
  'i',
);

/** What they show for one that they took for a formula (`-E2`, `+Dox`), in any language, or had no room for. */
const shownError = /^#(?:[¡¿]?\p{L}+\s?[?!]|¡?DIV\/0!|N\/[AD]|NV|#+)$/u;

const asText = 'import the export into the spreadsheet program with this column as text';

/** Says which names a spreadsheet program changed: two of them may have become one, and nothing else tells. */
export function changedNamesNotes({ names }: Readings): Diagnostic[] {
  const { sample, target } = names;
  const of = (text: RegExp, { dictionary }: typeof sample): string[] =>
    dictionary.filter((name) => text.test(name));
  return [
    ...noteOf(
      of(shownDate, target),
      ['target is called after a date', 'targets are called after dates'],
      'make of genes such as SEPT9, MARCH1 or DEC1, and two genes may have become one',
      `Give each target its name under Targets. Next time, ${asText}.`,
    ),
    ...noteOf(
      of(shownDate, sample),
      ['sample is called after a date', 'samples are called after dates'],
      'make of names such as 1-1 or 2/3, and two samples may have become one',
      `Nothing to do if the samples are called after their days. Else give them their names under Data, and next time ${asText}.`,
    ),
    ...noteOf(
      [...of(shownError, target), ...of(shownError, sample)],
      ['name is an error', 'names are errors'],
      'show for names that begin as a formula does, such as +E2 or -Dox, and several names may have become one',
      `Write the names into the file, ${asText}, and add it again.`,
    ),
  ];
}

function noteOf(
  found: readonly string[],
  [one, many]: readonly [one: string, many: string],
  why: string,
  mend: string,
): Diagnostic[] {
  const [first] = found;
  if (first === undefined) return [];
  const shown = found.slice(0, 4).map((name) => `«${name}»`);
  const list = `${shown.join(', ')}${found.length > shown.length ? ' …' : ''}`;
  return [
    {
      severity: 'warning',
      code: 'name-missing',
      text: first,
      message: `${found.length === 1 ? `A ${one}` : `${found.length} ${many}`} (${list}), as spreadsheet programs ${why}.`,
      expected: 'the names as they were typed',
      mend,
    },
  ];
}
