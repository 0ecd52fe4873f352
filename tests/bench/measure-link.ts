import { deflateSync } from 'fflate';
import { nameColumns, numberColumns } from '../../src/domain/reading.ts';
import type { Study } from '../../src/domain/study.ts';
import { scaleOf, toWhole } from '../../src/study/link/scaled-numbers.ts';
import { toShareLink, withoutWhatLinksLeaveOut } from '../../src/study/link/share-link.ts';
import { toStudyFile } from '../../src/study/study-file.ts';
import { largeStudy, smallStudy } from '../study/invented-links.ts';

/** A number in groups of seven bits, small ones in one byte; the sign in the lowest bit. */
function pushNumber(bytes: number[], value: number): void {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/**
 * The usual packing: names as dictionaries with an index each reading, numbers as whole numbers of as many decimals
 * as their column needs; each as the difference from the reading before, column by column or reading by reading.
 */
function packPlainly(study: Study, order: 'columns' | 'readings', isDelta: boolean): Uint8Array {
  const texts: string[] = [study.title];
  const bytes: number[] = [];
  for (const { file, readings } of study.sources) {
    const columns = nameColumns
      .filter((column) => readings.names[column].dictionary.length > 1)
      .map((column) => {
        texts.push(column, ...readings.names[column].dictionary);
        return [...readings.names[column].index];
      });
    texts.push(file);
    const numbers = [
      readings.value,
      ...numberColumns.flatMap((name) => readings.numbers[name] ?? []),
    ];
    for (const values of numbers) {
      const scale = scaleOf(values);
      columns.push([...values].map((value) => (toWhole(value, scale) ?? -1) + 1));
    }
    columns.push([...readings.row], [...readings.column]);
    const told = columns.map((column) =>
      column.map((value, i) => (isDelta ? value - (column[i - 1] ?? 0) : value)),
    );
    if (order === 'columns') for (const value of told.flat()) pushNumber(bytes, value);
    else {
      for (let i = 0; i < readings.count; i += 1) {
        for (const column of told) pushNumber(bytes, column[i] ?? 0);
      }
    }
  }
  const head = new TextEncoder().encode(JSON.stringify(texts));
  return Uint8Array.from([...head, ...bytes]);
}

/** Characters of base64url. */
const charactersOf = (bytes: Uint8Array): number => Math.ceil((bytes.length * 4) / 3);

/** Lines of docs/BENCHMARKS.md: how long the link is, and what other ways of packing would make of it. */
export function measureLink(): string[] {
  const studies = [smallStudy(), largeStudy()];
  const deflate = (bytes: Uint8Array, level: 1 | 6 | 9): number =>
    charactersOf(deflateSync(bytes, { level }));
  const ways: readonly (readonly [name: string, of: (study: Study) => number])[] = [
    ['the link (adaptive arithmetic coding)', (study) => toShareLink(study)?.length ?? 0],
    ...([1, 6, 9] as const).map(
      (level) =>
        [
          `columns with differences, deflate ${level}`,
          (study: Study) => deflate(packPlainly(study, 'columns', true), level),
        ] as const,
    ),
    [
      'columns without differences, deflate 9',
      (study) => deflate(packPlainly(study, 'columns', false), 9),
    ],
    [
      'reading by reading with differences, deflate 9',
      (study) => deflate(packPlainly(study, 'readings', true), 9),
    ],
    [
      'the study file, deflate 9',
      (study) => deflate(new TextEncoder().encode(toStudyFile(withoutWhatLinksLeaveOut(study))), 9),
    ],
  ];
  const cell = (characters: number, entropy: number): string =>
    `${characters.toLocaleString('en')} (× ${((characters * 6) / entropy).toFixed(2)})`;
  return [
    '## Share links against the entropy of their values',
    '',
    '| characters (over the entropy of the values) | ' +
      `${studies.map(({ name }) => name).join(' | ')} |`,
    '| --- | ---: | ---: |',
    ...ways.map(
      ([name, of]) =>
        `| ${name} | ${studies.map(({ study, entropy }) => cell(of(study), entropy)).join(' | ')} |`,
    ),
    '',
    'Invented studies whose noise is known; the entropy counts the values alone, not names, places and file names.',
    '',
  ];
}
