const signatureLength = 8;
const metresPerInch = 0.0254;

/**
 * A PNG with a `pHYs` chunk that states its resolution (W3C PNG, 11.3.4.3): pixels per metre in both
 * directions, right behind the header, replacing none: canvases write none.
 */
export function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round(dotsPerInch / metresPerInch);
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return insertAfterHeader(png, chunkOf('pHYs', data));
}

/** A PNG with words in it: an `iTXt` chunk, uncompressed UTF-8 (W3C PNG, 11.3.3.4). */
export function withText(png: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  // Keyword, end, not compressed, no method, no language, no translated keyword.
  const head = [...encoder.encode(keyword), 0, 0, 0, 0, 0];
  const body = encoder.encode(text);
  const data = new Uint8Array(head.length + body.length);
  data.set(head);
  data.set(body, head.length);
  return insertAfterHeader(png, chunkOf('iTXt', data));
}

/** The text that a PNG holds under a keyword, as `withText` wrote it; null for what is no such PNG. */
export function readText(png: Uint8Array, keyword: string): string | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const decoder = new TextDecoder();
  const head = `${keyword}\0\0\0\0\0`;
  for (let at = signatureLength; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    const data = png.subarray(at + 8, Math.min(png.length, at + 8 + length));
    const name = decoder.decode(png.subarray(at + 4, at + 8));
    if (name === 'iTXt' && decoder.decode(data.subarray(0, head.length)) === head) {
      return decoder.decode(data.subarray(head.length));
    }
    at += 12 + length;
  }
  return null;
}

/** Length, name, data and check sum. */
function chunkOf(name: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(name), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, checkSum(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

function insertAfterHeader(png: Uint8Array, chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new DataView(png.buffer, png.byteOffset).getUint32(signatureLength);
  const place = signatureLength + 12 + header;
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, place));
  result.set(chunk, place);
  result.set(png.subarray(place), place + chunk.length);
  return result;
}

/** CRC-32 as PNG takes it (ISO 3309). */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
