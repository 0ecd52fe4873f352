import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotation/annotate.ts';
import { studyOfSamples } from './build-study.ts';

/** `name → group replicate`, with the line in front where there is one. */
function read(samples: readonly string[]): string[] {
  return annotate(studyOfSamples(samples)).samples.map(({ line, group, replicate }) =>
    [line.value, group.value, replicate.value].filter((part) => part !== '').join(' · '),
  );
}

function controlOf(samples: readonly string[]): string {
  return annotate(studyOfSamples(samples)).controlGroup.value;
}

interface Case {
  readonly samples: readonly string[];
  readonly read: readonly string[];
  readonly control: string;
}

const cases: Readonly<Record<string, Case>> = {
  'letters beside each other': {
    samples: ['AC1 P1', 'AC1 P2', 'AC1 R1', 'AC1 R2'],
    read: ['Parental · 1', 'Parental · 2', 'Resistant · 1', 'Resistant · 2'],
    control: 'Parental',
  },
  'P beside a coined resistant line': {
    samples: ['P1', 'p2', 'AnasR-1', 'AnasR2'],
    read: ['Parental · 1', 'Parental · 2', 'AnasR · 1', 'AnasR · 2'],
    control: 'Parental',
  },
  'P as a passage': {
    samples: ['ZR-75-1 p14 n2', 'ZR-75-1 LetR P31 n2'],
    read: ['Parental · 2', 'LetR · 2'],
    control: 'Parental',
  },
  'a line alone beside itself made resistant': {
    samples: ['T47D_1', 'T47D_2', 'T47D TamR_1', 'T47D TamR_2'],
    read: ['Parental · 1', 'Parental · 2', 'TamR · 1', 'TamR · 2'],
    control: 'Parental',
  },
  'P as patients with replicates R': {
    samples: ['P1 R1', 'P1 R2', 'P2 R1', 'P2 R2'],
    read: ['P1 · 1', 'P1 · 2', 'P2 · 1', 'P2 · 2'],
    control: '',
  },
  'R as a replicate': {
    samples: ['Veh R1', 'Veh R2', 'Letrozole R1', 'Letrozole R2'],
    read: ['Vehicle · 1', 'Vehicle · 2', 'Letrozole · 1', 'Letrozole · 2'],
    control: 'Vehicle',
  },
  'spellings of one group': {
    samples: ['PAR rep 1', 'parental_2', 'Par-03', 'Res 1', 'resistant rep2'],
    read: ['Parental · 1', 'Parental · 2', 'Parental · 3', 'Resistant · 1', 'Resistant · 2'],
    control: 'Parental',
  },
  'a line with a number in its name': {
    samples: ['MCF-7 Parental BR1', 'MCF-7 Parental BR2', 'MCF7/AC1-AnasR BR1'],
    read: ['Parental · 1', 'Parental · 2', 'AnasR · 1'],
    control: 'Parental',
  },
  'several lines': {
    samples: ['BT474_par_1', 'BT474_res_1', 'CAMA-1_par_1', 'CAMA-1_res_1'],
    read: [
      'BT474 · Parental · 1',
      'BT474 · Resistant · 1',
      'CAMA-1 · Parental · 1',
      'CAMA-1 · Resistant · 1',
    ],
    control: 'Parental',
  },
  'several lines, a drug by its own name': {
    samples: ['LineX DMSO 1', 'LineX Exemestane 1', 'LineY DMSO 1', 'LineY Exemestane 1'],
    read: [
      'LineX · DMSO · 1',
      'LineX · Exemestane · 1',
      'LineY · DMSO · 1',
      'LineY · Exemestane · 1',
    ],
    control: 'DMSO',
  },
  'times are compared within': {
    samples: ['Par_24h_1', 'Res_24h_1', 'Par_72h_1', 'Res_72h_1'],
    read: [
      '24h · Parental · 1',
      '24h · Resistant · 1',
      '72h · Parental · 1',
      '72h · Resistant · 1',
    ],
    control: 'Parental',
  },
  'silenced genes keep their digits': {
    samples: ['siCtrl_1', 'siCtrl_2', 'siFGFR1_1', 'siFGFR1_2'],
    read: ['siCtrl · 1', 'siCtrl · 2', 'siFGFR1 · 1', 'siFGFR1 · 2'],
    control: 'siCtrl',
  },
  'wild type and knock-out': {
    samples: ['Wild type 1', 'wild-type2', 'WT_3', 'KO 1', 'knockout 2'],
    read: ['WT · 1', 'WT · 2', 'WT · 3', 'KO · 1', 'KO · 2'],
    control: 'WT',
  },
  'names of any lab': {
    samples: ['CtrlA_1', 'CtrlA_2', 'DrugB_1', 'DrugB_2'],
    read: ['CtrlA · 1', 'CtrlA · 2', 'DrugB · 1', 'DrugB · 2'],
    control: '',
  },
  'one letter and a number': {
    samples: ['C1', 'C2', 'T1', 'T2'],
    read: ['C · 1', 'C · 2', 'T · 1', 'T · 2'],
    control: '',
  },
  'positions tell nothing': {
    samples: ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'D1', 'D2', 'E1'],
    read: ['', '', '', '', '', '', '', '', ''],
    control: '',
  },
  'numbers tell nothing': { samples: ['1', '2', '030'], read: ['', '', ''], control: '' },
  'sample numbers tell nothing': {
    samples: ['Sample 1', 'Sample 2', 'Lane03'],
    read: ['', '', ''],
    control: '',
  },
  'letters as replicates': {
    samples: ['Par a', 'Par b', 'Res a', 'Res b'],
    read: ['Parental · A', 'Parental · B', 'Resistant · A', 'Resistant · B'],
    control: 'Parental',
  },
  'treatments beside a bare control': {
    samples: ['Vehicle', 'Compound 1', 'Compound 2', 'Treatment3'],
    read: ['Vehicle', 'Compound 1', 'Compound 2', 'Treated 3'],
    control: 'Vehicle',
  },
  'doses are no replicates': {
    samples: ['Drug 10', 'Drug 100', 'Drug 1000 nM 1'],
    read: ['Drug 10', 'Drug 100', 'Drug 1000 nM · 1'],
    control: '',
  },
  'times are no replicates': {
    samples: ['Par 24', 'Par 48', 'Res 24', 'Res 48'],
    read: ['Parental 24', 'Parental 48', 'Resistant 24', 'Resistant 48'],
    control: '',
  },
  'two factors': {
    samples: ['WT DMSO 1', 'WT drug 1', 'KO DMSO 1', 'KO drug 1'],
    read: ['WT DMSO · 1', 'WT drug · 1', 'KO DMSO · 1', 'KO drug · 1'],
    control: 'WT DMSO',
  },
  'donors are replicates': {
    samples: ['donor 1 mock', 'donor 2 mock', 'donor 1 infected', 'donor 2 infected'],
    read: ['Mock · 1', 'Mock · 2', 'infected · 1', 'infected · 2'],
    control: 'Mock',
  },
  'two controls are no control': {
    samples: ['untreated 1', 'DMSO 1', 'Fulvestrant 1'],
    read: ['Untreated · 1', 'DMSO · 1', 'Fulvestrant · 1'],
    control: '',
  },
  'one spelling for signs and case': {
    samples: ['Drug-A 1', 'drug a 2', 'Drug-A 3'],
    read: ['Drug-A · 1', 'Drug-A · 2', 'Drug-A · 3'],
    control: '',
  },
  'plus and minus are told apart by nobody but the user': {
    samples: ['Oestradiol', 'LTED'],
    read: ['Oestradiol', 'LTED'],
    control: '',
  },
};

