import type { Names } from './reading.ts';

/** Gives readings the names that `givenTo` has for them; those without one keep theirs. */
export function rename(
  before: Names,
  count: number,
  givenTo: (reading: number) => string | undefined,
): Names {
  const dictionary = [...before.dictionary];
  const codes = new Map(dictionary.map((name, code) => [name, code]));
  // A column that the file states nothing of has no index.
  const index = new Uint32Array(count);
  index.set(before.index);
  for (let i = 0; i < count; i += 1) {
    const name = givenTo(i);
    if (!name) continue;
    let code = codes.get(name);
    if (code === undefined) {
      code = dictionary.length;
      codes.set(name, code);
      dictionary.push(name);
    }
    index[i] = code;
  }
  return compact({ dictionary, index });
}

/** Leaves out names that no reading bears any more: they would be listed as samples without readings. */
function compact({ dictionary, index }: Names): Names {
  const kept = [''];
  const codes = new Map<number, number>([[0, 0]]);
  const moved = index.map((code) => {
    let now = codes.get(code);
    if (now === undefined) {
      now = kept.length;
      codes.set(code, now);
      kept.push(dictionary[code] ?? '');
    }
    return now;
  });
  return { dictionary: kept, index: moved };
}
