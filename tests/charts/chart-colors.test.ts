import { describe, expect, test } from 'vitest';
import type { ChartColors } from '../../src/charts/chart-colors.ts';
import { darkColors, lightColors } from '../../src/charts/chart-colors.ts';

/** Contrast ratio of two colours (WCAG 2.2, relative luminance). */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const text = ['text', 'muted'] as const satisfies readonly (keyof ChartColors)[];
const graphics = ['accent', 'control', 'test', 'agrees', 'contradicts', 'neutral'] as const;

describe.each([
  ['light', lightColors, '#ffffff'],
  ['dark', darkColors, '#1a1b1e'],
])('%s colours', (_name, colors, page) => {
  test.each(text)('%s is readable', (key) => {
    expect(contrast(colors[key], page)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(graphics)('%s stands out', (key) => {
    expect(contrast(colors[key], page)).toBeGreaterThanOrEqual(3);
  });

  test('stand on the page that they were made for', () => {
    expect(colors.surface).toBe(page);
    expect(colors.background).toBe('rgba(0,0,0,0)');
  });
});
