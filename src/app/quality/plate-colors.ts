import type { PlateReading } from '../../analysis/qpcr/plate.ts';

/** What a plate can be coloured by. */
export const plateMeasures = ['Cq', 'Target', 'Sample', 'Spread', 'Flags'] as const;
export type PlateMeasure = (typeof plateMeasures)[number];

/** How a well looks: a colour, and a short text so that colour is never the only signal. */
export interface WellLook {
  /** null leaves the well empty. */
  readonly hue: string | null;
  /** How much of the hue there is. */
  readonly percent: number;
  readonly text: string;
}

/** Okabe–Ito, mixed with what is behind so that text stays readable on it. */
const hues = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442'];

/** What a well's look is in CSS. */
export function backgroundOf({ hue, percent }: WellLook): string {
  return hue === null
    ? 'transparent'
    : `color-mix(in srgb, ${hue} ${Math.round(percent)}%, var(--mantine-color-body))`;
}

/** Looks of the wells of one plate; `flagged` names the positions with a flag. */
export function wellLooks(
  measure: PlateMeasure,
  readings: readonly PlateReading[],
  isFlagged: (reading: PlateReading) => boolean,
): (reading: PlateReading) => WellLook {
  const cqs = readings.flatMap(({ cq }) => (cq === null ? [] : [cq]));
  const [low, high] = [Math.min(...cqs), Math.max(...cqs)];
  const names = new Map<string, number>();
  const nameOf = (reading: PlateReading): string =>
    measure === 'Target' ? reading.target : reading.sample;
  for (const reading of readings) {
    if (!names.has(nameOf(reading))) names.set(nameOf(reading), names.size);
  }
  return (reading) => {
    if (reading.excluded !== '') return { hue: null, percent: 0, text: '×' };
    if (measure === 'Target' || measure === 'Sample') {
      const number = names.get(nameOf(reading)) ?? 0;
      return { hue: hues[number % hues.length] ?? null, percent: 38, text: nameOf(reading) };
    }
    if (measure === 'Flags') {
      return isFlagged(reading)
        ? { hue: '#d55e00', percent: 45, text: '!' }
        : { hue: '#59606a', percent: 8, text: '' };
    }
    if (reading.cq === null) return { hue: null, percent: 0, text: '–' };
    if (measure === 'Spread') {
      const off = reading.deviation ?? 0;
      return {
        hue: off < 0 ? '#0072b2' : '#d55e00',
        percent: Math.min(60, 60 * Math.abs(off)),
        text: signed(reading.deviation),
      };
    }
    // Early Cq are dark: they mean more.
    const share = high > low ? (high - reading.cq) / (high - low) : 0.5;
    return { hue: '#0072b2', percent: 8 + 47 * share, text: reading.cq.toFixed(1) };
  };
}

function signed(value: number | null): string {
  if (value === null) return '';
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

/** What the colours mean, in words. */
export const measureWords: Readonly<Record<PlateMeasure, string>> = {
  Cq: 'Cq of each well; the deeper the colour, the earlier. – is undetermined, × left out.',
  Target: 'What was measured in each well. × is left out.',
  Sample: 'Which sample stands in each well. × is left out.',
  Spread:
    'Cycles from the mean of the wells of the same sample and target: orange comes later, blue earlier.',
  Flags:
    '! marks wells, or sets of wells, that broke a rule; the table below says which. × is left out.',
};
