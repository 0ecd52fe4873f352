import type { FigureTable } from '../../charts/figure-spec.ts';
import type { PaintedPlate } from '../../charts/plate-diagram.ts';
import { plateDiagram } from '../../charts/plate-diagram.ts';
import { letters } from '../../analysis/qpcr/plate.ts';
import type { Plate, PlateReading } from '../../analysis/qpcr/plate.ts';
import type { RedrawDiagram } from '../figure/export/draw-diagram.ts';
import { formatFixed } from '../format.ts';
import { plural } from '../words.ts';
import type { PlateMeasure, WellLook } from './plate-colors.ts';
import { measureWords } from './plate-colors.ts';

interface PlateFigureProps {
  readonly label: string;
  readonly plate: Plate;
  readonly measure: PlateMeasure;
  readonly lookOf: (reading: PlateReading) => WellLook;
}

/** Names that a legend holds. */
const mostEntries = 24;
/** Percent of a hue that the figure paints in full. */
const fullPercent = 55;

/** The map of a plate as a figure, coloured as it is on the screen. */
export function plateFigure(props: PlateFigureProps): RedrawDiagram {
  const painted = paintPlate(props);
  return (colors, across) => plateDiagram(painted, colors, across);
}

/** The readings of a plate as numbers. */
export function plateTable({ cells }: Plate): FigureTable {
  return {
    columns: ['position', 'sample', 'target', 'role', 'cq', 'deviation', 'left_out'],
    rows: [...cells.values()].flatMap(({ row, column, readings }) =>
      readings.map(({ sample, target, role, cq, deviation, excluded }) => [
        `${letters(row)}${column + 1}`,
        sample,
        target,
        role,
        cq,
        deviation,
        excluded,
      ]),
    ),
  };
}

export function titleOf({ label, measure }: Pick<PlateFigureProps, 'label' | 'measure'>): string {
  return `${measure} of ${label}`;
}

function paintPlate({ label, plate, measure, lookOf }: PlateFigureProps): PaintedPlate {
  const cells = [...plate.cells.values()];
  const readings = cells.flatMap((cell) => cell.readings);
  const cqs = readings.flatMap(({ cq, excluded }) => (cq === null || excluded !== '' ? [] : [cq]));
  const [early, late] =
    cqs.length === 0 ? [null, null] : [least(cqs), -least(cqs.map((cq) => -cq))];
  const names = new Map<string, string>();
  const wells = cells.flatMap(({ row, column, readings: [shown] }) => {
    if (!shown) return [];
    const { hue, percent, text } = lookOf(shown);
    const isNamed = measure === 'Target' || measure === 'Sample';
    if (isNamed && hue !== null) names.set(text, hue);
    return [
      {
        row,
        column,
        text: isNamed && hue !== null ? '' : text,
        fill: hue,
        strength: percent / fullPercent,
        isDashed: hue === null,
      },
    ];
  });
  const title = titleOf({ label, measure });
  return {
    title,
    rows: plate.rows,
    columns: plate.columns,
    wells,
    scale:
      measure === 'Cq'
        ? { low: formatFixed(late, 1), high: formatFixed(early, 1), name: 'Cq' }
        : null,
    entries: [...names].slice(0, mostEntries).map(([name, fill]) => ({ name, fill })),
    key: {
      letters: [
        ...keyOf(readings, measure),
        ...(names.size > mostEntries ? [`${names.size - mostEntries} more are in the table`] : []),
      ],
      numbers: numberWords[measure],
    },
    altText: `${title}: ${plate.rows} × ${plate.columns} wells, ${plural(readings.length, 'reading')}; Cq from ${formatFixed(early, 1)} to ${formatFixed(late, 1)}.`,
    caption: measureWords[measure],
    table: plateTable(plate),
  };
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b));
}

const numberWords: Readonly<Record<PlateMeasure, string>> = {
  Cq: 'numbers: Cq',
  Target: '',
  Sample: '',
  Spread: 'numbers: cycles from the mean of the set; orange later, blue earlier',
  Flags: '',
};

function keyOf(readings: readonly PlateReading[], measure: PlateMeasure): string[] {
  return [
    ...(measure === 'Flags' ? ['!: broke a rule'] : []),
    ...((measure === 'Cq' || measure === 'Spread') &&
    readings.some(({ cq, excluded }) => cq === null && excluded === '')
      ? ['–: undetermined']
      : []),
    ...(readings.some(({ excluded }) => excluded !== '') ? ['×: left out'] : []),
  ];
}
