import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';
import { bytesOf, fixtures } from './fixture-files.ts';
import { linesOf } from './lines-of.ts';

// Two exports of one instrument in one sheet, beside or below each other, in the instruments' true layouts with
// invented values: each has to be read as if it stood alone.

const vendors = [
  'agilent-ariamx',
  'applied-biosystems',
  'bio-rad-cfx',
  'cepheid-smartcycler',
  'eppendorf-realplex',
  'fluidigm-biomark',
  'illumina-eco',
  'imagej-results',
  'qiagen-rotor-gene',
  'roche-lightcycler-480',
  'roche-lightcycler-96',
  'stratagene-mx',
  'takara-dice',
  'takara-smartchip',
];

const exports = fixtures
  .filter(({ importer, file }) => vendors.includes(importer) && /\.(txt|csv)$/.test(file))
  .map((fixture) => ({ ...fixture, lines: linesOfText(bytesOf(fixture)) }))
  // A protein that the rows name; of others a lane is told from that of the other table.
  .filter(({ importer, file }) => importer !== 'imagej-results' || file.startsWith('multi'));

function linesOfText(bytes: Uint8Array): string[] {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  return text.replaceAll('\r', '').trimEnd().split('\n');
}

function widthOf(line: string, delimiter: string): number {
  return line.replaceAll(/"[^"]*"/g, '').split(delimiter).length;
}

/** The same wells of another run: other values, another date. */
function otherRun(line: string): string {
  return line
    .replaceAll(/(\d)([.,]\d)/g, (_, digit: string, rest: string) => `${(+digit + 1) % 10}${rest}`)
    .replaceAll('24030', '24040');
}

function beside(left: readonly string[], right: readonly string[], delimiter: string): string {
  const width = Math.max(...left.map((line) => widthOf(line, delimiter)));
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const line = left[i] ?? '';
    return line + delimiter.repeat(width - widthOf(line, delimiter) + 2) + (right[i] ?? '');
  });
  return `${rows.join('\n')}\n`;
}

describe.each(exports)('$importer/$file twice', ({ importer, file, lines }) => {
  const [delimiter = ','] = ['\t', ';', ','].toSorted(
    (a, b) =>
      Math.max(...lines.map((l) => widthOf(l, b))) - Math.max(...lines.map((l) => widthOf(l, a))),
  );
  const others = lines.map(otherRun);

  async function expectBoth(text: string): Promise<void> {
    const alone = await Promise.all(
      [lines, others].map((part) => sourceFromText(file, `${part.join('\n')}\n`)),
    );
    const source = await sourceFromText(file, text);
    expect(source.format).toBe(importer);
    expect(linesOf(source).toSorted()).toEqual(alone.flatMap(linesOf).toSorted());
  }

  test('beside each other', () => expectBoth(beside(lines, others, delimiter)));

  test('below each other', () => expectBoth(`${[...lines, '', ...others].join('\n')}\n`));

  test('beside each other, one of them lower', () => {
    // Multi Measure has no line above its header.
    const above = importer === 'imagej-results' ? [] : ['My other run', ''];
    return expectBoth(beside(lines, [...above, ...others], delimiter));
  });
});

test('what the line above each table of a LightCycler 480 says is of its own wells', async () => {
  const header = 'Include\tColor\tPos\tName\tCp\tConcentration\tStandard\tStatus';
  const run = (name: string, dye: string, cq: string): string[] => [
    `Experiment: ${name}  Selected Filter: ${dye} (465-510)`,
    header,
    `True\t255\tA1\tStd 1\t${cq}\t1.2E3\t1.00E3\t`,
    `True\t255\tA2\tPar 1\t${cq}\t\t0\t`,
  ];
  const [first, second] = [run('run 1', 'FAM', '18.5'), run('run 2', 'HEX', '24.5')];
  for (const text of [beside(first, second, '\t'), `${[...first, '', ...second].join('\n')}\n`]) {
    const { readings } = await sourceFromText('a.txt', text);
    const named = (column: 'run' | 'target' | 'role'): string[] =>
      Array.from({ length: readings.count }, (_, i) => nameOf(readings, column, i));
    expect(named('run')).toEqual(['run 1', 'run 1', 'run 2', 'run 2']);
    expect(named('target')).toEqual(['FAM', 'FAM', 'HEX', 'HEX']);
    expect(named('role')).toEqual(['standard', '', 'standard', '']);
  }
});

test('an export beside itself is read once, and it is said', async () => {
  const lines = [
    'Include\tColor\tPos\tName\tCp\tConcentration\tStandard\tStatus',
    'True\t255\tA1\tPar 1\t18.50\t\t0\t',
    'True\t255\tA2\tPar 2\t18.75\t\t0\t',
  ];
  const source = await sourceFromText('a.txt', beside(lines, lines, '\t'));
  expect(source.readings.count).toBe(2);
  expect(source.diagnostics[0]?.message).toBe(
    'A table repeats the wells of the one beside it; only the first is read.',
  );
});
