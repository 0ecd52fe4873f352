import type { BandFormat } from './bands/band-section.ts';
import type { Retell } from './bands/band-table.ts';
import type { Header } from './tables/header-match.ts';
import type { Imported, Workbook } from './importer.ts';
import type { PlateReadings } from './viability/plate-readings.ts';
import type { QpcrColumn } from './qpcr/qpcr-columns.ts';

// The readers that many formats share. Telling files apart needs none of them, so they load with the first file.

/** Reads every table of a workbook that has a Cq column. */
export async function readQpcrWorkbook(workbook: Workbook): Promise<Imported> {
  const reader = await import('./qpcr/qpcr-table.ts');
  return reader.readQpcrWorkbook(workbook);
}

/** Reads Cq tables from their headers on. */
export async function readQpcrTables(headers: readonly Header<QpcrColumn>[]): Promise<Imported> {
  const reader = await import('./qpcr/qpcr-table.ts');
  return reader.readQpcrTables(headers);
}

/** Reads every table of a workbook with one band a row. */
export async function readBandWorkbook(
  workbook: Workbook,
  format: BandFormat,
  retell?: Retell,
): Promise<Imported> {
  const reader = await import('./bands/band-table.ts');
  return reader.readBandWorkbook(workbook, format, retell);
}

/** Gathers the wells of plates. */
export async function newPlateReadings(): Promise<PlateReadings> {
  const { PlateReadings: Readings } = await import('./viability/plate-readings.ts');
  return new Readings();
}

/** What reads the plates of one vendor: the wells go to `plates`. */
export type PlateReader = (
  workbook: Workbook,
  plates: PlateReadings,
) => Imported | Promise<Imported>;

/** Reads with code of the format's own, which loads beside the code that all plates share. */
export function readPlatesWith(
  load: () => Promise<PlateReader>,
): (workbook: Workbook) => Promise<Imported> {
  return async (workbook) => {
    const [read, plates] = await Promise.all([load(), newPlateReadings()]);
    return read(workbook, plates);
  };
}

/** Reads all tables of a workbook that have one response a row. */
export async function readViabilityLists(
  workbook: Workbook,
  plates: PlateReadings,
): Promise<Pick<Imported, 'unreadColumns' | 'replicateMeaning'>> {
  const reader = await import('./viability/viability-lists.ts');
  return reader.readViabilityLists(workbook, plates);
}
