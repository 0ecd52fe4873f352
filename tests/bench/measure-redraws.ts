import { expect } from 'vitest';
import { addFiles, chooseControlGroup, openApp } from '../e2e/harness.ts';

const rounds = 15;

/** A table of 20 targets and a reference gene × 6 groups × 12 replicates; the scatter is a sine's. */
function largeTable(): string {
  const lines = ['Sample,Target,Cq,Group,Biological replicate'];
  for (let group = 0; group < 6; group += 1) {
    for (let replicate = 1; replicate <= 12; replicate += 1) {
      const row = (target: string, cq: number): string =>
        `G${group} ${replicate},${target},${cq.toFixed(3)},Group ${group},${replicate}`;
      const load = 0.4 * Math.sin(97 * group + replicate);
      lines.push(row('GAPDH', 18 + load));
      for (let target = 0; target < 20; target += 1) {
        const change = 0.3 * group * ((target % 5) - 2);
        const scatter = 0.3 * Math.sin(31 * target + 7 * group + 3 * replicate);
        lines.push(row(`Target ${target}`, 24 + load + change + scatter));
      }
    }
  }
  return lines.join('\n');
}

/** From the click on a setting of figures to the last change of a figure's drawing, in the built app in Chromium. */
export async function measureRedraws(): Promise<string[]> {
  const { page, close } = await openApp();
  await addFiles(page, [{ name: 'large.csv', content: largeTable() }]);
  await chooseControlGroup(page, 'Group 0');
  await page.getByRole('tab', { name: 'qRT-PCR', exact: true }).click();
  await page.locator('.js-plotly-plot .plot-container').nth(11).waitFor();
  await page.getByRole('button', { name: 'Figure settings', exact: true }).click();
  const choice = page.getByRole('combobox', { name: 'Over brackets', exact: true });
  const measured: { first: number; all: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await choice.click();
    // Every figure has brackets, so each of these changes every figure.
    const option = page.getByRole('option', { name: round % 2 === 0 ? 'Stars' : 'p', exact: true });
    await option.waitFor();
    await page.waitForTimeout(700);
    measured.push(
      await option.evaluate(
        (control: HTMLElement) =>
          new Promise<{ first: number; all: number }>((resolve) => {
            const plots = [...document.querySelectorAll('.js-plotly-plot')];
            const [start, left] = [performance.now(), new Set(plots)];
            let first = 0;
            const observer = new MutationObserver((changes) => {
              const now = performance.now() - start;
              for (const { target } of changes) {
                const plot = target instanceof Element ? target.closest('.js-plotly-plot') : null;
                if (plot === plots[0]) first = now;
                if (plot) left.delete(plot);
              }
              if (left.size > 0) return;
              observer.disconnect();
              resolve({ first, all: now });
            });
            for (const plot of plots) observer.observe(plot, { subtree: true, childList: true });
            control.click();
          }),
      ),
    );
  }
  await close();
  expect(measured).toHaveLength(rounds);
  const cells = (name: 'first' | 'all'): string => {
    const sorted = measured.map((times) => times[name]).toSorted((a, b) => a - b);
    return [sorted[Math.floor(rounds / 2)], sorted[0]]
      .map((t = 0) => `${t.toFixed(0)} ms`)
      .join(' | ');
  };
  return [
    '## After a change of how figures look (20 targets × 6 groups × 12 replicates, Chromium)',
    '',
    '| from the click to | median | best |',
    '| --- | ---: | ---: |',
    `| the first figures on the screen drawn | ${cells('first')} |`,
    `| all 12 figures of the page drawn, those off the screen while idle | ${cells('all')} |`,
    '',
  ];
}
