import { alphaEaseFc } from './alphaease-fc.ts';
import { bandTableLong } from './band-table-long.ts';
import { bandTableWide } from './band-table-wide.ts';
import { imagejResults } from './imagej-results.ts';
import { laneBandVolume } from './lane-band-volume.ts';
import { licorEmpiria } from './licor-empiria.ts';
import { licorImageStudio } from './licor-image-studio.ts';
import { licorInCellWestern } from './licor-in-cell-western.ts';
import { licorOdyssey } from './licor-odyssey.ts';
import { lincsImmunoblot } from './lincs-immunoblot.ts';
import { appliedBiosystems } from './applied-biosystems.ts';
import { bioRadCfx } from './bio-rad-cfx.ts';
import type { Importer } from './importer.ts';
import { qpcrTableLong } from './qpcr-table-long.ts';

/** The formats that are read. Adding one is a module of its own and a line here; detection does not go by order. */
export const importers: readonly Importer[] = [
  appliedBiosystems,
  bioRadCfx,
  qpcrTableLong,
  alphaEaseFc,
  bandTableLong,
  bandTableWide,
  imagejResults,
  laneBandVolume,
  licorEmpiria,
  licorImageStudio,
  licorInCellWestern,
  licorOdyssey,
  lincsImmunoblot,
];
