import fc from 'fast-check';
import { anyText } from './any-text.ts';

/** A lane key that speaks of sources by their places. */
export const anyLaneKey = fc.record({
  blot: anyText,
  probings: fc.array(fc.record({ source: fc.nat(9), run: anyText }), { maxLength: 2 }),
  laneCount: fc.nat(30),
  lanes: fc.array(
    fc.record({
      lane: anyText,
      sample: anyText,
      group: anyText,
      replicate: anyText,
      line: anyText,
    }),
    { maxLength: 2 },
  ),
  proteins: fc.array(fc.record({ source: fc.nat(9), target: anyText, name: anyText }), {
    maxLength: 1,
  }),
});

interface Sourced<S> {
  readonly probings: readonly { readonly source: S; readonly run: string }[];
  readonly proteins: readonly {
    readonly source: S;
    readonly target: string;
    readonly name: string;
  }[];
}

/** The key with its sources called differently. */
export function withSources<S, K extends Sourced<S>>(key: K, idOf: (source: S) => string) {
  return {
    ...key,
    probings: key.probings.map((one) => ({ ...one, source: idOf(one.source) })),
    proteins: key.proteins.map((one) => ({ ...one, source: idOf(one.source) })),
  };
}
