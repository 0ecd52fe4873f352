import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { blotsOf, Invention, plateOf, sourceOf, viabilityOf } from './invented-study.ts';

export const samples = ['P', 'R'].flatMap((group) =>
  [1, 2, 3, 4, 5, 6].map((number) => `MCF7-AC1 ${group === 'P' ? 'Parental' : 'AnasR'} ${number}`),
);
export const genes = [
  ...['ESR1', 'PGR', 'ERBB2', 'GAPDH', 'ACTB', 'FGFR1', 'TFF1', 'GREB1', 'CCND1', 'RPLP0'],
];
const proteins = [
  ...['ERα', 'HER2', 'EGFR', 'p-Akt (Ser473)', 'Akt', 'p-mTOR (Ser2448)', 'mTOR', 'β-actin'],
];

/** A study whose link is measured. */
export interface InventedLink {
  readonly name: string;
  readonly study: Study;
  /** Bits of its values alone, below which no packing goes. */
  readonly entropy: number;
}

/** A 96-well plate and three blots of six lanes. */
export function smallStudy(): InventedLink {
  const invention = new Invention(1);
  const sources = [
    sourceOf(
      'AnasR_qPCR_plate1.csv',
      'qpcr',
      plateOf(invention, 96, samples.slice(3, 9), genes.slice(0, 5)),
    ),
    sourceOf('AnasR_blots.csv', 'western', blotsOf(invention, samples.slice(3, 9), proteins)),
  ];
  return {
    name: 'a 96-well plate and three blots of 48 bands',
    study: { ...emptyStudy, title: 'Anastrozole resistance in MCF7-AC1', sources },
    entropy: invention.entropy,
  };
}

/** A 384-well plate, three blots and two viability plates. */
export function largeStudy(): InventedLink {
  const invention = new Invention(2);
  const sources = [
    sourceOf('AnasR_qPCR_384.csv', 'qpcr', plateOf(invention, 384, samples, genes)),
    sourceOf('AnasR_blots.csv', 'western', blotsOf(invention, samples.slice(3, 9), proteins)),
    sourceOf('MTT_parental.csv', 'viability', viabilityOf(invention, 'MCF7-AC1 Parental')),
    sourceOf('MTT_AnasR.csv', 'viability', viabilityOf(invention, 'MCF7-AC1 AnasR')),
  ];
  return {
    name: 'a 384-well plate, three blots of 48 bands and two 96-well viability plates',
    study: { ...emptyStudy, title: 'Anastrozole resistance in MCF7-AC1', sources },
    entropy: invention.entropy,
  };
}
