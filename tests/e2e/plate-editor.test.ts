import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { TestFile } from './harness.ts';
import { addFiles, download, dropFiles, openApp, parseCsv, waitIdle } from './harness.ts';

// The tools of the plate editor, on invented plates as a reader gives them: with nothing that says what stands where.

const rows = [...'ABCDEFGH'];

/** µM in a column from the second to the eleventh. */
const doseOf = (c: number): number => 20 / 3 ** (10 - c);

/** Vehicle in column 1, then a signal that falls with the dose, blank in 12; or the same plate the wrong way round. */
function barePlate(name: string, isTurned = false): TestFile {
  const signal = (r: number, c: number): number => {
    if (c === 11) return 0.05;
    if (c === 0) return 0.95 + 0.002 * r;
    return 0.06 + 0.9 / (1 + (doseOf(c) / 0.3) ** 1.2) + 0.001 * r;
  };
  const lines = rows.map((row, r) => {
    const cells = Array.from({ length: 12 }, (_, c) =>
      (isTurned ? signal(7 - r, 11 - c) : signal(r, c)).toFixed(4),
    );
    return `${row},${cells.join(',')}`;
  });
  const head = Array.from({ length: 12 }, (_, i) => i + 1).join(',');
  return { name, content: [`,${head}`, ...lines].join('\n') };
}

/** The layout of such a plate as cells of a spreadsheet. */
const cells = rows
  .map(() =>
    ['vehicle', ...Array.from({ length: 10 }, (_, i) => doseOf(i + 1)), 'blank'].join('\t'),
  )
  .join('\n');

async function openPlates(files: readonly TestFile[]) {
  const opened = await openApp();
  const { page } = opened;
  await addFiles(page, files);
  await page.getByRole('tab', { name: 'Viability', exact: true }).click();
  return {
    ...opened,
    well: (name: string) => page.getByRole('gridcell', { name: new RegExp(`^${name}:`) }),
    press: (name: string) => page.getByRole('button', { name, exact: true }).click(),
    choose: async (label: string, option: string): Promise<void> => {
      await page.getByRole('combobox', { name: label, exact: true }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    ic50: async () => parseCsv(await download(page, 'IC50 (CSV)')),
  };
}

/** The roles and doses of `measurements.csv`, by well. */
async function layoutOf(page: Page, file: string): Promise<Map<string, string>> {
  const rowsOfFile = parseCsv(await download(page, 'Measurements (CSV)'));
  return new Map(
    rowsOfFile
      .filter((row) => row['file'] === file)
      .map((row) => [row['position'] ?? '', `${row['role']} ${row['status']}`]),
  );
}

test('cells pasted from a spreadsheet, by the clipboard or the field, lay out a plate', async () => {
  const { page, well, press, ic50, expectQuiet, close } = await openPlates([barePlate('a.csv')]);
  await well('A1').click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), cells);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+V');
  await page.getByText('96 wells pasted', { exact: true }).waitFor();
  await page.getByRole('img', { name: /^Dose-response curves/ }).waitFor();
  const [pasted] = await ic50();
  expect(pasted).toMatchObject({ relation: '=', n_points: '88', unit: 'µM' });
  // The points lie on a curve of 0.3 µM that was scaled by its vehicle.
  expect(Number(pasted?.['ic50'])).toBeCloseTo(0.3, 2);
  await press('As the file has it');
  await page.getByRole('img', { name: /^Dose-response curves/ }).waitFor({ state: 'detached' });
  await page.getByLabel('Cells, from the first selected well on').fill(`${cells}\nno dose\n`);
  await press('Lay out the cells');
  await page.getByText('96 wells pasted; 1 cells could not be read').waitFor();
  await page.getByRole('img', { name: /^Dose-response curves/ }).waitFor();
  expect(await ic50()).toEqual([pasted]);
  expectQuiet();
  await close();
});

test('a layout is used again, turned by 180°, and wells are left out and taken in', async () => {
  const files = [barePlate('first.csv'), barePlate('second.csv', true)];
  const { page, well, press, choose, ic50, expectQuiet, close } = await openPlates(files);
  await page.getByLabel('Cells, from the first selected well on').fill(cells);
  await press('Lay out the cells');
  await choose('Plate', 'second.csv');
  await choose('Use the layout of', 'first.csv');
  await page.getByText('Layout of first.csv taken over', { exact: true }).waitFor();
  await waitIdle(page);
  expect((await layoutOf(page, 'second.csv')).get('A12')).toBe('blank used');
  // It stood in the reader the wrong way round, which its controls tell.
  await page.getByRole('tab', { name: 'Data', exact: true }).click();
  await page
    .getByText('turned by 180° the layout fits, so the plate stood the wrong way round.')
    .first()
    .waitFor();
  await page.getByRole('tab', { name: 'Viability', exact: true }).click();
  await waitIdle(page);
  await choose('Plate', 'second.csv');
  await press('Turn by 180°');
  await page.getByText('Layout turned by 180°', { exact: true }).waitFor();
  await waitIdle(page);
  expect((await layoutOf(page, 'second.csv')).get('H1')).toBe('blank used');
  const both = await ic50();
  expect(both.map((row) => [row['replicate'], row['n_points']])).toEqual([
    ['', '176'],
    ['first.csv', '88'],
    ['second.csv', '88'],
  ]);
  expect(Number(both[2]?.['ic50'])).toBeCloseTo(Number(both[1]?.['ic50']), 9);
  await well('C3').click();
  await press('Leave out');
  await page.getByText('1 well left out', { exact: true }).waitFor();
  await waitIdle(page);
  const left = parseCsv(await download(page, 'Measurements (CSV)')).find(
    (row) => row['file'] === 'second.csv' && row['position'] === 'C3',
  );
  expect(left).toMatchObject({ status: 'excluded', reason: 'well left out by the user' });
  expect((await ic50())[0]?.['n_points']).toBe('175');
  await press('Take in');
  await waitIdle(page);
  expect(await ic50()).toEqual(both);
  expectQuiet();
  await close();
});

