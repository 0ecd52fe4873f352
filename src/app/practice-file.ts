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

/**
 * Invented plates of two groups, four targets and three wells of each, on the way that most first files take. One is
 * small; a hundred are a text that is read from its bytes, with a cell line to each plate.
 */
export function practiceFile(plates: number): File {
  const rows = Array.from({ length: plates }, (_, plate) => {
    const line = plates === 1 ? '' : `Line${plate + 1} `;
    return samples.flatMap((sample, s) => wellsOf(`${line}${sample}`, s));
  });
  return new File([[...preamble, header, ...rows.flat()].join('\n')], 'practice.csv');
}

function wellsOf(sample: string, s: number): string[] {
  return targets.flatMap((target, t) =>
    [0, 1, 2].map((technical) => {
      const well = 12 * s + 3 * t + technical;
      const cq = s + t + technical === 0 ? 'Undetermined' : 20 + t + ((s * t) % 4) + well / 100;
      const place = `${'ABCDEF'[s]}${3 * t + technical + 1}`;
      return `${well + 1},${place},false,${sample},${target},UNKNOWN,FAM,NFQ-MGB,${cq},`;
    }),
  );
}
