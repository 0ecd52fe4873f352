import type { Blot, BlotLane, BlotRow, Dilution } from '../../domain/blot.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { proportionalRange } from '../../stats/proportional-range.ts';

/** Amount of a lane of a dilution series (`Dilution 2.5`, `dil_10`), in whatever unit; null for other lanes. */
function amountOf({ sample }: BlotLane): number | null {
  const found = /^dil(?:ution)?(?:[ _-]*series)?[ _-]*(\d+(?:[.,]\d+)?)(?!\w*\d)/i.exec(sample);
  const amount = Number((found?.[1] ?? '').replace(',', '.'));
  return found && amount > 0 ? amount : null;
}

/** The dilution series of a blot, protein by protein: at least three amounts. */
export function findDilutions(lanes: readonly BlotLane[], rows: readonly BlotRow[]): Dilution[] {
  return rows.flatMap(({ target, signals }) => {
    const series = lanes
      .flatMap((lane, i) => {
        const [amount, signal] = [amountOf(lane), signals[i] ?? null];
        return amount === null || signal === null ? [] : [{ amount, signal }];
      })
      .toSorted((a, b) => a.amount - b.amount);
    if (new Set(series.map(({ amount }) => amount)).size < 3) return [];
    return [{ target, series, range: proportionalRange(series) }];
  });
}

/** Bands whose signal lies outside the range in which the dilution series of their blot is proportional. */
export function outsideRange(blots: readonly Blot[]): Diagnostic[] {
  return blots.flatMap((blot) =>
    blot.dilutions.flatMap(({ target, range }) => {
      const row = blot.rows.find((one) => one.target === target);
      const file = row?.file ?? '';
      if (!range) {
        return [
          {
            severity: 'warning',
            code: 'outside-linear-range',
            file,
            message: `The dilution series of ${target} on ${blot.name} is nowhere proportional: no three amounts in a row give signals that grow as they do.`,
            expected: 'signals that double when the amount doubles',
            mend: 'Quantify another exposure; ratios of this protein understate or overstate the change.',
          } satisfies Diagnostic,
        ];
      }
      const [low, high] = range.signals;
      const outside = blot.lanes.filter((lane, i) => {
        const signal = row?.signals[i] ?? null;
        return (
          lane.takesPart &&
          amountOf(lane) === null &&
          signal !== null &&
          (signal < low || signal > high)
        );
      });
      const [first] = outside;
      if (!first) return [];
      return [
        {
          severity: 'warning',
          code: 'outside-linear-range',
          file,
          message: `The band ${target} of ${first.sample} in lane ${first.lane} of ${blot.name} lies outside the signals from ${low} to ${high}, within which the dilution series is proportional.`,
          expected: 'bands within the range of the dilution series',
          mend: 'Load less or more, quantify another exposure, or extend the dilution series.',
          more: outside.length - 1,
        } satisfies Diagnostic,
      ];
    }),
  );
}
