import { alphaEaseFc } from './alphaease-fc.ts';
import { appliedBiosystems } from './applied-biosystems.ts';
import { bandTableLong } from './band-table-long.ts';
import { bandTableWide } from './band-table-wide.ts';
import { bioRadCfx } from './bio-rad-cfx.ts';
import { bioRadImageLab } from './bio-rad-image-lab.ts';
import { bioRadQuantityOne } from './bio-rad-quantity-one.ts';
import { compassSimpleWestern } from './compass-simple-western.ts';
import { ibrightAnalysis } from './ibright-analysis.ts';
import { imagejResults } from './imagej-results.ts';
import { imagequantTl } from './imagequant-tl.ts';
import type { Importer } from './importer.ts';
import { laneBandVolume } from './lane-band-volume.ts';
import { licorEmpiria } from './licor-empiria.ts';
import { licorImageStudio } from './licor-image-studio.ts';
import { licorInCellWestern } from './licor-in-cell-western.ts';
import { licorOdyssey } from './licor-odyssey.ts';
import { lincsImmunoblot } from './lincs-immunoblot.ts';
import { qpcrTableLong } from './qpcr-table-long.ts';

/** The formats that are read. Adding one is a module of its own and a line here; detection does not go by order. */
export const importers: readonly Importer[] = [
  appliedBiosystems,
  bioRadCfx,
  qpcrTableLong,
  licorImageStudio,
  licorEmpiria,
  licorOdyssey,
  licorInCellWestern,
  bioRadImageLab,
  bioRadQuantityOne,
  imagejResults,
  ibrightAnalysis,
  imagequantTl,
  alphaEaseFc,
  compassSimpleWestern,
  laneBandVolume,
  lincsImmunoblot,
  bandTableLong,
  bandTableWide,
];
