import type { ColumnMeaning } from '../../domain/mapping.ts';
import type { Assay } from '../../domain/reading.ts';
import type { Vocabulary } from '../tables/header-match.ts';
import { roleFinder } from '../tables/header-match.ts';
import type { QpcrColumn } from '../qpcr/qpcr-columns.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';

/** What a header word says of its column, and of which assay the table is where it says so. */
export interface ColumnGuess {
  readonly meaning: ColumnMeaning;
  readonly assay: Assay | null;
}

const fromQpcr: Readonly<Partial<Record<QpcrColumn, ColumnMeaning>>> = {
  cq: 'value',
  technicalCq: 'value',
  well: 'position',
  sample: 'sample',
  target: 'target',
  task: 'role',
  use: 'role',
  group: 'group',
  line: 'line',
  biological: 'replicate',
  replicate: 'replicate',
  run: 'run',
  quantity: 'quantity',
};

/** Words of blots and plate readers, folded, beside those of the qPCR tables. */
const bandWords: Vocabulary<
  ColumnMeaning & ('value' | 'position' | 'target' | 'run' | 'membrane' | 'loading' | 'background')
> = {
  value:
    'signal,intensity,bandintensity,intden,rawintden,integrateddensity,density,bandvolume,volume,volumeint,adjvolume,adjvol,adjtotalbandvol,netintensity,peakarea,trimmedsignal'.split(
      ',',
    ),
  position: 'lane,lanes,laneno,lanenumber,lane#'.split(','),
  target: 'protein,antibody,band,bandname,probe,antigen'.split(','),
  run: 'blot,gel,blotid,image'.split(','),
  membrane: ['membrane'],
  loading: 'loading,loadingcontrol,totalprotein,actin,gapdhsignal,normalizer,normaliser'.split(','),
  background: 'background,bkgd,bkg,bg'.split(','),
};
const plateWords: Vocabulary<ColumnMeaning & ('value' | 'target' | 'dose' | 'unit')> = {
  value:
    'absorbance,abs,od,od450,od490,od570,a570,luminescence,lum,rlu,fluorescence,rfu,viability,viability%,%viability,cellviability,cellcount'.split(
      ',',
    ),
  target: 'compound,drug,agent,inhibitor,substance,compoundname,drugname'.split(','),
  dose: 'dose,concentration,conc,doseum,dosenm,concum,concnm,concentrationum,concentrationnm,finalconc'.split(
    ',',
  ),
  unit: 'unit,units,doseunit,concunit'.split(','),
};
const bandColumn = roleFinder(bandWords);
const plateColumn = roleFinder(plateWords);

/** Reads a header by the vocabularies of all assays; null for words that none knows. */
export function guessColumn(header: string): ColumnGuess | null {
  const band = bandColumn(header);
  if (band !== null) return { meaning: band, assay: band === 'value' ? 'western' : null };
  const plate = plateColumn(header);
  if (plate !== null) {
    const tells = plate === 'value' || plate === 'target' || plate === 'dose';
    return { meaning: plate, assay: tells ? 'viability' : null };
  }
  const qpcr = qpcrColumnOf(header);
  const meaning = qpcr === null ? undefined : fromQpcr[qpcr];
  if (meaning === undefined) return null;
  return { meaning, assay: meaning === 'value' ? 'qpcr' : null };
}
