import { decode } from './decode.ts';

/** Bytes that are looked at. */
const sampled = 16384;
/** Of a text that is damaged a few characters are no text; of compressed data every tenth byte. */
const mostControls = 0.05;
/** So few may be damage in a short file. */
const fewControls = 4;

/** Whether bytes are a text in any encoding: one of few control characters (tab and line ends aside). */
export function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, sampled);
  const { encoding } = decode(head);
  const isWide = encoding === 'UTF-16 LE' || encoding === 'UTF-16 BE';
  const low = encoding === 'UTF-16 LE' ? 0 : 1;
  const step = isWide ? 2 : 1;
  let [controls, characters] = [0, 0];
  for (let i = 0; i + step <= head.length; i += step) {
    const byte = head[isWide ? i + low : i] ?? 0;
    const high = isWide ? (head[i + 1 - low] ?? 0) : 0;
    characters += 1;
    if (high === 0 && isControl(byte)) controls += 1;
  }
  return controls <= fewControls || controls <= characters * mostControls;
}

/** Tab, line feed, form feed and carriage return stand in texts, and old programs end them with Control-Z. */
function isControl(code: number): boolean {
  return code < 32 && (code < 9 || code > 13) && code !== 26;
}
