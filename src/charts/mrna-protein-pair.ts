import { geneProducts } from '../domain/gene-products.ts';
import type { Result } from '../domain/result.ts';
import { foldTextOf } from './describe-result.ts';
import { log2FoldOf, log2IntervalOf } from './fold-axis.ts';

/** The mRNA and the protein of one gene, compared between the same groups of the same line. */
export interface MrnaProteinPair {
  readonly mrna: Result;
  readonly protein: Result;
}

/** The pairs of a study, in the order of the list of genes. */
export function pairMrnaWithProtein(results: readonly Result[]): MrnaProteinPair[] {
  return geneProducts.flatMap(({ gene, protein }) =>
    results
      .filter((result) => result.assay === 'qpcr' && result.target === gene)
      .flatMap((mrna) =>
        results
          .filter(
            (other) =>
              other.assay === 'western' &&
              other.target === protein &&
              other.measure === 'protein' &&
              other.line === mrna.line &&
              other.testGroup === mrna.testGroup &&
              other.controlGroup === mrna.controlGroup,
          )
          .map((found) => ({ mrna, protein: found })),
      ),
  );
}

/** Whether mRNA and protein agree, in words. A change counts as one when its interval leaves out 1. */
export function describeAgreement({ mrna, protein }: MrnaProteinPair): string {
  const names = `${mrna.target} mRNA and ${protein.target}`;
  const where = mrna.line === '' ? '' : ` in ${mrna.line}`;
  const [ofMrna, ofProtein] = [changeOf(mrna), changeOf(protein)];
  if (ofMrna === null || ofProtein === null) {
    return `${names}${where} cannot be compared: ${ofMrna === null ? 'the mRNA' : 'the protein'} has no fold change.`;
  }
  const folds = `(${foldTextOf(mrna) ?? ''} and ${foldTextOf(protein) ?? ''} fold)`;
  const isSame = ofMrna.direction === ofProtein.direction;
  if (ofMrna.isClear && ofProtein.isClear) {
    return isSame
      ? `${names}${where} agree: both are ${ofMrna.direction} ${folds}.`
      : `${names}${where} disagree: the mRNA is ${ofMrna.direction}, the protein ${ofProtein.direction} ${folds}. Stability or translation may differ, or one of the two assays is wrong.`;
  }
  const unclear = [ofMrna.isClear ? '' : 'the mRNA', ofProtein.isClear ? '' : 'the protein'];
  const list = unclear.filter((name) => name !== '').join(' and ');
  return isSame
    ? `${names}${where} point the same way: both ${ofMrna.direction} ${folds}, but ${list} could also be unchanged.`
    : `${names}${where} point different ways ${folds}, and ${list} could be unchanged, so they do not contradict each other.`;
}

interface Change {
  readonly direction: 'higher' | 'lower';
  readonly isClear: boolean;
}

function changeOf(result: Result): Change | null {
  const log2 = log2FoldOf(result);
  if (log2 === null) return null;
  const interval = log2IntervalOf(result);
  return {
    direction: log2 >= 0 ? 'higher' : 'lower',
    isClear: interval !== null && (interval[0] > 0 || interval[1] < 0),
  };
}
