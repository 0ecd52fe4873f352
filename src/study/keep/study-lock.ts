const nameOf = (id: string): string => `foldboard study ${id}`;

/** Releases the lock that this tab holds. */
let release: (() => void) | null = null;
let held: string | null = null;

/**
 * Takes the study for this tab until it takes another or ends, however it ends. False when another tab has it.
 * Browsers without locks always say true.
 */
export async function takeStudy(id: string): Promise<boolean> {
  if (held === id) return true;
  const locks = lockManager();
  if (!locks) return true;
  return new Promise((resolve, reject) => {
    locks
      .request(nameOf(id), { ifAvailable: true }, async (lock) => {
        if (!lock) {
          resolve(false);
          return;
        }
        release?.();
        held = id;
        await new Promise<void>((done) => {
          release = done;
          resolve(true);
        });
      })
      .catch(reject);
  });
}

/** The ids of a list that are open in some tab. */
export async function studiesInUse(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const names = new Set((await lockManager()?.query())?.held?.map(({ name }) => name));
  return new Set(ids.filter((id) => names.has(nameOf(id))));
}

/** Withheld on pages that are not served securely. */
function lockManager(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}
