/** An invented plate of two groups in duplicate: small, and on the way that most first files take. */
export function practiceFile(): File {
  const samples = ['Parental 1', 'Parental 2', 'Resistant 1', 'Resistant 2'];
  const rows = samples.flatMap((sample, i) =>
    [1, 2, 3, 4].map((column) => {
      const target = column > 2 ? 'GAPDH' : 'ESR1';
      return `${'ABCD'[i]}${column},${sample},${target},${20 + i + column / 8}`;
    }),
  );
  return new File([['Well,Sample,Target,Cq', ...rows].join('\n')], 'practice.csv');
}
