import { appliedBiosystems } from './applied-biosystems.ts';
import { bioRadCfx } from './bio-rad-cfx.ts';
import type { Importer } from './importer.ts';
import { qpcrTableLong } from './qpcr-table-long.ts';
import { agilentAriaMx } from './agilent-ariamx.ts';
import { biomeme } from './biomeme.ts';
import { bmsMic } from './bms-mic.ts';
import { cepheidSmartCycler } from './cepheid-smartcycler.ts';
import { eppendorfRealplex } from './eppendorf-realplex.ts';
import { fluidigmBioMark } from './fluidigm-biomark.ts';
import { illuminaEco } from './illumina-eco.ts';
import { qiagenRotorGene } from './qiagen-rotor-gene.ts';
import { qpcrMatrix } from './qpcr-matrix.ts';
import { qpcrPlateGrid } from './qpcr-plate-grid.ts';
import { rdml } from './rdml.ts';
import { rocheLightCycler480 } from './roche-lightcycler-480.ts';
import { rocheLightCycler96 } from './roche-lightcycler-96.ts';
import { stratageneMx } from './stratagene-mx.ts';
import { takaraDice } from './takara-dice.ts';
import { takaraSmartChip } from './takara-smartchip.ts';

/** The formats that are read. Adding one is a module of its own and a line here; detection does not go by order. */
export const importers: readonly Importer[] = [
  appliedBiosystems,
  bioRadCfx,
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
];
