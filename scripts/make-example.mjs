// Writes the example study to public/example: invented data in real formats, the same bytes each time.
// Run with `node scripts/make-example.mjs`. Magnitudes lie in the range of published resistant lines.
import { writeFileSync } from 'node:fs';

const folder = new URL('../public/example/', import.meta.url);

/** Uniform numbers from a seed (mulberry32), so that the study never changes by itself. */
function uniformFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const uniform = uniformFrom(20261124);
const normal = (mean, sd) =>
  mean + sd * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

const genes = [
  { name: 'ESR1', cq: 22.4, log2: -1.15, reporter: 'FAM' },
  { name: 'PGR', cq: 25.1, log2: -3.0, reporter: 'FAM' },
  { name: 'ERBB2', cq: 24.2, log2: 1.25, reporter: 'FAM' },
  { name: 'FGFR1', cq: 26.8, log2: 1.6, reporter: 'FAM' },
  { name: 'GAPDH', cq: 17.3, log2: 0, reporter: 'VIC' },
  { name: 'ACTB', cq: 18.0, log2: 0, reporter: 'VIC' },
];
const groups = [
  { name: 'MCF7-AC1 Parental', resistant: 0 },
  { name: 'MCF7-AC1 AnasR', resistant: 1 },
];
const resultColumns = [
  'Well',
  'Well Position',
  'Omit',
  'Sample Name',
  'Target Name',
  'Task',
  'Reporter',
  'Quencher',
  'CT',
  'Ct Mean',
  'Ct SD',
  'Quantity',
  'Automatic Ct Threshold',
  'Ct Threshold',
  'Comments',
];

/** One run: a biological replicate of both lines on a plate of its own, in a QuantStudio text export. */
function quantStudioRun(replicate) {
  const wells = [];
  const shift = normal(0, 0.25);
  for (const group of groups) {
    const load = normal(0, 0.3);
    for (const gene of genes) {
      const biological = normal(0, gene.log2 === 0 ? 0.06 : 0.2);
      const center = gene.cq + shift + load + biological - gene.log2 * group.resistant;
      for (let technical = 0; technical < 3; technical += 1) {
        // One well that a pipette missed: it stays in, and the app points at it.
        const outlying =
          replicate === 2 && gene.name === 'PGR' && group.resistant && technical === 2;
        const cq = normal(center, 0.05) + (outlying ? 1.35 : 0);
        wells.push({ sample: group.name, gene, task: 'UNKNOWN', cq: cq.toFixed(3) });
      }
    }
  }
  for (const gene of genes) {
    wells.push({ sample: 'NTC', gene, task: 'NTC', cq: 'Undetermined' });
  }
  const rows = wells.map(({ sample, gene, task, cq }, i) => [
    i + 1,
    `${'ABCDEFGH'[Math.floor(i / 12)]}${(i % 12) + 1}`,
    'false',
    sample,
    gene.name,
    task,
    gene.reporter,
    'NFQ-MGB',
    cq,
    '',
    '',
    '',
    'true',
    '0.2',
    '',
  ]);
  const preamble = [
    ['Block Type', '96-Well Block (0.2mL)'],
    ['Chemistry', 'TAQMAN'],
    ['Experiment Comment', 'Invented data of the Foldboard example study'],
    ['Experiment File Name', `D:\\AC1-AnasR\\BR${replicate}.eds`],
    ['Experiment Name', `AC1-AnasR BR${replicate}`],
    [
      'Experiment Run End Time',
      `2026-03-${String(4 + 7 * replicate).padStart(2, '0')} 15:42:10 PM CET`,
    ],
    ['Experiment Type', 'Comparative Cт (ΔΔCт)'],
    ['Instrument Type', 'QuantStudio™ 6 Flex System'],
    ['Passive Reference', 'ROX'],
    ['Quantification Cycle Method', 'Ct'],
  ];
  return [
    ...preamble.map(([name, value]) => `* ${name} = ${value}`),
    '',
    '[Results]',
    resultColumns.join('\t'),
    ...rows.map((row) => row.join('\t')),
    '',
  ].join('\r\n');
}

