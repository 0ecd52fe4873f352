/** A seeded source of chance (mulberry32, by Tommy Ettinger): the same damages on every machine and day. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Damage = (bytes: Uint8Array, random: () => number) => Uint8Array;

const upTo = (random: () => number, most: number): number => Math.floor(random() * most);

/** Byte ranges of the lines, each with its line end. */
function linesOf(bytes: Uint8Array): [from: number, to: number][] {
  const lines: [number, number][] = [];
  let from = 0;
  for (const [i, byte] of bytes.entries()) {
    if (byte !== 10 && byte !== 13) continue;
    lines.push([from, i + 1]);
    from = i + 1;
  }
  if (from < bytes.length) lines.push([from, bytes.length]);
  return lines;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function replaceBytes(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return bytes.map((byte) => (byte === from.charCodeAt(0) ? to.charCodeAt(0) : byte));
}

/** What happens to files on their way: each kind of damage, by a seeded source of chance. */
export const damages: Readonly<Record<string, Damage>> = {
  'cut short': (bytes, random) => bytes.slice(0, upTo(random, bytes.length)),
  'a stretch missing': (bytes, random) => {
    const from = upTo(random, bytes.length);
    return joined([bytes.slice(0, from), bytes.slice(from + upTo(random, 400))]);
  },
  'lines deleted': (bytes, random) =>
    joined(
      linesOf(bytes)
        .filter(() => random() > 0.2)
        .map(([from, to]) => bytes.slice(from, to)),
    ),
  'lines doubled': (bytes, random) =>
    joined(
      linesOf(bytes).flatMap(([from, to]) => {
        const line = bytes.slice(from, to);
        return random() < 0.2 ? [line, line] : [line];
      }),
    ),
  'another delimiter': (bytes, random) => {
    const delimiters = ',;\t| "';
    const from = delimiters[upTo(random, delimiters.length)] ?? ',';
    const to = delimiters[upTo(random, delimiters.length)] ?? ';';
    return replaceBytes(bytes, from, to);
  },
  'random bytes': (bytes, random) => {
    const damaged = bytes.slice();
    for (let i = 0; i < 1 + bytes.length / 100; i += 1) {
      damaged[upTo(random, bytes.length)] = upTo(random, 256);
    }
    return damaged;
  },
  'another encoding': (bytes, random) => {
    const kind = upTo(random, 3);
    if (kind === 0) return joined([new Uint8Array([0xff, 0xfe]), bytes]);
    if (kind === 1) return bytes.map((byte) => (byte > 0x7f ? byte ^ 0x15 : byte));
    const wide = new Uint8Array(bytes.length * 2);
    for (const [i, byte] of bytes.entries()) wide[2 * i + (random() < 0.001 ? 1 : 0)] = byte;
    return wide;
  },
};
