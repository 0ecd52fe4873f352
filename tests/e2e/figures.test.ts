import { expect, test } from 'vitest';
import { chooseWidth, readPdf, readPng, readSvg, takeFigure } from './figure-files.ts';
import {
  addFiles,
  chooseControlGroup,
  dropFiles,
  expectAccessible,
  openApp,
  openExample,
  waitIdle,
} from './harness.ts';

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
  const rows = page.getByRole('group', { name: /^Data of/ }).getByRole('row');
  // They are made when the figure's data are opened.
  await rows.first().waitFor();
  expect(await rows.count()).toBe(csv.trimEnd().split('\r\n').length);

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

const greek = 'αβγδεζηθικλμνξοπρστυφχψω'.repeat(4).slice(0, 80);
const names = ['<b>ESR1</b>', '<a href="https://example.org">go</a>', '$x^2$', greek];

/** A table of Cq whose every name would be markup, a formula or too long, if anyone took it for that. */
const weirdTable = {
  name: 'weird.csv',
  content: [
    'Well,Sample,Target,Cq,Group,Biological replicate',
    ...[1, 2, 3].flatMap((replicate) =>
      ['<b>P</b>', greek].flatMap((group, g) =>
        ['GAPDH', ...names].map(
          (target, t) =>
            `A${replicate},"${group.replaceAll('"', '""')} ${replicate}","${target.replaceAll('"', '""')}",${(18 + t + g * (t === 0 ? 0 : 1.2) + 0.1 * ((replicate * (t + 1)) % 3)).toFixed(2)},"${group}",${replicate}`,
        ),
      ),
    ),
  ].join('\n'),
};

test('names that look like markup stand as plain text in every exported figure', async () => {
  const { page, expectQuiet, close } = await openApp();
  await addFiles(page, [weirdTable]);
  await chooseControlGroup(page, '<b>P</b>');
  await page.getByRole('tab', { name: 'qRT-PCR', exact: true }).click();
  await page.locator('.js-plotly-plot .plot-container').first().waitFor();
  await chooseWidth(page, '183 mm');
  const figures = await page.getByRole('heading', { level: 3 }).allTextContents();
  for (const name of names) {
    const place = figures.findIndex(
      (title) => title === name || title.startsWith(name.slice(0, 70)),
    );
    expect(place).toBeGreaterThanOrEqual(0);
    const svg = await readSvg(page, await takeFigure(page, place, 'SVG'));
    expect(svg.strangers).toEqual([]);
    expect(svg.texts.some((text) => text.startsWith(name))).toBe(true);
    const columns = svg.texts.join(' ');
    expect(columns).toContain('<b>P</b>');
    expect(columns).toContain(greek.slice(0, 11));
    const pdf = readPdf(await takeFigure(page, place, 'PDF'));
    expect(pdf.text.replaceAll('|', '')).toContain(name);
    expect(pdf.text).toContain('<b>P</b>');
    const png = readPng(await takeFigure(page, place, 'PNG 300 dpi'));
    expect(png.texts.join(' ')).toContain(name);
  }
  expectQuiet();
  await close();
});

test('a figure that carries the study opens it again when it is dropped', async () => {
  const { page, expectQuiet, close } = await openApp();
  await openExample(page);
  await page.getByRole('button', { name: 'Figure settings', exact: true }).click();
  await page.getByRole('switch', { name: 'Put the study into SVG and PNG' }).click();
  await page.keyboard.press('Escape');
  const headline = await page.getByRole('heading', { level: 2 }).first().textContent();
  for (const [item, name] of [
    ['SVG', 'figure.svg'],
    ['PNG 300 dpi', 'figure.png'],
  ] as const) {
    const content = await takeFigure(page, 0, item);
    await page.getByRole('button', { name: 'New study', exact: true }).click();
    await waitIdle(page);
    await dropFiles(page, [{ name, content }]);
    await page
      .getByRole('status')
      .filter({ hasText: `${name} opened` })
      .waitFor();
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe(headline);
    await page.locator('.js-plotly-plot .plot-container').first().waitFor();
  }
  expectQuiet();
  await close();
});

test('figures follow their settings, which can be undone, and are presented by keyboard', async () => {
  const { page, expectQuiet, close } = await openApp();
  await openExample(page);
  await page.getByRole('tab', { name: 'qRT-PCR', exact: true }).click();
  await page.locator('.js-plotly-plot .plot-container').first().waitFor();
  const figures = page.getByRole('img', { name: /over Parental/ });
  const before = await figures.count();
  await page.getByRole('button', { name: 'Figure settings', exact: true }).click();
  await page.getByRole('checkbox', { name: 'PGR', exact: true }).click();
  await page.getByRole('textbox', { name: /^Name of AnasR/ }).fill('Resistant line');
  await page.keyboard.press('Enter');
  expect(await figures.count()).toBe(before - 1);
  await page.getByText('3 Resistant line').first().waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  for (const _ of [1, 2]) await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await waitIdle(page);
  expect(await figures.count()).toBe(before);

  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByText(/^1 of \d+$/).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByText(/^2 of \d+$/).waitFor();
  await page.locator('[role=dialog] svg text').first().waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.getByRole('tab', { name: 'Overview', exact: true }).click();
  await page.getByRole('button', { name: /^HER2\. HER2/ }).press('Enter');
  await page.getByRole('heading', { name: 'HER2', exact: true, level: 3 }).first().waitFor();
  expectQuiet();
  await close();
});
