import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Source } from '../../domain/source.ts';
import type { Study } from '../../domain/study.ts';
import { crc32 } from '../crc-32.ts';
import { Mismatch } from '../mismatch.ts';
import type { OpenedStudy } from '../study-file.ts';
import { studySchema } from '../study-schema.ts';
import { fromBase64Url, toBase64Url } from './base64-url.ts';
import { NodeCode } from './node-code.ts';
import { Decoder, Encoder } from './range-coder.ts';
import { mostLinkedReadings } from './readings-code.ts';

// A link is `#s=`, a digit for its version, and in base64url: three bytes of length, four of checksum, the packing.

const mark = '#s=';
const version = '1';
const headBytes = 7;

/** Characters after which no browser and no messenger keeps a link whole. */
const longestLink = 2_000_000;

/** Whether an address's hash means to be a share link. */
export function isShareLink(hash: string): boolean {
  return hash.startsWith(mark);
}

/** The hash that holds the study; null for a study that no link could carry. */
export function toShareLink(study: Study): string | null {
  const readings = study.sources.reduce((sum, source) => sum + source.readings.count, 0);
  if (readings > mostLinkedReadings) return null;
  const coder = new Encoder();
  const ids = study.sources.map(({ id }) => id);
  new NodeCode(coder, ids).code(studySchema.node, study);
  const packed = coder.finish();
  const bytes = new Uint8Array(headBytes + packed.length);
  const head = new DataView(bytes.buffer);
  head.setUint8(0, packed.length >>> 16);
  head.setUint16(1, packed.length & 0xffff);
  head.setUint32(3, crc32(packed));
  bytes.set(packed, headBytes);
  return mark + version + toBase64Url(bytes);
}

/** What a link leaves out of a study: the study as it opens from its own link. */
export function withoutWhatLinksLeaveOut(study: Study): Study {
  const strip = (source: Source): Source => ({
    ...source,
    sha256: '',
    unreadColumns: [],
    metadata: [],
    diagnostics: [],
  });
  return { ...study, refused: [], sources: study.sources.map(strip) };
}

/** Opens a hash. Whatever it is: a study or a sentence, never an exception. */
export function openShareLink(hash: string): OpenedStudy {
  try {
    return { ok: true, study: unpack(hash) };
  } catch (error) {
    return { ok: false, diagnostic: toDiagnostic(error) };
  }
}

function unpack(hash: string): Study {
  // Mail programs break long lines, and some escape what needs none.
  const text = hash.slice(mark.length).replaceAll(/\s|%20|%0A|%0D/g, '');
  if (hash.length > longestLink)
    throw new Mismatch('', 'is longer than any link that Foldboard makes');
  if (!/^[0-9]/.test(text)) throw new Mismatch('', 'is damaged: it does not begin as one');
  if (text[0] !== version)
    throw new Mismatch(
      '',
      `was made by a newer Foldboard (version ${text[0]} of the link; this one opens version ${version})`,
    );
  const bytes = fromBase64Url(text.slice(1));
  if (!bytes) throw new Mismatch('', 'is damaged: it holds what no link holds');
  if (bytes.length < headBytes) throw new Mismatch('', 'is cut: hardly anything of it arrived');
  const head = new DataView(bytes.buffer);
  const length = head.getUint8(0) * 0x10000 + head.getUint16(1);
  const packed = bytes.subarray(headBytes);
  if (packed.length < length)
    throw new Mismatch(
      '',
      `is cut: ${text.length} of about ${Math.ceil(((length + headBytes) * 4) / 3) + 1} characters arrived`,
    );
  if (packed.length > length || crc32(packed) !== head.getUint32(3))
    throw new Mismatch('', 'is damaged: it does not agree with its checksum');
  const ids = Array.from(
    { length: 10_000 },
    (_, i) => `link ${head.getUint32(3).toString(16)} ${i + 1}`,
  );
  return new NodeCode(new Decoder(packed), ids).code(studySchema.node, undefined) as Study;
}

function toDiagnostic(error: unknown): Diagnostic {
  const fault = error instanceof Mismatch ? error.fault : `could not be read: ${String(error)}`;
  return {
    severity: 'error',
    code: 'study-file-damaged',
    message: `The share link ${fault}.`,
    expected: 'a whole link as «Copy share link» makes it',
    mend: /newer|does not know/.test(fault)
      ? 'Nothing was opened. Reload this page to get the newest Foldboard, or ask for the study file.'
      : 'Nothing was opened. Copy the link once more in one piece, or ask for the study file, which has no limit of length.',
  };
}
