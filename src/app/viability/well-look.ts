import type { Well } from '../../analysis/viability/gather-wells.ts';
import { formatNumber, formatSignal } from '../format.ts';
import type { MapShows, Plate } from './plates.ts';

interface WellLook {
  readonly fill: string;
  readonly text: string;
  readonly role: string;
}

/** Hues of groups on the map; text and tooltips say the same. */
const hues = ['#59636e', '#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00'];

/** How a well looks: the deeper the more signal, or the hue of its group. */
export function lookOf(
  well: Well | undefined,
  plate: Plate,
  shows: MapShows,
  groups: readonly string[],
): WellLook {
  if (!well) return { fill: 'transparent', text: '', role: 'empty' };
  const role = well.leftOut ? 'left-out' : well.role;
  return {
    fill: shows === 'signal' ? signalFill(well, plate) : layoutFill(well, groups),
    text: textOf(well),
    role,
  };
}

function signalFill({ signal }: Well, { range: [low, high] }: Plate): string {
  const share = high > low ? (signal - low) / (high - low) : 0;
  return `color-mix(in srgb, var(--fb-accent) ${Math.round(6 + 42 * share)}%, transparent)`;
}

function layoutFill({ role, group }: Well, groups: readonly string[]): string {
  if (role === 'blank' || role === 'unknown' || role === 'other') return 'transparent';
  const hue = hues[Math.max(0, groups.indexOf(group)) % hues.length];
  return `color-mix(in srgb, ${hue} ${role === 'vehicle' ? 50 : 26}%, transparent)`;
}

function textOf({ role, dose }: Well): string {
  if (role === 'blank') return 'B';
  if (role === 'vehicle') return 'V';
  if (role === 'treated' && Number.isFinite(dose)) return shortNumber(dose);
  return role === 'unknown' ? '?' : '';
}

function shortNumber(dose: number): string {
  if (dose >= 0.001 && dose < 10_000) return String(Number(dose.toPrecision(2)));
  return dose.toExponential(0).replace('+', '');
}

/** A well in words. */
export function describeWell(position: string, well: Well | undefined): string {
  if (!well) return `${position}: no signal`;
  const { role, compound, dose, doseUnit, line, group, replicate, signal, leftOut } = well;
  const what =
    role === 'treated'
      ? [compound, Number.isFinite(dose) ? `${formatNumber(dose)} ${doseUnit}`.trim() : 'no dose']
          .filter((part) => part !== '')
          .join(' ')
      : role === 'unknown'
        ? 'nothing says what it is'
        : role;
  const cells = [line, group, replicate === '' ? '' : `replicate ${replicate}`];
  return [
    `${position}: ${what}`,
    ...cells.filter((part) => part !== ''),
    `signal ${formatSignal(signal)}`,
    ...(leftOut ? ['left out'] : []),
  ].join(', ');
}
