import { existsSync, readFileSync } from 'node:fs';

/** A line of a TRUTH.tsv of the real exports: what is in a file, counted by somebody else. */
export type TruthRow = Readonly<Record<string, string>> & { readonly file: string };

/** Reads a TRUTH.tsv; nothing when the folder of real exports is not there. */
export function readTruth(folder: string): TruthRow[] {
  const path = `${folder}/TRUTH.tsv`;
  if (!existsSync(path)) return [];
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const row = Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
    return { ...row, file: row['file'] ?? '' };
  });
}

/** Names joined by `|`; a bar inside a name is written `\|`. */
export function splitNames(text: string): string[] {
  return text.split(/(?<!\\)\|/).map((name) => name.replaceAll('\\|', '|'));
}
