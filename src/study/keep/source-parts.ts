import type { Column } from '../../domain/map-columns.ts';
import { mapColumns } from '../../domain/map-columns.ts';
import type { Source } from '../../domain/source.ts';
import { answerTo } from './database.ts';

/** A source whose columns lie beside it, each under a key of its own. */
interface PartedSource {
  readonly source: Source;
  readonly columns: readonly string[];
}

/** Readings from which on the columns are written one by one: each copy is a task of the page. */
const longSource = 50_000;

const keyOfColumn = (key: string, column: string): string => `${key}\n${column}`;

/** Writes a source; a long one column by column, so that the page can answer between them. */
export async function putSource(store: IDBObjectStore, key: string, source: Source): Promise<void> {
  if (source.readings.count < longSource) {
    store.put(source, key);
    return;
  }
  const columns = new Map<string, Column>();
  const readings = mapColumns(source.readings, (column, name) => {
    columns.set(name, column);
    return column.slice(0, 0) as typeof column;
  });
  const bare = { ...source, readings };
  const parted: PartedSource = { source: bare, columns: [...columns.keys()] };
  await answerTo(store.put(parted, key));
  for (const [name, column] of columns) await answerTo(store.put(column, keyOfColumn(key, name)));
}

/** What was written under a key: a source once it is checked, or nothing. */
export async function getSource(store: IDBObjectStore, key: string): Promise<unknown> {
  const stored = await answerTo<unknown>(store.get(key));
  if (!isParted(stored)) return stored;
  const columns = new Map<string, Column>();
  for (const name of stored.columns) {
    columns.set(name, await answerTo<Column>(store.get(keyOfColumn(key, name))));
  }
  const { source } = stored;
  const readings = mapColumns(
    source.readings,
    (empty, name) => (columns.get(name) ?? empty) as typeof empty,
  );
  return { ...source, readings };
}

/** Forgets a source with its columns. */
export function deleteSource(store: IDBObjectStore, key: string): void {
  store.delete(key);
  store.delete(IDBKeyRange.bound(`${key}\n`, `${key}\n\uFFFF`));
}

function isParted(stored: unknown): stored is PartedSource {
  return typeof stored === 'object' && stored !== null && 'columns' in stored;
}
