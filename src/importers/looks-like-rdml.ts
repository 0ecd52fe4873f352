/**
 * Whether bytes are RDML: an XML document whose root is `rdml`, or a zip that holds `rdml_data.xml` or, as some
 * software writes it, nothing but one XML document under another name.
 */
export function looksLikeRdml(bytes: Uint8Array): boolean {
  if (!isArchive(bytes)) {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192)).replaceAll('\0', '');
    return /^[^<]{0,8}<(?:[?!]|(?:\w+:)?rdml[\s>])/.test(head) && /<(?:\w+:)?rdml[\s>]/.test(head);
  }
  const names = directoryNames(bytes);
  return (
    names.some((name) => /(^|[/\\])rdml_data\.xml$/i.test(name)) ||
    (names.length === 1 && /^[^/\\]+\.xml$/i.test(names[0] ?? ''))
  );
}

/** A zip begins with its first entry; one that was once split begins with a mark before that. */
function isArchive(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes;
  if (p !== 0x50 || k !== 0x4b) return false;
  return (a === 3 && b === 4) || (a === 7 && b === 8) || (a === 0x30 && b === 0x30);
}

/** Names in the central directory, which stands at the end; none when it cannot be read. */
function directoryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= Math.max(0, bytes.length - 65_557) && view.getUint32(end, true) !== 0x06054b50) {
    end -= 1;
  }
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50 && names.length < 100) {
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
