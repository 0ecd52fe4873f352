import { useComputedColorScheme } from '@mantine/core';
import type { ChartColors } from '../../charts/chart-colors.ts';
import { darkColors, lightColors } from '../../charts/chart-colors.ts';

// Open symbols and hover labels are filled with what is really behind the figure.
const onDark: ChartColors = { ...darkColors, surface: '#14171b' };

/** The figures' colours for the theme that is on. */
export function useChartColors(): ChartColors {
  return useComputedColorScheme('light') === 'dark' ? onDark : lightColors;
}
