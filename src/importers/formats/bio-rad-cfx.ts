import { foldHeader } from '../tables/fold-header.ts';
import type { Importer } from '../importer.ts';
import { findQpcrHeaders } from '../qpcr/qpcr-header.ts';
import { readQpcrWorkbook } from '../load-readers.ts';

/** Words of the column that tells what a CFX well holds, in the languages of the software. */
const contents = new Set(
  'content,contenido,contenu,inhalt,conteudo,contenuto,内容,内容物,содержимое'
    .split(',')
    .map(foldHeader),
);

/** CFX Maestro and Manager: Cq results, quantification summary and the all-wells report; also iQ5 and MyiQ. */
export const bioRadCfx: Importer = {
  id: 'bio-rad-cfx',
  name: 'Bio-Rad CFX (Maestro, Manager)',
  vendor: 'Bio-Rad',
  assay: 'qpcr',
  extensions: ['csv', 'xlsx', 'xls', 'txt'],
  sniff(workbook) {
    const [header] = findQpcrHeaders(workbook).headers;
    if (!header) return { grade: 'no', why: 'no Cq column' };
    const words = header.headers.map(foldHeader);
    const hasContent = words.some((word) => contents.has(word));
    const hasDye = header.columns.has('dye');
    const hasQuantity = words.some((word) =>
      /^(startingquantity|sq$|logstartingquantity)/.test(word),
    );
    if ((hasContent && hasDye) || (hasContent && hasQuantity) || (hasDye && hasQuantity)) {
      return { grade: 'certain', why: 'the columns Fluor and Content beside the Cq' };
    }
    return { grade: 'no', why: 'no Fluor and Content columns' };
  },
  read: readQpcrWorkbook,
};
