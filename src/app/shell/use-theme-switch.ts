import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';

/** The other theme, by its name, and the way there. */
export function useThemeSwitch(): {
  readonly other: 'light' | 'dark';
  readonly toggle: () => void;
} {
  const { setColorScheme } = useMantineColorScheme();
  const other = useComputedColorScheme('light') === 'light' ? 'dark' : 'light';
  return { other, toggle: () => setColorScheme(other) };
}
