import type { MantineColorsTuple } from '@mantine/core';
import { Combobox, Progress, Skeleton, createTheme } from '@mantine/core';

/** Okabe–Ito's blue, the one accent, in ten shades around #0072B2. */
const blue: MantineColorsTuple = [
  '#e8f3fa',
  '#d0e6f4',
  '#a3cee9',
  '#72b5dd',
  '#4ba0d2',
  '#2b8cc6',
  '#0072b2',
  '#00629a',
  '#005282',
  '#00416a',
];

const gray: MantineColorsTuple = [
  '#f7f8f9',
  '#f1f3f5',
  '#e7eaed',
  '#dde1e5',
  '#cfd4da',
  '#6f7a86',
  '#59636e',
  '#47505b',
  '#2f363e',
  '#16191d',
];

const dark: MantineColorsTuple = [
  '#e4e8eb',
  '#c3cad0',
  '#a0aab3',
  '#8a949e',
  '#3a424a',
  '#2c333a',
  '#1d2227',
  '#14171b',
  '#0f1215',
  '#0b0d0f',
];

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 6, dark: 6 },
  colors: { blue, gray, dark },
  black: '#16191d',
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  headings: { fontWeight: '600', textWrap: 'balance' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Lists are made when they are opened: a table with a choice in every row would hold as many hidden ones. They are
    // placed within the window, because the page would jump to where a new list stands before it has its place.
    Combobox: Combobox.extend({
      defaultProps: { keepMounted: false, floatingStrategy: 'fixed' },
    }),
    // Shown while the worker computes: drawing anew in every frame would take from that.
    Progress: Progress.extend({ defaultProps: { transitionDuration: 0 } }),
    Skeleton: Skeleton.extend({ defaultProps: { animate: false, opacity: 0.6 } }),
  },
});
