import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotation/annotate.ts';
import type { TargetAnnotation } from '../../src/domain/annotation.ts';
import type { Assay } from '../../src/domain/reading.ts';
import { contractNames } from '../../src/domain/target-names.ts';
import { sourceOf, studyOf, studyOfTargets } from './build-study.ts';

function targetsOf(targets: readonly string[], assay: Assay): readonly TargetAnnotation[] {
  return annotate(studyOfTargets(targets, assay)).targets;
}

/** `name, role` or `name, role, over partner` of the first target, the others standing beside it. */
function read(target: string, beside: readonly string[] = [], assay: Assay = 'western'): string {
  const [first] = targetsOf([target, ...beside], assay);
  const partner = first?.partner.value ?? '';
  return [
    first?.name.value,
    first?.role.value,
    ...(partner === '' ? [] : [`over ${partner}`]),
  ].join(', ');
}

describe('blots', () => {
  test.each([
    ['p-Akt (Ser473)'],
    ['pAkt S473'],
    ['pAKT(Ser473)'],
    ['Phospho-Akt (Ser473)'],
    ['phospho Akt Ser-473'],
    ['AKT pS473'],
    ['Akt (pSer473)'],
    ['P-AKT_473'],
    ['p-Akt-S473'],
    ['Akt Ser473'],
    ['p‑AKT (S473)'],
    ['p-Akt S473 (60 kDa)'],
  ])('%s is p-Akt (Ser473)', (name) => {
    expect(read(name, ['Akt'])).toBe('p-Akt (Ser473), phospho, over Akt');
    expect(targetsOf([name], 'western')[0]?.assumption).toBe('');
  });

  test.each([['pAkt'], ['p-AKT'], ['phosphoAKT'], ['P-Akt'], ['Akt phospho'], ['pakt']])(
    '%s is taken for Ser473, and says so',
    (name) => {
      expect(read(name, ['total Akt'])).toBe('p-Akt (Ser473), phospho, over total Akt');
      expect(targetsOf([name, 'Akt'], 'western')[0]?.assumption).toContain('Ser473');
    },
  );

  test('another site stays apart', () => {
    const beside = ['pAkt S473', 'Akt'];
    expect(read('pAkt T308', beside)).toBe('pAkt T308, phospho, over Akt');
    expect(read('pAkt S473', ['p-Akt (Thr308)', 'Akt'])).toBe('p-Akt (Ser473), phospho, over Akt');
  });

  test.each([
    ['p-mTOR(S2448)', ['mTOR'], 'p-mTOR (Ser2448), phospho, over mTOR'],
    ['pmTOR', ['mTOR'], 'p-mTOR (Ser2448), phospho, over mTOR'],
    ['pERK1/2 (T202/Y204)', ['ERK1/2'], 'pERK1/2 (T202/Y204), phospho, over ERK1/2'],
    ['p-ERK', ['total ERK'], 'p-ERK, phospho, over total ERK'],
    ['p-S6 S235/236', ['S6'], 'p-S6 S235/236, phospho, over S6'],
    ['pS6', ['S6'], 'pS6, phospho, over S6'],
    ['p-p70S6K (T389)', ['p70S6K'], 'p-p70S6K (T389), phospho, over p70S6K'],
    ['p-4E-BP1 (Thr37/46)', ['4E-BP1'], 'p-4E-BP1 (Thr37/46), phospho, over 4E-BP1'],
    ['STAT3 (pY705)', ['STAT3'], 'STAT3 (pY705), phospho, over STAT3'],
    ['pWidget', ['Widget'], 'pWidget, phospho, over Widget'],
    ['p-Widget', ['total Widget'], 'p-Widget, phospho, over total Widget'],
    ['perk', ['erk'], 'perk, phospho, over erk'],
    ['p-Akt (Ser473)', [], 'p-Akt (Ser473), phospho, over Akt'],
  ])('%s beside %j', (name, beside, expected) => {
    expect(read(name, beside)).toBe(expected);
  });

  test.each([
    ['total Akt'],
    ['t-Akt'],
    ['tAkt'],
    ['Akt total'],
    ['Akt (total)'],
    ['pan-Akt'],
    ['AKT'],
    ['Tot AKT'],
  ])('%s is the total of a phospho Akt, and of interest without one', (name) => {
    expect(targetsOf([name, 'pAkt'], 'western')[0]?.role.value).toBe('total');
    expect(targetsOf([name, 'pERK'], 'western')[0]?.role.value).toBe('target');
  });

  test('of a bare and an explicit total the explicit one is divided by', () => {
    const targets = targetsOf(['p-Akt (Ser473)', 'Akt', 'total Akt'], 'western');
    expect(targets[0]?.partner.value).toBe('total Akt');
    expect(targets.map(({ role }) => role.value)).toEqual(['phospho', 'target', 'total']);
  });

  test.each([
    ['ER alpha', 'ERα, target'],
    ['ERα (66 kDa)', 'ERα, target'],
    ['ESR1', 'ERα, target'],
    ['HER-2/neu', 'HER2, target'],
    ['erbB2', 'HER2, target'],
    ['EGFR', 'EGFR, target'],
    ['β-actin', 'β-actin, loading'],
    ['b-Actin', 'b-Actin, loading'],
    ['GAPDH', 'GAPDH, loading'],
    ['a-Tubulin', 'a-Tubulin, loading'],
    ['Revert 700 Total Protein Stain', 'Revert 700 Total Protein Stain, loading'],
    ['Ponceau S', 'Ponceau S, loading'],
    ['PERK', 'PERK, target'],
    ['ERK', 'ERK, target'],
    ['ACT', 'ACT, target'],
    ['p53', 'p53, target'],
    ['p65', 'p65, target'],
    ['p38 MAPK', 'p38 MAPK, target'],
    ['P-cadherin', 'P-cadherin, target'],
    ['PAR', 'PAR, target'],
    ['pRb', 'pRb, target'],
    ['pS2', 'pS2, target'],
    ['pWidget', 'pWidget, target'],
    ['perk', 'perk, target'],
    ['EGFRvIII', 'EGFRvIII, target'],
    ['', ', target'],
  ])('%s is %s', (name, expected) => {
    expect(read(name)).toBe(expected);
  });
});

