import type { Origin, Stated } from '../domain/annotation.ts';

/** The user's word, else the file's, else what was inferred; '' stands for nothing said by file and name. */
export type ChooseStated = (
  user: string | undefined,
  file: string,
  inferred: string,
) => Stated<string>;

/** Chooses between words; what is said of many samples alike is one object, made once. */
export function choosingOnce(): ChooseStated {
  const known: Readonly<Record<Origin, Map<string, Stated<string>>>> = {
    user: new Map(),
    file: new Map(),
    inferred: new Map(),
  };
  const state = (value: string, origin: Origin): Stated<string> => {
    let stated = known[origin].get(value);
    if (!stated) {
      stated = { value, origin };
      known[origin].set(value, stated);
    }
    return stated;
  };
  return (user, file, inferred) => {
    if (user !== undefined) return state(user, 'user');
    return file === '' ? state(inferred, 'inferred') : state(file, 'file');
  };
}
