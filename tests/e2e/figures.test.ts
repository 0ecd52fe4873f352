import { expect, test } from 'vitest';
import { chooseWidth, readPdf, readPng, readSvg, takeFigure } from './figure-files.ts';
import { expectAccessible, openApp, openExample, waitIdle } from './harness.ts';

const views = ['Overview', 'qRT-PCR', 'Western blot'] as const;
const widths = [
  ['85 mm', 85],
  ['183 mm', 183],
  ['Slide 16:9', 338.667],
] as const;

test.each(views)('the figures of %s leave as PNG, SVG and PDF of the stated size', async (view) => {
  const { page, expectQuiet, close } = await openApp();
  await openExample(page);
  await page.getByRole('tab', { name: view, exact: true }).click();
  await waitIdle(page);
  await page.locator('.js-plotly-plot .plot-container').first().waitFor();
  for (const [name, width] of widths) {
    await chooseWidth(page, name);
    await waitIdle(page);
    const svg = await readSvg(page, await takeFigure(page, 0, 'SVG'));
    expect(svg.strangers).toEqual([]);
    expect(Number.parseFloat(svg.width)).toBeCloseTo(width, 2);
    const [, , across = 0, down = 0] = svg.viewBox;
    const height = Number.parseFloat(svg.height);
    expect(height / width).toBeCloseTo(down / across, 3);
    expect(svg.fonts).toEqual(['Helvetica, Arial, "Liberation Sans", sans-serif']);
    expect(svg.texts.some((text) => text.includes('Parental'))).toBe(true);
    const points = svg.sizes.map((size) => (size * width * 72) / 25.4 / across);
    for (const size of points) expect(size).toBeGreaterThan(name.startsWith('Slide') ? 9 : 6.9);
    expect(Math.max(...points)).toBeLessThan(name.startsWith('Slide') ? 17 : 7.6);

    for (const dpi of [300, 600]) {
      const png = readPng(await takeFigure(page, 0, `PNG ${dpi} dpi`));
      expect(png.perMetre).toBe(Math.round(dpi / 0.0254));
      expect(png.width).toBe(Math.round((width / 25.4) * dpi));
      expect(Math.abs(png.height - (height / 25.4) * dpi)).toBeLessThanOrEqual(1);
      expect(png.texts.join(' ')).toContain('Parental');
    }

    const pdf = readPdf(await takeFigure(page, 0, 'PDF'));
    expect(pdf.box[2]).toBeCloseTo((width / 25.4) * 72, 1);
    expect(pdf.box[3]).toBeCloseTo((height / 25.4) * 72, 1);
    expect(pdf.fonts).toEqual(['Helvetica', 'Helvetica-Bold', 'Symbol']);
    expect(pdf.text).toContain('Parental');
    expect(pdf.placesHold).toBe(true);
  }
  await expectAccessible(page);
  expectQuiet();
  await close();
});

test('a figure is copied as a picture, its numbers are saved, and its points are read by keyboard', async () => {
  const { page, expectQuiet, close } = await openApp();
  await openExample(page);
  await page.getByRole('tab', { name: 'qRT-PCR', exact: true }).click();
  await page.locator('.js-plotly-plot .plot-container').first().waitFor();
  await page.getByRole('button', { name: 'Figure actions', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'Copy figure', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'copied as a picture' }).waitFor();
  const types = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item?.types;
  });
  expect(types).toEqual(['image/png']);

  const csv = (await takeFigure(page, 0, 'Data (CSV)')).toString('utf8');
  expect(csv.split('\r\n')[0]).toContain('row,group,sample,run');
  await page.getByText('Data of the figure').first().click();
  expect(
    await page
      .getByRole('group', { name: /^Data of/ })
      .getByRole('row')
      .count(),
  ).toBe(csv.trimEnd().split('\r\n').length);

  const reader = page.getByRole('button', { name: /^Points of/ }).first();
  await reader.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText(/^1 of \d+: /).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.getByText(/^(\d+) of \1: /).waitFor();
  await expectAccessible(page);
  expectQuiet();
  await close();
});