describe('qPCR', () => {
  test.each([
    ['ESR1', 'ESR1, target'],
    ['ERα', 'ESR1, target'],
    ['HER2 mRNA', 'ERBB2, target'],
    ['PGR (FAM)', 'PGR, target'],
    ['fgfr1', 'FGFR1, target'],
    ['18S', '18S, reference'],
    ['Gapdh', 'Gapdh, reference'],
    ['GAPDH (VIC)', 'GAPDH (VIC), reference'],
    ['β-actin', 'β-actin, reference'],
    ['Gapdh-Mm99999915_g1', 'Gapdh-Mm99999915_g1, reference'],
    ['Hs99999903_m1', 'Hs99999903_m1, reference'],
    ['hGAPDH', 'hGAPDH, reference'],
    ['ref2', 'ref2, reference'],
    ['HKG_1', 'HKG_1, reference'],
    ['IPC', 'IPC, positive-control'],
    ['ACT', 'ACT, target'],
    ['pAkt', 'pAkt, target'],
    ['GAPDHS', 'GAPDHS, target'],
    ['WIDGET7', 'WIDGET7, target'],
  ])('%s is %s', (name, expected) => {
    expect(read(name, [], 'qpcr')).toBe(expected);
  });

  test('an endogenous control of the file is a reference, whatever it is called', () => {
    const rows = [
      { sample: 'Par 1', target: 'WIDGET7', role: 'reference' },
      { sample: 'Par 1', target: 'ESR1' },
    ];
    const roles = annotate(studyOf([sourceOf(rows)])).targets.map(({ role }) => role);
    expect(roles).toEqual([
      { value: 'reference', origin: 'file' },
      { value: 'target', origin: 'inferred' },
    ]);
  });
});

describe('names', () => {
  test('every contract name is reached from itself', () => {
    for (const name of contractNames) {
      const assay = /^(ESR1|PGR|ERBB2|FGFR1)$/.test(name) ? 'qpcr' : 'western';
      expect(read(name, [], assay).split(', ')[0]).toBe(name);
    }
  });

  test('files that spell one target differently give it one name, one file keeps two names apart', () => {
    const file = (target: string) => sourceOf([{ sample: 'Par 1', target }]);
    const across = annotate(studyOf([file('36B4'), file('RPLP0')])).targets;
    expect(across.map(({ name }) => name.value)).toEqual(['RPLP0', 'RPLP0']);
    const within = targetsOf(['HER2', 'ERBB2'], 'qpcr');
    expect(within.map(({ name }) => name.value)).toEqual(['HER2', 'ERBB2']);
  });

  test('compounds of a plate', () => {
    const targets = targetsOf(['DMSO', 'Medium only', 'Anastrozole'], 'viability');
    expect(targets.map(({ role }) => role.value)).toEqual(['vehicle', 'blank', 'treated']);
  });
});
