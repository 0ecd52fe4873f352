const name = 'foldboard';
const version = 1;

/** The stores of the browser's database: what is known of each study, and its sources by study and id. */
export type StoreName = 'studies' | 'sources';

let opened: Promise<IDBDatabase> | null = null;

/** The answer to one request. */
export function answerTo<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(toError(request.error)));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('studies', { keyPath: 'id' });
      request.result.createObjectStore('sources');
    });
    request.addEventListener('success', () => {
      const database = request.result;
      // Another tab runs a newer app: it may have the database, and this tab asks for it again.
      database.addEventListener('versionchange', () => {
        database.close();
        opened = null;
      });
      database.addEventListener('close', () => {
        opened = null;
      });
      resolve(database);
    });
    request.addEventListener('error', () => reject(toError(request.error)));
    request.addEventListener('blocked', () =>
      reject(new Error('an older Foldboard is open in another tab')),
    );
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Does something in one transaction: all of it happens or nothing. Rejects when the browser keeps nothing. */
export async function transact<T>(
  mode: 'readonly' | 'readwrite',
  act: (store: (name: StoreName) => IDBObjectStore) => Promise<T>,
): Promise<T> {
  const database = await openDatabase();
  const transaction = database.transaction(['studies', 'sources'], mode);
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(toError(transaction.error)));
  });
  const [result] = await Promise.all([act((store) => transaction.objectStore(store)), done]);
  return result;
}

function toError(error: DOMException | null): Error {
  return error ?? new Error('the browser gave no reason');
}
