import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Readings } from '../../domain/reading.ts';

const months =
  'jan|janv|ene|gen|feb|febr|févr|mar|mär|mrz|mars|apr|abr|avr|may|mai|mag|jun|juin|giu|jul|juil|lug|aug|août|ago|sept?|set|oct|okt|ott|nov|dec|dez|déc|dic';
/** How spreadsheet programs show a name that they took for a day or a month of this year: `9-Sep`, `09. Sep`, `Mar-01`. */
const shownDate = new RegExp(
  `^(?:\\d{1,2}(?:-|\\. ?)(?:${months})\\.?|(?:${months})\\.?-\\d{2})$`,
  'i',
);

/** Says which names are dates: a spreadsheet program makes them of genes such as SEPT9 and of samples such as 1-1. */
export function dateNamesNotes({ names }: Readings): Diagnostic[] {
  const targets = names.target.dictionary.filter((name) => shownDate.test(name));
  const samples = names.sample.dictionary.filter((name) => shownDate.test(name));
  return [
    ...noteOf(
      targets,
      'target',
      'SEPT9, MARCH1 or DEC1, and two genes may have become one',
      'Give each target its name under Targets. In a spreadsheet program, import the export with this column as text.',
    ),
    ...noteOf(
      samples,
      'sample',
      '1-1 or 2/3, and two samples may have become one',
      'Nothing to do if the samples are called after their days. Else give them their names under Data, and import the export into the spreadsheet program with this column as text.',
    ),
  ];
}

function noteOf(
  dates: readonly string[],
  what: 'target' | 'sample',
  names: string,
  mend: string,
): Diagnostic[] {
  const [first] = dates;
  if (first === undefined) return [];
  const shown = dates.slice(0, 4).map((name) => `«${name}»`);
  const list = `${shown.join(', ')}${dates.length > shown.length ? ' …' : ''}`;
  const are =
    dates.length === 1 ? `is called after a date (${list})` : `are called after dates (${list})`;
  const who = dates.length === 1 ? `A ${what}` : `${dates.length} ${what}s`;
  return [
    {
      severity: 'warning',
      code: 'name-missing',
      text: first,
      message: `${who} ${are}, as spreadsheet programs make of names such as ${names}.`,
      expected: `the ${what}s’ own names`,
      mend,
    },
  ];
}
