import { agilentAriaMx } from './agilent-ariamx.ts';
import { alphaEaseFc } from './alphaease-fc.ts';
import { appliedBiosystems } from './applied-biosystems.ts';
import { bandTableLong } from './band-table-long.ts';
import { bandTableWide } from './band-table-wide.ts';
import { bioRadCfx } from './bio-rad-cfx.ts';
import { bioRadImageLab } from './bio-rad-image-lab.ts';
import { bioRadPlateView } from './bio-rad-plate-view.ts';
import { bioRadQuantityOne } from './bio-rad-quantity-one.ts';
import { biomeme } from './biomeme.ts';
import { bmsMic } from './bms-mic.ts';
import { cepheidSmartCycler } from './cepheid-smartcycler.ts';
import { compassSimpleWestern } from './compass-simple-western.ts';
import { eppendorfRealplex } from './eppendorf-realplex.ts';
import { fluidigmBioMark } from './fluidigm-biomark.ts';
import { ibrightAnalysis } from './ibright-analysis.ts';
import { illuminaEco } from './illumina-eco.ts';
import { imagejResults } from './imagej-results.ts';
import { imagequantTl } from './imagequant-tl.ts';
import type { Importer } from './importer.ts';
import { laneBandVolume } from './lane-band-volume.ts';
import { licorEmpiria } from './licor-empiria.ts';
import { licorImageStudio } from './licor-image-studio.ts';
import { licorInCellWestern } from './licor-in-cell-western.ts';
import { licorOdyssey } from './licor-odyssey.ts';
import { lincsImmunoblot } from './lincs-immunoblot.ts';
import { qiagenRotorGene } from './qiagen-rotor-gene.ts';
import { qpcrMatrix } from './qpcr-matrix.ts';
import { qpcrPlateGrid } from './qpcr-plate-grid.ts';
import { qpcrTableLong } from './qpcr-table-long.ts';
import { rdml } from './rdml.ts';
import { rocheLightCycler480 } from './roche-lightcycler-480.ts';
import { rocheLightCycler96 } from './roche-lightcycler-96.ts';
import { stratageneMx } from './stratagene-mx.ts';
import { takaraDice } from './takara-dice.ts';
import { takaraSmartChip } from './takara-smartchip.ts';
import { bioTekGen5 } from './biotek-gen5.ts';
import { bmgLabtech } from './bmg-labtech.ts';
import { doseColumns } from './dose-columns.ts';
import { gloMax } from './glomax.ts';
import { incucyte } from './incucyte.ts';
import { perkinElmer } from './perkin-elmer.ts';
import { plateGrids } from './plate-grids.ts';
import { prism } from './prism.ts';
import { skanIt } from './skanit.ts';
import { softMaxPro } from './softmax-pro.ts';
import { tecan } from './tecan.ts';
import { viabilityTable } from './viability-table.ts';

/** The formats that are read. Adding one is a module of its own and a line here; detection does not go by order. */
export const importers: readonly Importer[] = [
  appliedBiosystems,
  bioRadCfx,
  bioRadPlateView,
  qpcrTableLong,
  agilentAriaMx,
  biomeme,
  bmsMic,
  cepheidSmartCycler,
  eppendorfRealplex,
  fluidigmBioMark,
  illuminaEco,
  qiagenRotorGene,
  qpcrMatrix,
  qpcrPlateGrid,
  rdml,
  rocheLightCycler480,
  rocheLightCycler96,
  stratageneMx,
  takaraDice,
  takaraSmartChip,
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
