import { inflateSync, deflateSync, crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { readText, withResolution, withText } from '../../../src/app/figure/export/png-chunks.ts';

/** A PNG of one white pixel, made by the specification with Node's own CRC. */
function onePixel(): Uint8Array {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Every chunk's name and data, each held against its check sum. */
function chunksOf(png: Uint8Array): [string, Buffer][] {
  const bytes = Buffer.from(png);
  const chunks: [string, Buffer][] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(crc32(body)).toBe(bytes.readUInt32BE(at + 8 + length));
    chunks.push([body.toString('latin1', 0, 4), body.subarray(4)]);
    at += 12 + length;
  }
  return chunks;
}

test.each([
  [300, 11_811],
  [600, 23_622],
])('%i dpi are stated as %i pixels a metre', (dpi, perMetre) => {
  const chunks = chunksOf(withResolution(onePixel(), dpi));
  expect(chunks.map(([name]) => name)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
  const data = chunks[1]?.[1] ?? Buffer.alloc(9);
  expect([data.readUInt32BE(0), data.readUInt32BE(4), data[8]]).toEqual([perMetre, perMetre, 1]);
  expect([...inflateSync(chunks[2]?.[1] ?? Buffer.alloc(0))]).toEqual([0, 255]);
});

test('a text comes out under its keyword as it went in', () => {
  const png = withText(withText(onePixel(), 'Description', 'ERα ≥ 2'), 'other', '<b>');
  chunksOf(png);
  expect(readText(png, 'Description')).toBe('ERα ≥ 2');
  expect(readText(png, 'other')).toBe('<b>');
  expect(readText(png, 'missing')).toBeNull();
});

test('what is no PNG holds no text, at whatever byte it breaks off', () => {
  const png = withText(onePixel(), 'study', 'x'.repeat(40));
  for (let end = 0; end < png.length; end += 1) {
    expect(() => readText(png.slice(0, end), 'study')).not.toThrow();
  }
  expect(readText(new Uint8Array(200).fill(255), 'study')).toBeNull();
});
