import { agilentAriaMx } from './formats/agilent-ariamx.ts';
import { alphaEaseFc } from './formats/alphaease-fc.ts';
import { appliedBiosystems } from './formats/applied-biosystems.ts';
import { bandTableLong } from './formats/band-table-long.ts';
import { bandTableWide } from './formats/band-table-wide.ts';
import { bioRadCfx } from './formats/bio-rad-cfx.ts';
import { bioRadImageLab } from './formats/bio-rad-image-lab.ts';
import { bioRadPlateView } from './formats/bio-rad-plate-view.ts';
import { bioRadQuantityOne } from './formats/bio-rad-quantity-one.ts';
import { biomeme } from './formats/biomeme.ts';
import { bmsMic } from './formats/bms-mic.ts';
import { cepheidSmartCycler } from './formats/cepheid-smartcycler.ts';
import { compassSimpleWestern } from './formats/compass-simple-western.ts';
import { eppendorfRealplex } from './formats/eppendorf-realplex.ts';
import { fluidigmBioMark } from './formats/fluidigm-biomark.ts';
import { ibrightAnalysis } from './formats/ibright-analysis.ts';
import { illuminaEco } from './formats/illumina-eco.ts';
import { imagejResults } from './formats/imagej-results.ts';
import { imagequantTl } from './formats/imagequant-tl.ts';
import type { Importer } from './importer.ts';
import { laneBandVolume } from './formats/lane-band-volume.ts';
import { licorEmpiria } from './formats/licor-empiria.ts';
import { licorImageStudio } from './formats/licor-image-studio.ts';
import { licorInCellWestern } from './formats/licor-in-cell-western.ts';
import { licorOdyssey } from './formats/licor-odyssey.ts';
import { lincsImmunoblot } from './formats/lincs-immunoblot.ts';
import { qiagenRotorGene } from './formats/qiagen-rotor-gene.ts';
import { qpcrMatrix } from './formats/qpcr-matrix.ts';
import { qpcrPlateGrid } from './formats/qpcr-plate-grid.ts';
import { qpcrTableLong } from './formats/qpcr-table-long.ts';
import { rdml } from './formats/rdml.ts';
import { rocheLightCycler480 } from './formats/roche-lightcycler-480.ts';
import { rocheLightCycler96 } from './formats/roche-lightcycler-96.ts';
import { stratageneMx } from './formats/stratagene-mx.ts';
import { takaraDice } from './formats/takara-dice.ts';
import { takaraSmartChip } from './formats/takara-smartchip.ts';
import { bioTekGen5 } from './formats/biotek-gen5.ts';
import { bmgLabtech } from './formats/bmg-labtech.ts';
import { doseColumns } from './viability/dose-columns.ts';
import { gloMax } from './formats/glomax.ts';
import { incucyte } from './formats/incucyte.ts';
import { perkinElmer } from './formats/perkin-elmer.ts';
import { plateGrids } from './formats/plate-grids.ts';
import { prism } from './formats/prism.ts';
import { skanIt } from './formats/skanit.ts';
import { softMaxPro } from './formats/softmax-pro.ts';
import { tecan } from './formats/tecan.ts';
import { viabilityTable } from './formats/viability-table.ts';

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
