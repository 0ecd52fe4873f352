import { turnIntoSheets, turnIntoSource } from '../../study/steps.ts';
import { useStudy } from '../../study/store.ts';
import type { SheetTable } from '../../importers/layout/sheet-table.ts';
import { keepMappable, useKeptFiles } from '../kept-files.ts';
import { engine, sayingFailure, useSession } from '../session.ts';
import { namesNothing } from '../sort-outcomes.ts';
import { describeReading } from '../words.ts';
import { nameJoined } from './place-again.ts';
import { placeSheets, unplacedSheets } from './place-sheets.ts';

/** The format that reads plates of bare numbers. */
const plateFormat = 'plate-grid';

/** Whether a source was read from a grid of bare numbers, which might be a layout. */
export function couldBeLayout({ format }: { readonly format: string }): boolean {
  return format === plateFormat;
}

/** Takes the plates of a file for layouts, whether it was refused or read as signals (then by its source). */
export function takeAsLayout(
  file: string,
  sourceId: string | null,
  tables: readonly SheetTable[],
): void {
  const { study, change } = useStudy.getState();
  const others = study.sources.filter(({ id }) => id !== sourceId);
  const isRefused = sourceId === null;
  const placed =
    placeSheets(file, tables, others, study.sheets) ??
    (isRefused && others.length > 0 ? unplacedSheets(file, tables, study.sheets) : null);
  if (!placed) {
    // A file that was read as a plate stays one until there is another that it can lay out.
    if (isRefused) keepWaiting(file, tables);
    useSession.setState({ status: `${file} waits for the plate whose wells it lays out` });
    return;
  }
  change((before) => turnIntoSheets(before, sourceId, file, placed));
  useSession.setState({ status: describeReading([], [], placed) });
}

/** Keeps the layout until its plate comes, and says so in place of the question. */
function keepWaiting(file: string, tables: readonly SheetTable[]): void {
  useKeptFiles.setState(({ sheets, unclear }) => ({
    sheets: new Map([...sheets, [file, tables]]),
    unclear: new Map([...unclear].filter(([name]) => name !== file)),
  }));
  const diagnostics = [namesNothing(file, tables)];
  useStudy.getState().change((study) => ({
    ...study,
    refused: study.refused.map((refused) =>
      refused.file === file ? { file, diagnostics } : refused,
    ),
  }));
}

/** Reads the file of a source as a layout and takes it for one. */
export async function takeSourceAsLayout(file: string, sourceId: string): Promise<void> {
  const target = useKeptFiles.getState().mappable.get(sourceId);
  if (!target) return;
  await sayingFailure('The layout could not be read', async () => {
    takeAsLayout(file, sourceId, await engine.readLayout(target));
  });
}

/** Reads a file that was taken for a layout, or for neither, as a plate of signals. */
export async function takeAsSignals(file: string): Promise<void> {
  const target = useKeptFiles.getState().mappable.get(file);
  if (!target) return;
  await sayingFailure('The file could not be read', async () => {
    const outcome = await engine.readAs(target, plateFormat);
    if (!outcome.ok) {
      const [problem] = outcome.diagnostics;
      useSession.setState({ status: problem?.message ?? `${file} was not read` });
      return;
    }
    const { source } = outcome;
    keepMappable([[source.id, target]]);
    useStudy.getState().change((study) => nameJoined(study, turnIntoSource(study, file, source)));
    useSession.setState({ status: describeReading([source], []) });
  });
}
