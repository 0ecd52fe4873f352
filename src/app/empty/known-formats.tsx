import { useEffect, useState } from 'react';
import type { Assay } from '../../domain/reading.ts';
import type { KnownFormat } from '../../worker/engine.ts';
import { knownFormats } from '../session.ts';
import classes from './empty-page.module.css';

const assays: readonly (readonly [assay: Assay, name: string, byHand: string])[] = [
  ['qpcr', 'qRT-PCR', 'any table with a Cq column'],
  ['western', 'Western blot', 'any table of band signals'],
  ['viability', 'Viability', 'any plate grid or dose table'],
];

/** Whose exports are read, by assay, in the words of the importers' list. */
export function KnownFormats() {
  const [formats, setFormats] = useState<readonly KnownFormat[]>([]);
  useEffect(() => {
    // Without its list the page is still whole; a worker that does not start is said with the first file.
    knownFormats().then(setFormats, () => setFormats([]));
  }, []);
  return (
    <dl className={classes.formats}>
      {assays.map(([assay, name, byHand]) => {
        const ofAssay = formats.filter((format) => format.assay === assay);
        if (ofAssay.length === 0) return null;
        const vendors = new Set(ofAssay.map(({ vendor }) => vendor).filter((v) => v !== 'any'));
        return (
          <div key={assay}>
            <dt>{name}</dt>
            <dd>{[...vendors, byHand].join(', ')}</dd>
          </div>
        );
      })}
    </dl>
  );
}
