import { appliedBiosystems } from './applied-biosystems.ts';
import { bioRadCfx } from './bio-rad-cfx.ts';
import { bioTekGen5 } from './biotek-gen5.ts';
import { bmgLabtech } from './bmg-labtech.ts';
import { doseColumns } from './dose-columns.ts';
import { gloMax } from './glomax.ts';
import type { Importer } from './importer.ts';
import { incucyte } from './incucyte.ts';
import { perkinElmer } from './perkin-elmer.ts';
import { plateGrids } from './plate-grids.ts';
import { prism } from './prism.ts';
import { qpcrTableLong } from './qpcr-table-long.ts';
import { skanIt } from './skanit.ts';
import { softMaxPro } from './softmax-pro.ts';
import { tecan } from './tecan.ts';
import { viabilityTable } from './viability-table.ts';

/** The formats that are read. Adding one is a module of its own and a line here; detection does not go by order. */
export const importers: readonly Importer[] = [
  appliedBiosystems,
  bioRadCfx,
  qpcrTableLong,
  bioTekGen5,
  bmgLabtech,
  gloMax,
  incucyte,
  perkinElmer,
  prism,
  skanIt,
  softMaxPro,
  tecan,
  doseColumns,
  plateGrids,
  viabilityTable,
];
