import { appliedBiosystems } from './applied-biosystems.ts';
import { bioRadCfx } from './bio-rad-cfx.ts';
import type { Importer } from './importer.ts';
import { qpcrTableLong } from './qpcr-table-long.ts';

/** The formats that are read. Adding one is a module of its own and a line here; detection does not go by order. */
export const importers: readonly Importer[] = [appliedBiosystems, bioRadCfx, qpcrTableLong];
