import type { Role } from '../../domain/reading.ts';
import { foldHeader } from '../tables/fold-header.ts';

const wellRoles: readonly (readonly [pattern: RegExp, role: Role])[] = [
  [
    /^(blk|blank|blanks|blankwell|bk|background|media|medium|mediaonly|mediumonly|nocells|cellfree)$/,
    'blank',
  ],
  [
    /^(dmso|vehicle|veh|solvent|ctrl|control|controls|untreated|notreatment|nodrug|mock|etoh|ethanol|vehiclecontrol|dmsocontrol|negativecontrol|nt)$/,
    'vehicle',
  ],
  [/^(std|standard|standards|stdcurve)$/, 'standard'],
  [
    /^(pos|poscon|posctrl|positivecontrol|poscontrol|kill|killcontrol|deadcontrol)$/,
    'positive-control',
  ],
];

/** BMG Labtech's readers put the letter of a kind of well behind its name: `Blank B`, `Negative control N`. */
const bmgLetter =
  /(?<=^blank) B$|(?<=^negative control) N$|(?<=^positive control) P$|(?<=^standard) S(?=\d*$)/i;

/** The role that the name of a well's content states (`DMSO`, `Blank 3`, `STD2`), null where it states none. */
export function roleOfContent(name: string): Role | null {
  const folded = foldHeader(name.replace(bmgLetter, '')).replace(/\d+$/, '');
  return wellRoles.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
