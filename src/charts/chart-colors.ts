/** The colours of a figure. Figures differ by shape as well, so none of these is the only signal. */
export interface ChartColors {
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  /** Behind the figure: transparent, so that the page shows through. */
  readonly background: string;
  /** What the page is expected to be behind the figure: fills open symbols and hover labels. */
  readonly surface: string;
  readonly accent: string;
  readonly control: string;
  readonly test: string;
  readonly agrees: string;
  readonly contradicts: string;
  /** Results without a verdict. */
  readonly neutral: string;
  /** The region where a result is expected. */
  readonly shade: string;
}

/** Okabe–Ito on white; its sky blue, orange and yellow are too pale there. */
export const lightColors: ChartColors = {
  text: '#1f2328',
  muted: '#59606a',
  grid: '#e3e6ea',
  background: 'rgba(0,0,0,0)',
  surface: '#ffffff',
  accent: '#0072b2',
  control: '#59606a',
  test: '#0072b2',
  agrees: '#009e73',
  contradicts: '#d55e00',
  neutral: '#6c737d',
  shade: 'rgba(0,114,178,0.11)',
};

/** Okabe–Ito on Mantine's dark body (#1a1b1e), where blue gives way to sky blue. */
export const darkColors: ChartColors = {
  text: '#e6e7ea',
  muted: '#a9afb8',
  grid: '#33363c',
  background: 'rgba(0,0,0,0)',
  surface: '#1a1b1e',
  accent: '#56b4e9',
  control: '#a9afb8',
  test: '#56b4e9',
  agrees: '#1fb98d',
  contradicts: '#f07a2b',
  neutral: '#9299a3',
  shade: 'rgba(86,180,233,0.17)',
};
