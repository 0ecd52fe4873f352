import type { Source } from '../../domain/source.ts';
import type { Study } from '../../domain/study.ts';
import { checkJson } from '../check-json.ts';
import { migrate, migrations } from '../migrations.ts';
import { studySchema } from '../study-schema.ts';
import { answerTo, transact } from './database.ts';
import { deleteSource, getSource, putSource } from './source-parts.ts';

/** What the list of studies says of one. */
export interface KeptStudy {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly files: readonly string[];
  readonly readings: number;
}

interface StoredStudy extends KeptStudy {
  /** Of the study's shape, as in study files. */
  readonly version: number;
  readonly outline: Omit<Study, 'sources'>;
  readonly sources: readonly string[];
}

const keyOf = (study: string, source: string): string => `${study}\n${source}`;

/** The sources that this tab has put into the database: they never change, so each is written once. */
const written = new Map<string, Source>();

/** Saves a study with all its sources in one transaction. */
export async function keepStudy(id: string, study: Study): Promise<void> {
  const { sources, ...outline } = study;
  const keys = new Set(sources.map((source) => keyOf(id, source.id)));
  const fresh = sources.filter((source) => written.get(keyOf(id, source.id)) !== source);
  const gone = [...written.keys()].filter((key) => key.startsWith(`${id}\n`) && !keys.has(key));
  const stored: StoredStudy = {
    id,
    title: study.title,
    savedAt: Date.now(),
    files: sources.map(({ file }) => file),
    readings: sources.reduce((sum, { readings }) => sum + readings.count, 0),
    version: migrations.length + 1,
    outline,
    sources: sources.map((source) => source.id),
  };
  await transact('readwrite', async (store) => {
    store('studies').put(stored);
    for (const key of gone) deleteSource(store('sources'), key);
    for (const source of fresh) await putSource(store('sources'), keyOf(id, source.id), source);
  });
  for (const source of fresh) written.set(keyOf(id, source.id), source);
  for (const key of gone) written.delete(key);
}

/** A study as it was saved last; null when there is none of that id. Rejects when it is of a shape unknown here. */
export async function loadStudy(id: string): Promise<Study | null> {
  const found = await transact('readonly', async (store) => {
    const stored = (await answerTo<unknown>(store('studies').get(id))) as StoredStudy | undefined;
    if (!stored) return null;
    const sources = await Promise.all(
      stored.sources.map((source) => getSource(store('sources'), keyOf(id, source))),
    );
    return { stored, sources };
  });
  if (!found) return null;
  const { stored, sources } = found;
  const fields = migrate(
    new Map([['study', { ...stored.outline, sources }]]),
    stored.version,
    migrations,
  );
  const study = checkJson(studySchema, fields.get('study'));
  for (const source of study.sources) written.set(keyOf(id, source.id), source);
  return study;
}

/** All studies that this browser keeps, the latest first. */
export async function listStudies(): Promise<KeptStudy[]> {
  const all = await transact('readonly', (store) => answerTo<unknown[]>(store('studies').getAll()));
  return (all as StoredStudy[]).toSorted((a, b) => b.savedAt - a.savedAt);
}

export async function forgetStudy(id: string): Promise<void> {
  await transact('readwrite', async (store) => {
    store('studies').delete(id);
    store('sources').delete(IDBKeyRange.bound(`${id}\n`, `${id}\n\uFFFF`));
    return Promise.resolve();
  });
  for (const key of written.keys()) if (key.startsWith(`${id}\n`)) written.delete(key);
}
