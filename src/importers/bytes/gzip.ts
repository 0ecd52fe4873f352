import { Gunzip } from 'fflate';

/** Bytes that are handed on at a time, so that a bomb is noticed before it is unpacked. */
const step = 1 << 16;

/** Unpacks a gzip file of one or several members; null when it is damaged, a RangeError beyond `most` bytes. */
export function unpackGzip(bytes: Uint8Array, most: number): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let [length, ended] = [0, false];
  const gunzip = new Gunzip((chunk, final) => {
    length += chunk.length;
    chunks.push(chunk);
    ended = final;
  });
  try {
    for (let at = 0; at < bytes.length; at += step) {
      gunzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
      if (length > most) break;
    }
  } catch {
    return null;
  }
  if (length > most) throw new RangeError('it unpacks to more than can be read');
  return ended ? joined(chunks, length) : null;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