test('a plate is painted with the keyboard alone', async () => {
  const { page, ic50, expectQuiet, close } = await openPlates([barePlate('keys.csv')]);
  const { keyboard } = page;
  const times = async (key: string, count: number): Promise<void> => {
    for (let i = 0; i < count; i += 1) await keyboard.press(key);
  };
  const selectColumn = async (column: number): Promise<void> => {
    await page.getByRole('grid').focus();
    await keyboard.press('Escape');
    await keyboard.press('ArrowRight'); // A1
    await times('ArrowRight', column - 1);
    await times('Shift+ArrowDown', 7);
    await page.getByText('8 wells selected', { exact: true }).waitFor();
  };
  /** From the grid on with Tab to a control of that name, as a person without a mouse gets there. */
  const tabTo = async (name: string): Promise<void> => {
    const isThere = (): Promise<boolean> =>
      page.evaluate((wanted) => {
        const at = document.activeElement;
        const label =
          at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent;
        return label?.trim() === wanted;
      }, name);
    for (let i = 0; i < 40; i += 1) {
      await keyboard.press('Tab');
      if (await isThere()) return;
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  /** Opens the list of the control that has the focus and goes down to an option, wherever the list begins. */
  const choose = async (name: string): Promise<void> => {
    await keyboard.press('Enter');
    const option = page.getByRole('option', { name, exact: true });
    await option.waitFor();
    // Where the list begins is settled by a timer that a person's next key never overtakes.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    for (let i = 0; i < 20; i += 1) {
      await keyboard.press('ArrowDown');
      if ((await option.getAttribute('data-combobox-selected')) !== null) break;
    }
    await keyboard.press('Enter');
  };
  const paintColumn = async (column: number, role: 'Blank' | 'Vehicle'): Promise<void> => {
    await selectColumn(column);
    await tabTo('Role');
    await choose(role);
    await tabTo('Paint wells');
    await keyboard.press('Enter');
    await page.getByText('8 wells painted', { exact: true }).waitFor();
    await waitIdle(page);
  };
  await paintColumn(12, 'Blank');
  expect((await layoutOf(page, 'keys.csv')).get('H12')).toBe('blank used');
  await paintColumn(1, 'Vehicle');
  expect((await layoutOf(page, 'keys.csv')).get('H1')).toBe('vehicle used');
  await page.getByRole('grid').focus();
  await keyboard.press('Escape');
  await times('ArrowRight', 2); // A2
  await times('Shift+ArrowDown', 7);
  await times('Shift+ArrowRight', 9);
  await page.getByText('80 wells selected', { exact: true }).waitFor();
  await tabTo('First dose (µM)');
  await keyboard.press('Control+A');
  await keyboard.type('20');
  await tabTo('Direction');
  await choose('right to left');
  await tabTo('Lay the series');
  await keyboard.press('Enter');
  await page.getByRole('img', { name: /^Dose-response curves/ }).waitFor();
  const [row] = await ic50();
  expect(row).toMatchObject({ relation: '=', n_points: '88' });
  expect(Number(row?.['ic50'])).toBeCloseTo(0.3, 2);
  expectQuiet();
  await close();
});

test('a sample sheet that is dropped names the wells of a plate, with their doses', async () => {
  const { page, ic50, expectQuiet, close } = await openPlates([barePlate('reader.csv')]);
  const lines = rows.flatMap((row) =>
    Array.from({ length: 12 }, (_, c) => {
      const group = row < 'E' ? 'Parental' : 'Resistant';
      if (c === 11) return `${row}12,,,Blank,`;
      if (c === 0) return `${row}1,${group},Anastrozole,Vehicle,0`;
      return `${row}${c + 1},${group},Anastrozole,Treated,${doseOf(c)}`;
    }),
  );
  const sheet = ['Well,Group,Compound,Role,Dose (µM)', ...lines].join('\n');
  await dropFiles(page, [{ name: 'layout of reader.csv', content: sheet }]);
  await page.getByRole('img', { name: /^Dose-response curves of Anastrozole/ }).waitFor();
  const rowsOfGroups = await ic50();
  expect(
    rowsOfGroups.map((row) => [row['group'], row['relation'], row['unit'], row['n_points']]),
  ).toEqual([
    ['Parental', '=', 'µM', '44'],
    ['Resistant', '=', 'µM', '44'],
  ]);
  expect(Number(rowsOfGroups[0]?.['ic50'])).toBeCloseTo(0.3, 2);
  expect((await layoutOf(page, 'reader.csv')).get('A12')).toBe('blank used');
  expectQuiet();
  await close();
});
