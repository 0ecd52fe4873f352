import type { LaneName } from '../domain/lane-key.ts';

/** A lane key as it was read from pasted text, and what is wrong with it, in words. */
export interface ParsedLaneKey {
  readonly lanes: readonly LaneName[];
  /** Whether the text states lane numbers; else the k-th line is the k-th lane. */
  readonly isNumbered: boolean;
  readonly problems: readonly string[];
}

const columnWords: Readonly<Record<keyof LaneName, RegExp>> = {
  lane: /^(lane|lanes|lane ?(no|nr|number|#)\.?|well)$/i,
  sample: /^(sample|samples|sample ?name|name|lysate)$/i,
  group: /^(group|condition|treatment|dose|genotype)$/i,
  replicate: /^(replicate|biological replicate|rep|bio ?rep)$/i,
  line: /^(line|cell ?line|cells)$/i,
};

/** Names for a lane that holds no sample. */
const noSample =
  /^(|[-–—/]+|empty|blank|unused|left out|ladder|marker|mw|mm|std|molecular weight|protein ladder)$/i;

const mostLanes = 200;

/**
 * Reads a pasted lane key: one name a line, or a table (tabs, semicolons or commas) with the columns lane, sample,
 * group, replicate and line, of which sample or group is needed. An empty line, `-`, `empty` or `ladder` is a lane
 * that takes no part.
 */
export function parseLaneKey(text: string): ParsedLaneKey {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  if (lines.length === 0)
    return { lanes: [], isNumbered: false, problems: ['The lane key is empty.'] };
  if (lines.length > mostLanes + 1) {
    return {
      lanes: [],
      isNumbered: false,
      problems: [
        `The lane key has ${lines.length} lines; a gel has at most ${mostLanes} lanes here.`,
      ],
    };
  }
  const delimiter = ['\t', ';', ','].find((sign) =>
    lines.every((line) => line.trim() === '' || line.includes(sign)),
  );
  const rows = lines.map((line) =>
    (delimiter ? line.split(delimiter) : [line]).map((cell) => cell.trim()),
  );
  const header = headerOf(rows[0] ?? []);
  const columns = header ?? guessColumns(rows);
  const body = header ? rows.slice(1) : rows;
  const lanes = body.map((row, i): LaneName => {
    const at = (column: keyof LaneName): string => row[columns.get(column) ?? -1] ?? '';
    const number = at('lane')
      .replace(/^lane[ _#-]*/i, '')
      .replace(/^0+(?=\d)/, '');
    const composed = [at('line'), at('group'), at('replicate')].filter(Boolean).join(' ');
    const sample =
      noSample.test(at('sample')) && columns.has('sample') ? '' : at('sample') || composed;
    return {
      lane: number === '' ? String(i + 1) : number,
      sample,
      group: at('group'),
      replicate: at('replicate'),
      line: at('line'),
    };
  });
  return { lanes, isNumbered: columns.has('lane'), problems: findFaults(lanes) };
}

function headerOf(cells: readonly string[]): Map<keyof LaneName, number> | null {
  const columns = new Map<keyof LaneName, number>();
  for (const [i, cell] of cells.entries()) {
    for (const [column, words] of Object.entries(columnWords) as [keyof LaneName, RegExp][]) {
      if (words.test(cell) && !columns.has(column)) columns.set(column, i);
    }
  }
  return columns.has('sample') || columns.has('group') ? columns : null;
}

/** Without a header: a first column of lane numbers is the lane; then sample, group, replicate and line follow. */
function guessColumns(rows: readonly (readonly string[])[]): Map<keyof LaneName, number> {
  const width = Math.max(...rows.map((row) => row.length));
  const numbered = width > 1 && rows.every(([first = '']) => /^(lane[ _#-]*)?\d+$/i.test(first));
  const order: readonly (keyof LaneName)[] = numbered
    ? ['lane', 'sample', 'group', 'replicate', 'line']
    : ['sample', 'group', 'replicate', 'line'];
  return new Map(order.slice(0, width).map((column, i) => [column, i]));
}

function findFaults(lanes: readonly LaneName[]): string[] {
  const seen = new Set<string>();
  const twice = lanes.filter(({ lane }) => seen.size === seen.add(lane).size);
  const odd = lanes.filter(({ lane }) => !/^\d+$/.test(lane));
  return [
    ...(lanes.every(({ sample }) => sample === '') ? ['The lane key names no sample.'] : []),
    ...(twice.length > 0 ? [`Lane ${twice[0]?.lane ?? ''} is named twice.`] : []),
    ...(odd.length > 0 ? [`«${odd[0]?.lane ?? ''}» is no lane number.`] : []),
  ];
}

/** Whether a key has as many lanes as the gel, in words; '' when it does. */
export function laneCountFault(key: ParsedLaneKey, laneCount: number): string {
  const { lanes, isNumbered } = key;
  if (lanes.length === 0) return '';
  if (isNumbered) {
    const beyond = lanes.find(({ lane }) => Number(lane) > laneCount);
    return beyond
      ? `The lane key names lane ${beyond.lane}, but the blot has ${laneCount} lanes.`
      : '';
  }
  if (lanes.length === laneCount) return '';
  return lanes.length < laneCount
    ? `The lane key has ${lanes.length} lines, but the blot has ${laneCount} lanes: ${laneCount - lanes.length} lanes would be without a name, and nothing says which. Write «-» for a lane that takes no part.`
    : `The lane key has ${lanes.length} lines, but the blot has only ${laneCount} lanes: ${lanes.length - laneCount} too many.`;
}
