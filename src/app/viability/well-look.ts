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

function signalFill(well: Well, plate: Plate): string {
  const percent = Math.round(6 + 42 * shareOf(well, plate));
  return `color-mix(in srgb, var(--fb-accent) ${percent}%, transparent)`;
}

function layoutFill(well: Well, groups: readonly string[]): string {
  const hue = hueOf(well, groups);
  if (hue === null) return 'transparent';
  return `color-mix(in srgb, ${hue} ${well.role === 'vehicle' ? 50 : 26}%, transparent)`;
}

/** Where a signal lies between the plate's lowest, 0, and its highest, 1. */
export function shareOf({ signal }: Well, { range: [low, high] }: Plate): number {
  return high > low ? (signal - low) / (high - low) : 0;
}

/** The hue of a well's group; null for wells without cells of a group. */
export function hueOf({ role, group }: Well, groups: readonly string[]): string | null {
  if (role === 'blank' || role === 'unknown' || role === 'other') return null;
  return hues[Math.max(0, groups.indexOf(group)) % hues.length] ?? null;
}

/** The few letters in a well: what it is, or its dose. */
export function textOf({ role, dose }: Well): string {
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
