import Papa from 'papaparse';

export type Delimiter = '\t' | ';' | ',' | '|' | ' ' | 'spaces';

/** Lines that are looked at; a vendor's preamble can be some hundred lines long. */
const sampleLines = 1500;

/**
 * Finds the delimiter of a text by the lines that it splits, not by the first line: preambles have none, or are
 * padded with it. A tab beats a semicolon beats a comma, because decimal commas and commas in names are common
 * inside the cells of the former and not the other way round.
 */
export function findDelimiter(text: string): Delimiter {
  const lines = text.split('\n', sampleLines).filter((line) => line.trim() !== '');
  const tab = coverage(lines, '\t');
  if (tab.share >= 0.5 && tab.lines > 1) return '\t';
  const semicolon = coverage(lines, ';');
  const comma = coverage(lines, ',');
  if (semicolon.share >= 0.5 && semicolon.lines > 1 && !commasSeparate(lines, comma.share))
    return ';';
  if (comma.lines > 0 && comma.share >= 0.3) return ',';
  const best = [tab, semicolon, comma, coverage(lines, '|')].toSorted(
    (a, b) => b.cells - a.cells,
  )[0];
  const spaces = lines.filter((line) => /\S\s{2,}\S/.test(line)).length;
  if (best && best.lines >= lines.length / 2) return best.delimiter;
  if (lines.every((line) => /^\s*"[^"]*"( |$)/.test(line))) return ' ';
  if (spaces >= lines.length * 0.6) return 'spaces';
  if (best && best.lines > 1) return best.delimiter;
  return singleSpaces(lines) ? ' ' : ',';
}

interface Coverage {
  readonly delimiter: Delimiter;
  /** Lines that the delimiter splits, and their share from the first such line on. */
  readonly lines: number;
  readonly share: number;
  readonly cells: number;
}

function coverage(lines: readonly string[], delimiter: '\t' | ';' | ',' | '|'): Coverage {
  const first = lines.findIndex((line) => line.includes(delimiter));
  if (first < 0) return { delimiter, lines: 0, share: 0, cells: 0 };
  let [split, cells] = [0, 0];
  for (const line of lines.slice(first)) {
    const width = fieldsOf(line, delimiter).length;
    if (width < 2) continue;
    split += 1;
    cells += width - 1;
  }
  return { delimiter, lines: split, share: split / (lines.length - first), cells };
}

function fieldsOf(line: string, delimiter: string): string[] {
  if (!line.includes('"')) return line.split(delimiter);
  return (Papa.parse<string[]>(line, { delimiter, newline: '\n' }).data[0] ?? []).map(String);
}

/** Whether commas, not counting those between digits, split the lines more often than semicolons do. */
function commasSeparate(lines: readonly string[], commaShare: number): boolean {
  if (commaShare < 0.9) return false;
  let [commas, semicolons] = [0, 0];
  for (const line of lines) {
    const bare = line.replaceAll(/"[^"]*"/g, '""');
    commas += bare.replaceAll(/(?<=\d),(?=\d)/g, '').split(',').length - 1;
    semicolons += bare.split(';').length - 1;
  }
  return commas > semicolons;
}

function singleSpaces(lines: readonly string[]): boolean {
  const widths = lines.map((line) => line.trim().split(/\s+/).length);
  const [first = 0] = widths;
  return first > 1 && lines.length > 2 && widths.every((width) => width === first);
}
