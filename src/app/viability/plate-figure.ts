import type { ChartColors } from '../../charts/chart-colors.ts';
import type { FigureTable } from '../../charts/figure-spec.ts';
import type { PaintedPlate } from '../../charts/plate-diagram.ts';
import { keyText, plateDiagram } from '../../charts/plate-diagram.ts';
import type { Well } from '../../analysis/viability/gather-wells.ts';
import { placeOf } from '../../domain/plate-layout.ts';
import type { RedrawDiagram } from '../figure/export/draw-diagram.ts';
import { formatSignal } from '../format.ts';
import { plural } from '../words.ts';
import type { MapShows, Plate } from './plates.ts';
import { hueOf, shareOf, textOf } from './well-look.ts';

/** The map of a plate as a figure: as it is on the screen, without what selects and paints wells. */
export function plateFigure(
  plate: Plate,
  shows: MapShows,
  groups: readonly string[],
): RedrawDiagram {
  return (colors, across) => plateDiagram(paintPlate(plate, shows, groups, colors), colors, across);
}

/** The wells of a plate as numbers. */
export function plateTable({ wells }: Plate): FigureTable {
  return {
    columns: [
      'position',
      'role',
      'compound',
      'dose',
      'dose_unit',
      'line',
      'group',
      'replicate',
      'signal',
      'left_out',
    ],
    rows: [...wells.values()].map((well) => [
      well.position,
      well.role,
      well.compound,
      Number.isFinite(well.dose) ? well.dose : null,
      Number.isFinite(well.dose) ? well.doseUnit : '',
      well.line,
      well.group,
      well.replicate,
      well.signal,
      well.leftOut ? 'yes' : '',
    ]),
  };
}

function paintPlate(
  plate: Plate,
  shows: MapShows,
  groups: readonly string[],
  colors: ChartColors,
): PaintedPlate {
  const wells = [...plate.wells.values()];
  const [low, high] = plate.range.map(formatSignal);
  const table = plateTable(plate);
  const key = keyOf(wells);
  return {
    title: titleOf(plate, shows),
    rows: plate.rows,
    columns: plate.columns,
    wells: wells.flatMap((well) => {
      const place = placeOf(well.position);
      if (!place) return [];
      const hue = shows === 'signal' ? colors.accent : hueOf(well, groups);
      const strength =
        shows === 'signal' ? shareOf(well, plate) : well.role === 'vehicle' ? 1 : 0.5;
      return [
        {
          ...place,
          text: well.leftOut ? '×' : textOf(well),
          fill: well.leftOut ? null : hue,
          strength,
          isDashed: well.role === 'blank' || well.leftOut,
        },
      ];
    }),
    scale:
      shows === 'signal' ? { low: low ?? '', high: high ?? '', name: nameOfSignal(wells) } : null,
    entries: shows === 'signal' ? [] : entriesOf(wells, groups),
    key,
    altText: `${titleOf(plate, shows)}: ${plate.rows} × ${plate.columns} wells, ${rolesOf(wells)}; signals from ${low ?? ''} to ${high ?? ''}.`,
    caption: `${shows === 'signal' ? 'Colour: signal as the file states it, deeper is more.' : 'Colour: group, deeper for vehicle.'} ${keyText({ key }, true)}`,
    table,
  };
}

export function titleOf({ label }: Plate, shows: MapShows): string {
  return `${shows === 'signal' ? 'Signals' : 'Layout'} of ${label}`;
}

function nameOfSignal(wells: readonly Well[]): string {
  const units = new Set(wells.map(({ unit }) => unit));
  const [unit = ''] = units;
  return units.size === 1 && unit !== '' ? `signal (${unit})` : 'signal';
}

function entriesOf(
  wells: readonly Well[],
  groups: readonly string[],
): { readonly name: string; readonly fill: string }[] {
  const found = new Map<string, string>();
  for (const well of wells) {
    const hue = hueOf(well, groups);
    if (hue !== null && well.group !== '') found.set(well.group, hue);
  }
  return [...found].map(([name, fill]) => ({ name, fill }));
}

/** What the letters and numbers in the wells mean, of those that occur. */
function keyOf(wells: readonly Well[]): PaintedPlate['key'] {
  const has = (role: Well['role']): boolean => wells.some((well) => well.role === role);
  const units = [
    ...new Set(wells.filter(({ dose }) => Number.isFinite(dose)).map(({ doseUnit }) => doseUnit)),
  ].filter((unit) => unit !== '');
  return {
    letters: [
      ...(has('blank') ? ['B: blank'] : []),
      ...(has('vehicle') ? ['V: vehicle'] : []),
      ...(has('unknown') ? ['?: nothing says what it is'] : []),
      ...(wells.some(({ leftOut }) => leftOut) ? ['×: left out'] : []),
    ],
    numbers: has('treated')
      ? `numbers: doses${units.length === 1 ? ` in ${units[0] ?? ''}` : ''}`
      : '',
  };
}

function rolesOf(wells: readonly Well[]): string {
  const counts = (['treated', 'vehicle', 'blank', 'unknown', 'other'] as const).flatMap((role) => {
    const count = wells.filter((well) => well.role === role).length;
    return count === 0 ? [] : [`${count} ${role}`];
  });
  return `${plural(wells.length, 'well')} with a signal (${counts.join(', ')})`;
}
