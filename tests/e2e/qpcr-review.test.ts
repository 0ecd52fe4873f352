import { expect, test } from 'vitest';
import { dropFiles, expectAccessible, openApp, waitIdle } from './harness.ts';

/** Three against three in triplicate, with one well far off, a no-template control, and a dilution series. */
function plate(): string {
  const lines = ['Well,Sample Name,Target Name,Task,Cq,Quantity'];
  const wells: string[] = [];
  const add = (
    sample: string,
    target: string,
    task: string,
    cq: number | '',
    quantity = '',
  ): void => {
    const at = wells.length;
    const position = `${'ABCDEFGH'[Math.floor(at / 12)] ?? 'H'}${(at % 12) + 1}`;
    wells.push(
      `${position},${sample},${target},${task},${cq === '' ? 'Undetermined' : cq.toFixed(2)},${quantity}`,
    );
  };
  for (const [g, group] of ['Parental', 'AnasR'].entries()) {
    for (const n of [1, 2, 3]) {
      const sample = `MCF7 ${group} ${n}`;
      for (const k of [0, 0.08, -0.05]) add(sample, 'ACTB', 'UNKNOWN', 17 + n / 10 + k);
      for (const k of [0, 0.05, -0.09]) add(sample, 'GAPDH', 'UNKNOWN', 18.4 + n / 9 + k);
      for (const k of [0, 0.04, g === 1 && n === 2 ? 3.1 : 0.1]) {
        add(sample, 'ESR1', 'UNKNOWN', 22 + g * 2 + n / 7 + k);
      }
    }
  }
  for (const [i, amount] of [1000, 100, 10, 1].entries()) {
    for (const k of [0, 0.1])
      add(`Std ${i + 1}`, 'ESR1', 'STANDARD', 18 + 3.4 * i + k, String(amount));
  }
  add('NTC', 'ESR1', 'NTC', 26.5);
  return `${[...lines, ...wells].join('\n')}\n`;
}

test('a well is left out from the flags, undone, and left out on the plate with the keyboard', async () => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [{ name: 'plate.csv', content: plate() }]);
  const quiet = (): Promise<void> => waitIdle(page);
  await page.getByRole('tab', { name: 'Quality' }).click();
  await quiet();
  const leaveOut = page.getByRole('button', { name: /^Leave out .* \(ESR1 in MCF7 AnasR 2\)$/ });
  await leaveOut.waitFor();
  await expectAccessible(page);
  await leaveOut.click();
  await page.getByRole('group', { name: 'Wells left out' }).waitFor();
  await quiet();
  await page.getByRole('tab', { name: 'qRT-PCR' }).click();
  await page.getByRole('group', { name: 'Results with and without the wells left out' }).waitFor();
  expect(await page.getByText('1 well was left out').count()).toBe(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await quiet();
  await page.getByText('No well was left out').first().waitFor();

  await page.getByRole('tab', { name: 'Quality' }).click();
  const grid = page.getByRole('grid');
  await grid.getByRole('gridcell', { name: /^A1,/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await grid.locator('[aria-selected="true"]').count()).toBe(2);
  await page.getByRole('combobox', { name: 'Reason' }).fill('bubble');
  await page.getByRole('button', { name: 'Leave out 2 readings' }).click();
  await quiet();
  expect(await grid.getByRole('gridcell', { name: /left out \(bubble\)/ }).count()).toBe(2);
  expectQuiet();
  await close();
});
