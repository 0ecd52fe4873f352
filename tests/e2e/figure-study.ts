import type { TestFile } from './harness.ts';

// A study with every kind of figure, in whose every label stands a name that would be markup, a formula or too long.

export const greek = 'αβγδεζηθικλμνξοπρστυφχψω'.repeat(4).slice(0, 80);
const control = '<b>P</b>';
export const groups = [control, greek, '$x^2$ <i>R</i>'] as const;
export const controlGroup = control;

const quoted = (cells: readonly (string | number)[]): string =>
  cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',');
const replicates = [1, 2, 3] as const;
/** Scatter that repeats. */
const scatter = (seed: number): number => 0.15 * Math.sin(37 * seed);

/** Cq values of three reference genes and three targets, and a dilution series of each. */
function cqTable(): TestFile {
  const targets = ['GAPDH', 'TBP', 'RPLP0', 'ESR1', '<b>x</b>', greek];
  const wells = replicates.flatMap((replicate) =>
    groups.flatMap((group, g) =>
      targets.map((target, t) =>
        quoted([
          `${group} ${replicate}`,
          target,
          (20 + t + (t > 2 ? g * (t - 3.4) : 0) + scatter(replicate + 5 * t + 11 * g)).toFixed(3),
          group,
          replicate,
          'UNKNOWN',
          '',
        ]),
      ),
    ),
  );
  const standards = targets.flatMap((target, t) =>
    [10_000, 1000, 100, 10].map((amount, i) =>
      quoted([
        'standard',
        target,
        (24 + 3.4 * i + scatter(t + i)).toFixed(3),
        '',
        '',
        'STANDARD',
        amount,
      ]),
    ),
  );
  const head = 'Well,Sample,Target,Cq,Group,Biological replicate,Task,Quantity';
  const placed = [...wells, ...standards].map(
    (well, i) => `${'ABCDEFGHIJKLMNOP'[Math.floor(i / 24)] ?? ''}${(i % 24) + 1},${well}`,
  );
  return { name: 'cq.csv', content: [head, ...placed].join('\n') };
}

function blotTable(): TestFile {
  const targets = ['ERα', '<b>x</b>', 'β-actin'];
  const lanes = replicates.flatMap((replicate) =>
    groups.flatMap((group, g) =>
      targets.map((target, t) =>
        quoted([
          `<b>Blot</b> ${replicate}`,
          g + 1,
          `${group} ${replicate}`,
          group,
          target,
          (4000 * 2 ** ((t < 2 ? g * (t - 0.4) : 0) + scatter(replicate + t + g))).toFixed(1),
        ]),
      ),
    ),
  );
  return {
    name: 'blot.csv',
    content: ['blot,lane,sample,group,target,signal', ...lanes].join('\n'),
  };
}

function doseTable(): TestFile {
  const doses = [0, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
  const wells = groups.flatMap((group, g) =>
    doses.flatMap((dose, d) =>
      replicates.map((replicate) => {
        const part = 1 / (1 + (dose / (0.1 * 8 ** g)) ** 1.2);
        const signal = 0.05 + 0.9 * part * (1 + 0.3 * scatter(d + 7 * replicate + g));
        return quoted([
          `${'ABCDEFGHI'[3 * g + replicate - 1] ?? ''}${d + 1}`,
          group,
          '<b>Drug</b>',
          dose,
          signal.toFixed(4),
        ]);
      }),
    ),
  );
  const blanks = ['J1', 'J2'].map((well) => quoted([well, 'Blank', '', '', '0.05']));
  const head = 'Well,Sample,Compound,Dose (µM),Absorbance';
  return { name: 'plate.csv', content: [head, ...wells, ...blanks].join('\n') };
}

const culture: TestFile = {
  name: 'culture.csv',
  content: [
    'Date,Passage,Concentration (µM),Viability (%),Doubling time (h),Event',
    '2025-01-10,8,0.001,92,30,thawed',
    '2025-02-10,11,0.01,88,33,',
    '2025-03-10,14,0.1,90,31,frozen',
    '2025-04-10,17,1,86,35,cloned',
  ].join('\n'),
};

export const everyKind: readonly TestFile[] = [cqTable(), blotTable(), doseTable(), culture];
