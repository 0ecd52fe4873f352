import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { download, dropFiles, expectAccessible, openApp, parseCsv, waitIdle } from './harness.ts';

/** A plate of 96: four samples in triplicate from column 1 on, whose first well stands at the edge and comes up late. */
function plate(rise: number): string {
  const lines = ['Well,Sample Name,Target Name,Cq'];
  for (const [row, letter] of [...'ABCDEFGH'].entries()) {
    const sample = `${row < 4 ? 'Parental' : 'Resistant'} ${(row % 4) + 1}`;
    for (let column = 1; column <= 6; column += 1) {
      const target = column <= 3 ? 'GAPDH' : 'ESR1';
      const late = column === 1 ? 0.3 + row / 100 : 0;
      const cq = (column <= 3 ? 18 : 25 + (row < 4 ? 0 : rise)) + late + column / 50;
      lines.push(`${letter}${column},${sample},${target},${cq.toFixed(3)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

async function dragOver(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('a well is not on the screen');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}

test('every plate is reached, its edge judged, and its wells selected with the mouse and the keyboard', async () => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [
    { name: 'monday.csv', content: plate(1) },
    { name: 'tuesday.csv', content: plate(1.2) },
  ]);
  await page.getByRole('tab', { name: 'Quality' }).click();
  await waitIdle(page);
  await page.getByRole('grid', { name: 'Plate monday.csv' }).waitFor();
  await page.getByText(/wells at the edge come up 0\.\d\d cycles later .*p (<|=)/).waitFor();

  // The other plate, by its name.
  await page.getByRole('combobox', { name: 'Plate', exact: true }).click();
  await page.getByRole('option', { name: 'tuesday.csv' }).click();
  const grid = page.getByRole('grid', { name: 'Plate tuesday.csv' });
  await grid.waitFor();
  await expectAccessible(page);
  const well = (position: string): Locator =>
    grid.getByRole('gridcell', { name: new RegExp(`^${position},`) });
  const selected = (): Promise<number> => grid.locator('[aria-selected="true"]').count();

  // Mouse: a click, a rectangle by dragging, one more with Control, none with a second click.
  await well('B2').click();
  expect(await selected()).toBe(1);
  await dragOver(page, well('B2'), well('C4'));
  expect(await selected()).toBe(6);
  await well('H6').click({ modifiers: ['Control'] });
  expect(await selected()).toBe(7);
  await well('H6').click({ modifiers: ['Control'] });
  expect(await selected()).toBe(6);

  // Keyboard: Escape, the arrows, Shift for a rectangle, Space for one.
  await well('A1').focus();
  await page.keyboard.press('Escape');
  expect(await selected()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  expect(await well('A2').getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await selected()).toBe(4);
  await page.getByRole('combobox', { name: 'Reason' }).fill('bubble');
  await page.getByRole('button', { name: 'Leave out 4 readings' }).click();
  await waitIdle(page);

  // Only wells of the plate that is shown were left out.
  const rows = parseCsv(await download(page, 'Measurements (CSV)'));
  const out = rows.filter(({ status }) => status === 'excluded');
  expect(out.map(({ file, position }) => `${file} ${position}`)).toEqual([
    'tuesday.csv A2',
    'tuesday.csv A3',
    'tuesday.csv B2',
    'tuesday.csv B3',
  ]);
  await page.getByRole('combobox', { name: 'Colour by', exact: true }).click();
  for (const measure of ['Cq', 'Target', 'Sample', 'Spread', 'Flags'])
    expect(await page.getByRole('option', { name: measure, exact: true }).count()).toBe(1);
  expectQuiet();
  await close();
});
