import { create } from 'zustand';
import type { TableMapping } from '../../domain/mapping.ts';
import type { Assay } from '../../domain/reading.ts';
import { useStudy } from '../../study/store.ts';
import { forgetMapping, placeSource } from '../../study/steps.ts';
import type { MappableFile, ReadOutcome } from '../../worker/engine.ts';
import { keepMappable, useKeptFiles } from '../kept-files.ts';
import { engine, readFiles, sayingFailure, useSession } from '../session.ts';
import { nameJoined } from '../sheets/place-again.ts';
import { describeReading } from '../words.ts';
import { forgetHere, rememberHere } from './remembered.ts';

/** The file whose columns are being chosen. */
export interface MappedFile {
  readonly target: MappableFile;
  /** The source that it is read as now; null when it was refused. */
  readonly sourceId: string | null;
  /** What it was recognised as, which its columns alone may not say; null when it was refused. */
  readonly assay: Assay | null;
}

/** Which file the mapping screen shows; null while it is closed. */
export const useMappingScreen = create<{ readonly open: MappedFile | null }>()(() => ({
  open: null,
}));

/** Opens the screen for a source (by id) or a refused file (by name). */
export function openMapping(key: string): void {
  const target = useKeptFiles.getState().mappable.get(key);
  if (!target) return;
  const source = useStudy.getState().study.sources.find(({ id }) => id === key);
  useMappingScreen.setState({
    open: { target, sourceId: source?.id ?? null, assay: source?.assay ?? null },
  });
}

export function closeMapping(): void {
  useMappingScreen.setState({ open: null });
}

/** Reads the file by the chosen columns, and remembers them for files of the same shape. */
export async function readThisFile(file: MappedFile, mapping: TableMapping): Promise<void> {
  closeMapping();
  await sayingFailure('The file could not be read', async () => {
    useSession.setState({ status: `Reading ${file.target.name}` });
    const { outcome, remembered } = await engine.readMapped(file.target, mapping);
    if (remembered) rememberHere(remembered);
    settle(file, outcome, (study, source, earlier) =>
      placeSource(study, source, earlier, remembered),
    );
  });
}

/** Forgets the remembered columns of this shape, and reads the file as the formats of the list read it. */
export async function readAsRecognised(file: MappedFile, shape: string): Promise<void> {
  closeMapping();
  await sayingFailure('The file could not be read', async () => {
    forgetHere(shape);
    const outcomes = await readFiles([file.target.file], []);
    const outcome = outcomes.find((found) => nameOfOutcome(found) === file.target.name);
    if (outcome) {
      settle(file, outcome, (study, source, earlier) =>
        forgetMapping(placeSource(study, source, earlier, null), shape),
      );
    }
    useSession.setState({ job: null });
  });
}

function nameOfOutcome(outcome: ReadOutcome): string {
  return outcome.ok ? outcome.source.file : outcome.file;
}

type Place = (
  study: Parameters<typeof placeSource>[0],
  source: Parameters<typeof placeSource>[1],
  earlier: Parameters<typeof placeSource>[2],
) => ReturnType<typeof placeSource>;

function settle({ target, sourceId }: MappedFile, outcome: ReadOutcome, place: Place): void {
  if (!outcome.ok) {
    const [problem] = outcome.diagnostics;
    useSession.setState({ status: problem?.message ?? `${outcome.file} was not read` });
    return;
  }
  const { source } = outcome;
  keepMappable([[source.id, target]]);
  const earlier = { sourceId, refused: target.name };
  useStudy.getState().change((study) => nameJoined(study, place(study, source, earlier)));
  useSession.setState({ status: describeReading([source], []) });
}
