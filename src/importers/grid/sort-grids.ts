import type { DecimalSign } from '../tables/parse-number.ts';
import { findDecimalSign } from '../tables/parse-number.ts';
import type { Table } from '../tables/table.ts';
import { couldBeCq, lookAt } from '../qpcr/cq-column.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import type { Grid } from './find-grids.ts';
import { findGrids, gridCells } from './find-grids.ts';

/** What the wells of a layout are called by. */
export type LayoutKind = 'sample' | 'target' | 'group' | 'replicate';

/** The plates of Cq values of a file and the layouts that name their wells. */
export interface SortedGrids {
  readonly cq: readonly Grid[];
  readonly layouts: Readonly<Record<LayoutKind, readonly Grid[]>>;
  /** Plates of something else, such as melting temperatures. */
  readonly others: readonly Grid[];
  readonly decimal: DecimalSign;
  /** Whether a title or a gene says that this is qPCR; numbers alone could be anything. */
  readonly stated: boolean;
}

const saysCq =
  /\b(c[tqp]|crt|crossing points?|threshold cycles?|quantification cycles?)\b|\bc[tqp]_|_c[tqp]\b/i;
const titles: readonly (readonly [kind: LayoutKind, title: RegExp])[] = [
  ['target', /\b(targets?|genes?|primers?|assays?|detectors?|amplicons?)\b/i],
  ['replicate', /\b(replicates?|bio ?reps?)\b/i],
  ['group', /\b(groups?|treatments?|conditions?)\b/i],
  ['sample', /\b(samples?|names?|templates?|cdnas?|layout|plate ?map|ids?)\b/i],
];
const saysOther =
  /\b(absorbance|od\d*|rfu|rlu|luminescence|fluorescence|nm|tm|melt\w*|temp\w*|quantit(y|ies)|sq|viability|conc\w*|cell ?titer.*|mtt|δ\w*|delta|fold)\b/i;

/** Sorts the plate pictures of a file by their titles and, where those say nothing, by their cells. */
export function sortGrids(tables: readonly Table[]): SortedGrids {
  const grids = tables.flatMap(findGrids);
  const decimal = findDecimalSign(allCells(grids));
  const cq: Grid[] = [];
  const others: Grid[] = [];
  const untitled: Grid[] = [];
  const layouts: Record<LayoutKind, Grid[]> = { sample: [], target: [], group: [], replicate: [] };
  let stated = false;
  for (const grid of grids) {
    const look = lookAt(gridCells(grid), decimal);
    const numeric = look.numbers + look.markers > look.others && look.numbers > 0;
    if (numeric && saysCq.test(grid.title)) {
      cq.push(grid);
      stated = true;
    } else if (numeric && couldBeCq(look) && !saysOther.test(grid.title)) cq.push(grid);
    else if (look.others > look.numbers) {
      const kind = titles.find(([, title]) => title.test(grid.title))?.[0];
      if (kind) layouts[kind].push(grid);
      else untitled.push(grid);
    } else if (look.numbers > 0) others.push(grid);
  }
  for (const grid of untitled) layouts[guessKind(grid, layouts)].push(grid);
  stated ||= layouts.target.length > 0;
  return { cq, layouts, others, decimal, stated };
}

/** A layout without a title is one of targets when it holds known genes, or when the samples have theirs. */
function guessKind(grid: Grid, layouts: Readonly<Record<LayoutKind, readonly Grid[]>>): LayoutKind {
  const names = [...gridCells(grid)].filter((text) => text !== '');
  const genes = names.filter(isKnownGene).length;
  if (genes >= names.length / 4) return 'target';
  return layouts.sample.length > 0 && layouts.target.length === 0 ? 'target' : 'sample';
}

function* allCells(grids: readonly Grid[]): Generator<string> {
  for (const grid of grids) yield* gridCells(grid);
}
