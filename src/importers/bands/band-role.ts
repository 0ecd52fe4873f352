import type { Role } from '../../domain/reading.ts';
import { foldHeader } from '../tables/fold-header.ts';

const patterns: readonly (readonly [pattern: RegExp, role: Role])[] = [
  [
    /^((mw|protein|size|molecularweight|biotinylated|prestained)?(ladder|markers?)|(mw)?standards?|std|mw|mwm|mm|ladr|m)$/,
    'standard',
  ],
  [/^(background|bkgnd|bkgd|bg|blank|empty|emptylane)$/, 'blank'],
  [/^(positivecontrol|posctrl|poscontrol)$/, 'positive-control'],
];

/** Words of a column that states what a band is. */
const stated = new Map<string, Role>([
  ['loading', 'loading'],
  ['loadingcontrol', 'loading'],
  ['housekeeping', 'loading'],
  ['reference', 'loading'],
  ['totalprotein', 'loading'],
  ['phospho', 'phospho'],
  ['phosphorylated', 'phospho'],
  ['total', 'total'],
  ['target', 'target'],
]);

/**
 * The role that a lane's name or type gives it: markers and ladders are standards, background regions and empty
 * lanes are blanks. '' for everything else. A number behind the word does not matter (`Std 2`).
 */
export function roleOfLane(text: string): Role | '' {
  const folded = foldHeader(text).replace(/\d+$/, '');
  return patterns.find(([pattern]) => pattern.test(folded))?.[1] ?? '';
}

/** The role that a type or role column states in words. */
export function roleOfType(text: string): Role | '' {
  return roleOfLane(text) || (stated.get(foldHeader(text)) ?? '');
}
