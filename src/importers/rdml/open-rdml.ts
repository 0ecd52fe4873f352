import { unzipSync } from 'fflate';
import { decode } from '../bytes/decode.ts';
import type { Table } from '../tables/table.ts';
import { parseRdml } from './parse-rdml.ts';
import { rdmlTable } from './rdml-table.ts';
import { XmlError } from './read-xml.ts';

/** An RDML document longer than this is refused before it is unpacked, in bytes. */
const mostDocumentBytes = 256 * 2 ** 20;

/**
 * The reactions of an RDML file (a zip of XML, or plain XML) as one table. Throws RangeError beyond the bounds
 * and Error for a damaged file.
 */
export function openRdml(bytes: Uint8Array): Table {
  const document = bytes[0] === 0x50 && bytes[1] === 0x4b ? unpack(bytes) : bytes;
  if (document.length > mostDocumentBytes) throw tooLarge();
  return rdmlTable(parseRdml(decode(document).text));
}

/** The archive's `rdml_data.xml`, or else its only XML. The unpacker takes no more memory than the stated size. */
function unpack(bytes: Uint8Array): Uint8Array {
  let beyond = false;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.xml$/i.test(name)) return false;
      beyond ||= originalSize > mostDocumentBytes;
      return originalSize <= mostDocumentBytes;
    },
  });
  if (beyond) throw tooLarge();
  const names = Object.keys(files);
  const name = names.find((found) => /(^|[/\\])rdml_data\.xml$/i.test(found)) ?? names[0];
  const document = name === undefined ? undefined : files[name];
  if (!document) throw new XmlError('the archive holds no XML document');
  return document;
}

function tooLarge(): RangeError {
  return new RangeError(`its document has more than ${mostDocumentBytes / 2 ** 20} MB`);
}
