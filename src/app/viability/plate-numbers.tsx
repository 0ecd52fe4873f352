import type { PlateQuality } from '../../domain/result.ts';
import { formatFixed, none } from '../format.ts';
import type { Plate } from './plates.ts';
import classes from './plate-section.module.css';

interface PlateNumbersProps {
  readonly plate: Plate;
  readonly qualities: readonly PlateQuality[];
}

/** How the plate was as a whole: Z′, rim and drift. */
export function PlateNumbers({ plate, qualities }: PlateNumbersProps) {
  const quality = qualities.find((one) => one.source === plate.source && one.plate === plate.run);
  if (!quality) return null;
  const { zPrime, edgeRatio, drift } = quality;
  const entries = [
    ['Z′', zPrime === null ? none : formatFixed(zPrime, 2)],
    ['Rim / inside', edgeRatio === null ? none : `${formatFixed(100 * edgeRatio, 0)} %`],
    ['Vehicle drift', drift === null ? none : `${formatFixed(drift, 0)} %`],
  ] as const;
  return (
    <dl className={classes.quality}>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
