import { escapeLabel, shorten } from './escape-label.ts';
import { wrapText } from './wrap-text.ts';

/** What stands under the columns of a figure. */
export interface ColumnLabels {
  /** For plotly, escaped. */
  readonly texts: readonly string[];
  readonly angle: number;
  /** Pixels below the plot. */
  readonly room: number;
  /** What holds for all columns; '' where each says it. */
  readonly note: string;
}

/** More columns than these are slanted where they are narrow. */
const mostUpright = 3;
const mostLines = 3;

/** The names of groups with their n: on a few lines, or slanted where lines would be a few letters long. */
export function columnLabels(
  columns: readonly { readonly name: string; readonly n: number }[],
  narrow: boolean,
): ColumnLabels {
  if (narrow && columns.length > mostUpright) return slanted(columns);
  const length = lineLength(columns.length, narrow);
  const names = columns.map(({ name, n }) => [...nameLines(name, length), `n = ${n}`]);
  const most = Math.max(0, ...names.map((lines) => lines.length));
  return {
    texts: names.map((lines) => lines.map(escapeLabel).join('<br>')),
    angle: 0,
    room: 56 + 16 * Math.max(0, most - 2),
    note: '',
  };
}

function slanted(columns: readonly { readonly name: string; readonly n: number }[]): ColumnLabels {
  const [first] = columns;
  const isSame = columns.every(({ n }) => n === first?.n);
  const texts = columns.map(({ name, n }) =>
    isSame ? shorten(name, 16) : `${shorten(name, 10)}, n = ${n}`,
  );
  return {
    texts: texts.map(escapeLabel),
    angle: -45,
    room: isSame ? 108 : 92,
    note: isSame ? `n = ${first?.n ?? 0} each` : '',
  };
}

/** Characters of a line under a column, so that neighbours do not touch: of about 7 px each, in 350 or 520 px. */
function lineLength(columns: number, narrow: boolean): number {
  const room = Math.floor((narrow ? 50 : 74) / columns);
  return Math.max(5, Math.min(narrow ? 9 : 12, room));
}

function nameLines(name: string, length: number): string[] {
  const lines = wrapText(name, length);
  const rest = lines.slice(mostLines - 1).join(' ');
  return [...lines.slice(0, mostLines - 1), ...(rest === '' ? [] : [shorten(rest, length)])];
}