describe('sample names', () => {
  test.each(Object.entries(cases))('%s', (_, { samples, read: expected, control }) => {
    expect(read(samples)).toEqual(expected);
    expect(controlOf(samples)).toBe(control);
  });

  test('what is inferred says so, and the control comes first', () => {
    const annotation = annotate(studyOfSamples(['LTED 1', 'Par 1']));
    expect(annotation.groups).toEqual(['Parental', 'LTED']);
    expect(annotation.controlGroup).toEqual({ value: 'Parental', origin: 'inferred' });
    expect(annotation.samples[0]?.group).toEqual({ value: 'LTED', origin: 'inferred' });
  });

  test('a batch is read only where the name says batch', () => {
    const samples = ['Par batch 2', 'Res batch2', 'Par 3'];
    const batches = annotate(studyOfSamples(samples)).samples.map(({ batch }) => batch.value);
    expect(batches).toEqual(['2', '2', '']);
  });

  test('thousands of lines as a screening core names them', () => {
    const lines = Array.from({ length: 400 }, (_, i) => `C${1000 + i}`);
    const samples = lines.flatMap((line) =>
      ['parental', 'resistant'].flatMap((group) => [`${line}_${group}_1`, `${line}_${group}_2`]),
    );
    const annotation = annotate(studyOfSamples([...samples, 'NTC']));
    expect(annotation.lines).toEqual(lines);
    expect(annotation.groups).toEqual(['Parental', 'Resistant']);
    expect(read(samples).at(-1)).toBe('C1399 · Resistant · 2');
  });
});

test('technical wells with names of their own are one sample', () => {
  const { samples } = annotate(
    studyOfSamples(['Par BR1 TR1', 'Par BR1 TR2', 'Par BR2 tech rep 1', 'Res BR1 TR1', 'Res BR2']),
  );
  expect(samples.map(({ technicalOf }) => technicalOf)).toEqual([
    'Par BR1',
    'Par BR1',
    'Par BR2',
    'Res BR1',
    undefined,
  ]);
  expect(samples.map(({ replicate }) => replicate.value)).toEqual(['1', '1', '2', '1', '2']);
});

test('groups that are resistant by name are told', () => {
  const names = ['MCF7 Par 1', 'MCF7 AnasR 1', 'MCF7 LTED 1', 'MCF7 shRB1 1'];
  expect(annotate(studyOfSamples(names)).resistantGroups).toEqual(['AnasR', 'LTED']);
});