const proteins = [
  { name: 'ERα', signal: 41000, log2: -1.9, sd: 0.25 },
  { name: 'HER2', signal: 9000, log2: 1.2, sd: 0.1 },
  { name: 'EGFR', signal: 5200, log2: 0.75, sd: 0.5 },
  { name: 'p-Akt (Ser473)', signal: 2400, log2: 2.1, sd: 0.12 },
  { name: 'Akt', signal: 26000, log2: 0.05, sd: 0.08 },
  { name: 'p-mTOR (Ser2448)', signal: 3100, log2: 1.4, sd: 0.2 },
  { name: 'mTOR', signal: 17500, log2: 0.02, sd: 0.08 },
  { name: 'β-actin', signal: 62000, log2: 0, sd: 0 },
];

/** Three blots, each with a lane of both lines, as a tidy band table. */
function bandTable() {
  const rows = [['blot', 'lane', 'sample', 'target', 'signal']];
  for (let blot = 1; blot <= 3; blot += 1) {
    const exposure = 2 ** normal(0, 0.6);
    for (const [lane, group] of groups.entries()) {
      const load = 2 ** normal(0, 0.15);
      for (const protein of proteins) {
        const fold = 2 ** (protein.log2 * group.resistant + normal(0, protein.sd));
        const signal = protein.signal * exposure * load * fold * 2 ** normal(0, 0.03);
        rows.push([`Blot ${blot}`, lane + 1, group.name, protein.name, signal.toFixed(1)]);
      }
    }
  }
  return `${rows.map((row) => row.join(',')).join('\n')}\n`;
}

const doses = [0, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
/** Viability of both lines at a dose in µM: the resistant one never comes near half. */
const survival = [
  (dose) => 0.08 + 0.92 / (1 + (dose / 0.1) ** 1.1),
  (dose) => 0.9 + 0.1 / (1 + (dose / 2) ** 1.1),
];

/** One MTT plate of both lines in triplicate with blanks, as the list of wells that plate readers write. */
function viabilityPlate() {
  const rows = [['Well', 'Cell line', 'Compound', 'Concentration (µM)', 'Absorbance (570 nm)']];
  const blank = 0.06;
  const full = normal(0.9, 0.06);
  const absorbance = (share) => (blank + full * share * normal(1, 0.035)).toFixed(3);
  for (const [i, group] of groups.entries()) {
    const shift = 2 ** normal(0, 0.25);
    for (let technical = 0; technical < 3; technical += 1) {
      const row = 'BCDEFG'[3 * i + technical];
      for (const [column, dose] of doses.entries()) {
        const share = survival[i](dose * shift);
        const named = [dose === 0 ? 'Vehicle' : 'Anastrozole', dose, absorbance(share)];
        rows.push([`${row}${column + 3}`, group.name, ...named]);
      }
    }
  }
  for (const row of 'BCDEFG') rows.push([`${row}2`, 'Blank', '', '', absorbance(0)]);
  return `${rows.map((row) => row.join(',')).join('\n')}\n`;
}

const files = new Map([
  ['qPCR_BR1_QuantStudio.txt', quantStudioRun(1)],
  ['qPCR_BR2_QuantStudio.txt', quantStudioRun(2)],
  ['qPCR_BR3_QuantStudio.txt', quantStudioRun(3)],
  ['western_blots.csv', bandTable()],
  ['MTT_BR1.csv', viabilityPlate()],
  ['MTT_BR2.csv', viabilityPlate()],
  ['MTT_BR3.csv', viabilityPlate()],
]);
for (const [name, text] of files) writeFileSync(new URL(name, folder), text);
const study = {
  title: 'Example: MCF7-AC1 parental and anastrozole-resistant',
  files: [...files.keys()],
};
writeFileSync(new URL('study.json', folder), `${JSON.stringify(study, null, 2)}\n`);
