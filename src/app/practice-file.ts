const preamble = [
  '* Experiment Name = practice',
  '* Instrument Type = QuantStudio',
  '',
  '[Results]',
];
const header = 'Well,Well Position,Omit,Sample Name,Target Name,Task,Reporter,Quencher,CT,Comments';
const samples = [
  'Parental 1',
  'Parental 2',
  'Parental 3',
  'Resistant 1',
  'Resistant 2',
  'Resistant 3',
];
const targets = ['ESR1', 'PGR', 'FGFR1', 'GAPDH'];

/** An invented plate of two groups, four targets and three wells of each: small, and on the way that most first files take. */
export function practiceFile(): File {
  return fileOf(samples.flatMap((sample, s) => wellsOf(sample, s, '')));
}

/** The same plate of several cell lines, whose rows are long enough that the text is read from its bytes. */
export function longPracticeFile(): File {
  const comment = 'invented '.repeat(30);
  return fileOf(
    Array.from({ length: 15 }, (_, line) =>
      samples.flatMap((sample, s) => wellsOf(`Line${line + 1} ${sample}`, s, comment)),
    ).flat(),
  );
}

function fileOf(rows: readonly string[]): File {
  return new File([[...preamble, header, ...rows].join('\n')], 'practice.csv');
}

function wellsOf(sample: string, s: number, comment: string): string[] {
  return targets.flatMap((target, t) =>
    [0, 1, 2].map((technical) => {
      const well = 12 * s + 3 * t + technical;
      const cq = s + t + technical === 0 ? 'Undetermined' : 20 + t + ((s * t) % 4) + well / 100;
      const place = `${'ABCDEF'[s]}${3 * t + technical + 1}`;
      return `${well + 1},${place},false,${sample},${target},UNKNOWN,FAM,NFQ-MGB,${cq},${comment}`;
    }),
  );
}
