import type { FigureSettings } from '../domain/figure-settings.ts';
import type { ChartColors } from './chart-colors.ts';

export interface GroupLook {
  readonly color: string;
  readonly symbol: string;
}

const symbols = ['circle', 'diamond', 'triangle-up', 'cross', 'star', 'hexagon'];

/** Colour and shape of a test group by its place; the control is a square in grey. A chosen colour wins. */
export function lookOfGroup(
  group: string,
  place: number | 'control',
  colors: ChartColors,
  { groups }: Pick<FigureSettings, 'groups'>,
): GroupLook {
  const chosen = groups.find(({ group: name, label }) => (label || name) === group)?.color;
  const own = [colors.test, colors.contradicts, colors.agrees, '#cc79a7', '#d08700', colors.text];
  const color = place === 'control' ? colors.control : (own[place % own.length] ?? colors.test);
  return {
    color: chosen !== undefined && /^#[0-9a-f]{6}$/i.test(chosen) ? chosen : color,
    symbol: place === 'control' ? 'square' : (symbols[place % symbols.length] ?? 'circle'),
  };
}
