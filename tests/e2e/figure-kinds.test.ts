import { expect, test } from 'vitest';
import { chooseWidth, readPdf, readPng, readSvg, takeFigure } from './figure-files.ts';
import { controlGroup, everyKind, greek } from './figure-study.ts';
import type { OpenedApp } from './harness.ts';
import { addFiles, chooseControlGroup, expectAccessible, openApp, waitIdle } from './harness.ts';

type Page = OpenedApp['page'];

/** Figures off the screen are drawn when nothing else is to be done. */
const patience = { timeout: 30_000 };

async function openEveryKind(): Promise<OpenedApp> {
  const app = await openApp();
  await addFiles(app.page, everyKind);
  await chooseControlGroup(app.page, controlGroup);
  return app;
}

async function show(page: Page, view: string): Promise<void> {
  await page.getByRole('tab', { name: view, exact: true }).click();
  await waitIdle(page);
  await page.getByRole('button', { name: 'Figure actions', exact: true }).first().waitFor();
}

/** The kinds of figures of each view, by the titles of their menus, and texts that stand in them. */
const kinds = [
  ['Overview', /^Fold changes/, ['ESR1']],
  ['Overview', /^Signalling/, ['ERα', '<b>P</b>']],
  ['Overview', /^From cells/, ['Measure']],
  ['qRT-PCR', /^<b>x<\/b>/, ['<b>x</b>', '<b>P</b>', greek.slice(0, 8)]],
  ['qRT-PCR', /^αβγ/, [greek.slice(0, 20), '$x^2$']],
  ['qRT-PCR', /^Standard curve, <b>x/, ['<b>x</b>', 'Amount']],
  ['Western blot', /^ERα/, ['ERα', '<b>P</b>']],
  ['Western blot', /^mRNA beside/, ['ESR1 mRNA']],
  ['Western blot', /<b>Blot<\/b> 1$/, ['<b>Blot</b> 1', '<b>x</b>']],
  ['Viability', /^<b>Drug/, ['<b>Drug</b>', 'IC50']],
  ['Viability', /^Signals of/, ['Signals of plate.csv', 'B: blank', 'V: vehicle']],
  ['Culture', /^Dose/, ['Dose (µM)']],
] as const;

test('every kind of figure leaves as PNG, SVG and PDF of its size, with text of the points that were set and names as they are', async () => {
  const { page, expectQuiet, close } = await openEveryKind();
  let shown = '';
  for (const [view, title, words] of kinds) {
    if (view !== shown) await show(page, view);
    shown = view;
    const titles = await page
      .getByRole('button', { name: 'Figure actions', exact: true })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('title') ?? ''));
    const place = titles.findIndex((name) => title.test(name));
    expect(place, `${view}: ${String(title)} of ${titles.join(' | ')}`).toBeGreaterThanOrEqual(0);
    for (const [name, width] of [
      ['85 mm', 85],
      ['183 mm', 183],
    ] as const) {
      await chooseWidth(page, name);
      const svg = await readSvg(page, await takeFigure(page, place, 'SVG'));
      expect(svg.strangers).toEqual([]);
      expect(Number.parseFloat(svg.width)).toBeCloseTo(width, 2);
      expect(svg.fonts).toEqual(['Helvetica, Arial, "Liberation Sans", sans-serif']);
      const [, , across = 0] = svg.viewBox;
      for (const size of svg.sizes) {
        const points = (size * width * 72) / 25.4 / across;
        expect(points, `${titles[place] ?? ''} at ${name}`).toBeGreaterThan(5);
        expect(points).toBeLessThan(9);
      }
      const text = svg.texts.join(' ');
      for (const word of words) expect(text).toContain(word);

      const pdf = readPdf(await takeFigure(page, place, 'PDF'));
      expect(pdf.box[2]).toBeCloseTo((width / 25.4) * 72, 1);
      expect(pdf.box[3]).toBeCloseTo((Number.parseFloat(svg.height) / 25.4) * 72, 1);
      expect(pdf.placesHold).toBe(true);
      for (const word of words) expect(pdf.text.replaceAll('|', '')).toContain(word);
    }
    const png = readPng(await takeFigure(page, place, 'PNG 300 dpi'));
    expect(png.perMetre).toBe(Math.round(300 / 0.0254));
    expect(png.width).toBe(Math.round((183 / 25.4) * 300));
    await chooseWidth(page, '85 mm');
  }
  expectQuiet();
  await close();
});

