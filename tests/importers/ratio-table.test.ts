import { describe, expect, test } from 'vitest';
import { openWorkbooks } from '../../src/importers/bytes/open-workbook.ts';
import { guessMapping } from '../../src/importers/mapping/guess-mapping.ts';
import { readMapped } from '../../src/importers/mapping/read-mapped.ts';
import { readFile } from '../../src/importers/read-file.ts';

// Ratios without the signals that they were made of; all names and values are invented.

const rows = ['Par 1,1.02,0.95', 'Par 2,0.98,1.05', 'Res 1,2.52,1.85', 'Res 2,2.31,2.05'];
const table = (header: string): Uint8Array =>
  new TextEncoder().encode(`${[header, ...rows].join('\n')}\n`);

describe('a table of ratios alone', () => {
  test.each([
    ['Sample,pAkt/Akt,pmTOR/mTOR', 'western', ['p-Akt', 'p-mTOR']],
    ['Sample,HER2/actin,ERα / β-actin', 'western', ['HER2', 'ERα']],
    ['Sample,p-Akt/Akt ratio,HER2/actin ratio', 'western', ['p-Akt', 'HER2']],
    ['Sample,ESR1/GAPDH,PGR/GAPDH', 'qpcr', ['ESR1', 'PGR']],
  ])('is refused by name, and the guess reads it: %s', async (header, assay, targets) => {
    const [outcome] = await readFile('ratios.csv', table(header));
    expect(outcome).toMatchObject({
      ok: false,
      mappable: true,
      diagnostics: [{ code: 'file-not-supported' }],
    });
    const [opened] = await openWorkbooks('ratios.csv', table(header));
    if (!opened?.ok) throw new Error('it does not open');
    const [first] = opened.workbook.tables;
    if (!first) throw new Error('it holds no table');
    const guess = guessMapping(first, 'ratios.csv');
    expect(guess).toMatchObject({ assay, normalised: 'relative quantity' });
    const { readings } = readMapped(opened.workbook.tables, guess, 'ratios.csv');
    expect(readings.count).toBe(8);
    expect(readings.names.target.dictionary.slice(1)).toEqual(targets);
  });
});

test('ratios beside their bands are left unread, and the bands are read', async () => {
  const bytes = new TextEncoder().encode(
    'Sample,pAkt,Akt,pAkt/Akt\nPar 1,1020,950,1.07\nPar 2,980,1050,0.93\nRes 1,2520,1850,1.36\n',
  );
  const [outcome] = await readFile('bands.csv', bytes);
  expect(outcome).toMatchObject({ ok: true, imported: { unreadColumns: ['pAkt/Akt'] } });
});

test('a header with a stroke that divides nothing known is no ratio', async () => {
  const [outcome] = await readFile('other.csv', table('Sample,Blood/Serum,Day/Night'));
  expect(outcome).toMatchObject({ ok: false, diagnostics: [{ code: 'file-not-recognised' }] });
});
