import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const pieceBytes = 2 ** 20;

/**
 * Hex SHA-256 of a long file, read piece by piece: the browser's own hash wants all bytes at once and copies them, which
 * is twice the file in memory.
 */
export async function digestInPieces(file: Blob): Promise<string> {
  const hash = sha256.create();
  for await (const piece of piecesOf(file.stream())) hash.update(piece);
  return bytesToHex(hash.digest());
}

/** The pieces of a stream, in one buffer where the browser can read into it: new ones would pile up until they are collected. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = stream.getReader({ mode: 'byob' });
  } catch {
    const plain = stream.getReader();
    for (let piece = await plain.read(); !piece.done; piece = await plain.read()) yield piece.value;
    return;
  }
  let piece = await reader.read(new Uint8Array(pieceBytes));
  while (!piece.done) {
    yield piece.value;
    piece = await reader.read(new Uint8Array(piece.value.buffer));
  }
}
