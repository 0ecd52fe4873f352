import { readZipDirectory } from './zip-directory.ts';

/**
 * Whether bytes are RDML: an XML document whose root is `rdml`, or a zip that holds `rdml_data.xml` or, as some
 * software writes it, nothing but one XML document under another name.
 */
export function looksLikeRdml(bytes: Uint8Array): boolean {
  if (!isArchive(bytes)) {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192)).replaceAll('\0', '');
    return /^[^<]{0,8}<(?:[?!]|(?:\w+:)?rdml[\s>])/.test(head) && /<(?:\w+:)?rdml[\s>]/.test(head);
  }
  const names = (readZipDirectory(bytes) ?? []).map(({ name }) => name);
  return (
    names.some((name) => /(^|\/)rdml_data\.xml$/i.test(name)) ||
    (names.length === 1 && /^[^/]+\.xml$/i.test(names[0] ?? ''))
  );
}

/** A zip begins with its first entry; one that was once split begins with a mark before that. */
function isArchive(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes;
  if (p !== 0x50 || k !== 0x4b) return false;
  return (a === 3 && b === 4) || (a === 7 && b === 8) || (a === 0x30 && b === 0x30);
}