test('every chart has words, a table of its data, and points that the keyboard reaches', async () => {
  const { page, expectQuiet, close } = await openEveryKind();
  for (const view of ['Overview', 'qRT-PCR', 'Western blot', 'Viability', 'Culture']) {
    await show(page, view);
    const figures = page.locator('figure');
    await expect
      .poll(() => page.locator('figure button[aria-label^="Points of"]').count(), patience)
      .toBe(await figures.count());
    for (let i = 0; i < (await figures.count()); i += 1) {
      const figure = figures.nth(i);
      const words = (await figure.getByRole('img').first().getAttribute('aria-label')) ?? '';
      expect(words.length, `${view} ${i}`).toBeGreaterThan(30);
      expect(await figure.getByText('Data of the figure').count(), `${view} ${i}`).toBe(1);
      const reader = figure.getByRole('button', { name: /^Points of/ });
      await reader.focus();
      await page.keyboard.press('ArrowRight');
      await figure.getByText(/^1 of \d+: ./).waitFor();
    }
  }
  expectQuiet();
  await close();
});

test('groups are put in order by dragging and by keyboard, and order, names and colours reach every figure', async () => {
  const { page, expectQuiet, close } = await openEveryKind();
  await show(page, 'Viability');
  await page.getByRole('button', { name: 'Figure settings', exact: true }).click();
  const panel = page.getByRole('dialog');
  const handles = panel.getByRole('button', { name: /^Place of / });
  const order = (): Promise<string[]> =>
    handles.evaluateAll((all) =>
      all.map((handle) => (handle.getAttribute('aria-label') ?? '').replace(/: drag it.*/, '')),
    );
  await handles.first().waitFor();
  const before = await order();
  expect(before.length).toBeGreaterThan(1);
  const [first, last] = [await handles.first().boundingBox(), await handles.last().boundingBox()];
  if (!first || !last) throw new Error('no handles');
  await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2, { steps: 8 });
  await page.mouse.up();
  expect(await order()).toEqual([...before.slice(1), before[0]]);
  // Back by keyboard: the focus stays on the group that moves.
  await handles.last().focus();
  for (const _ of before.slice(1)) await page.keyboard.press('ArrowUp');
  expect(await order()).toEqual(before);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
    before[0],
  );
  await page.keyboard.press('ArrowDown');

  const name = panel.getByRole('textbox', { name: /^Name of / }).last();
  await name.fill('Renamed <u>group</u>');
  await page.keyboard.press('Enter');
  await panel
    .getByLabel(/^Colour of /)
    .last()
    .fill('#123456');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await waitIdle(page);
  const viability = await readSvg(page, await takeFigure(page, 0, 'SVG'));
  const text = viability.texts.join('|');
  expect(text).toContain('Renamed <u>group</u>');
  expect(viability.colors).toContain('rgb(18, 52, 86)');
  expectQuiet();
  await close();
});

test('presenting goes through every figure of the study, and shows its link as a code', async () => {
  const { page, expectQuiet, close } = await openEveryKind();
  await page.getByRole('button', { name: 'Present', exact: true }).first().click();
  const count = page.getByText(/^1 of \d+$/);
  await count.waitFor();
  const all = Number((await count.textContent())?.split(' ').at(-1));
  const titles: string[] = [];
  for (let i = 1; i <= all; i += 1) {
    await page.getByText(`${i} of ${all}`, { exact: true }).waitFor();
    await expect
      .poll(
        () =>
          page
            .locator('[role=dialog] svg > title')
            .first()
            .textContent()
            .catch(() => null),
        patience,
      )
      .not.toBe(titles.at(-1) ?? '');
    titles.push((await page.locator('[role=dialog] svg > title').first().textContent()) ?? '');
    await page.keyboard.press('ArrowRight');
  }
  const told = titles.join(' | ');
  for (const kind of [
    'Fold changes',
    'Signalling',
    'ESR1',
    'ERα',
    'mRNA beside protein',
    '<b>Blot</b> 1',
    '<b>Drug</b>',
    'Dose escalation',
    'Signals of plate.csv',
    'Cq of ',
    'From cells to verdict',
  ]) {
    expect(told).toContain(kind);
  }
  await page.getByRole('button', { name: 'QR code', exact: true }).click();
  await page
    .getByRole('img', { name: 'QR code of the share link' })
    .or(page.getByText(/more than a telephone reads|too large for a link/))
    .waitFor();
  await expectAccessible(page);
  await page.keyboard.press('ArrowLeft');
  await page.getByText(`${all - 1} of ${all}`, { exact: true }).waitFor();
  expectQuiet();
  await close();
});
