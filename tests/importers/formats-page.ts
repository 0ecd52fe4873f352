import type { ForeignTable } from '../../src/importers/foreign/foreign-table.ts';
import type { Importer } from '../../src/importers/importer.ts';

const assays = [
  ['qpcr', 'qPCR'],
  ['western', 'Western blot'],
  ['viability', 'Viability'],
] as const;

/** The page of supported formats, written from the list of importers and of tables that are refused by name. */
export function formatsPage(
  importers: readonly Importer[],
  foreignTables: readonly ForeignTable[],
): string {
  const sections = assays.flatMap(([assay, title]) => {
    const rows = importers
      .filter((importer) => importer.assay === assay)
      .map(({ name, vendor, extensions, id }) => [
        name,
        vendor,
        extensions.map((extension) => `\`.${extension}\``).join(' '),
        `\`${id}\``,
      ]);
    return rows.length === 0
      ? []
      : [`## ${title}`, table(['Format', 'Vendor', 'Files', 'Id'], rows)];
  });
  const refused = foreignTables.map(({ what, mend }) => `- ${what}: ${mend}`).join('\n');
  return `${[
    '# Formats',
    'Written from the list of importers by `npm run formats`; do not edit it by hand.',
    'A file is recognised by its content, never by its name or extension. Every reader says how sure it is and why, and the surest one alone reads the file. Texts may be UTF-8, UTF-16, Windows-1252 or Mac Roman, with commas, semicolons, tabs or spaces, decimal points or commas, and any line ends.',
    'Columns that nobody reads are listed in the file’s details. Each format has fixtures in `test-data/importers/<id>` with what must come out of them.',
    ...sections,
    ...(refused === ''
      ? []
      : ['## Recognised and refused', 'These hold nothing to compute with.', refused]),
  ].join('\n\n')}\n`;
}

/** A Markdown table with its columns padded to one width, as the formatter writes it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 3)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
