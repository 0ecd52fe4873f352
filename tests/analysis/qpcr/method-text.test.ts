import { describe, expect, test } from 'vitest';
import { qpcrMethodText } from '../../../src/analysis/qpcr/method-text.ts';
import { miqeChecklist } from '../../../src/analysis/qpcr/miqe-checklist.ts';
import type { Scenario } from '../qpcr-scenario.ts';
import { runScenario, wellsOf } from '../qpcr-scenario.ts';

const wells = wellsOf({
  C1: { A: [20, 20.1], B: [22], X: [25] },
  C2: { A: [20], B: [22], X: [25.2] },
  C3: { A: [20.1], B: [22], X: [25.1] },
  T1: { A: [20], B: [22], X: [24] },
  T2: { A: [20], B: [22.1], X: [24.2] },
  T3: { A: [20], B: [22], X: [24.4] },
});

function textOf(scenario: Partial<Scenario> = {}): string {
  const { study, analysis } = runScenario({ wells, references: ['A', 'B'], ...scenario });
  return qpcrMethodText(study, analysis, '1.2.3');
}

describe('the method text', () => {
  test('says n, references, efficiency, undetermined wells, scale, test, family, version and files', () => {
    const text = textOf();
    for (const words of [
      'n counts biological replicates (test against control: 3 against 3)',
      'joined by their mean first',
      'reference genes A, B in the same run',
      'mean stability M was',
      'An amplification factor of 2 a cycle was assumed',
      'never replaced by a number',
      'No well was left out.',
      'geometric means, with the control at 1',
      'Tests: Welch t-test on ΔCq (not paired',
      'p values of 1 comparison were adjusted by Holm',
      'Foldboard 1.2.3 (files: plate.csv, Test)',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/undefined|NaN|\n/);
  });
  test('says what was chosen otherwise', () => {
    const text = textOf({
      qpcr: {
        technical: 'median',
        unit: 'batch',
        calibrators: ['IRC'],
        test: 'rank',
        efficiencies: [{ target: 'X', factor: 1.95 }],
      },
      exclusions: [{ source: 'id of plate.csv', sheet: '', row: 2, column: 3, reason: 'bubble' }],
      settings: { adjustment: 'none' },
    });
    for (const words of [
      'clones or passages',
      'by their median',
      'X 1.950; a factor of 2 was assumed for the others',
      '1 well was left out (bubble), and the results with it are given beside',
      'inter-run calibrators IRC (Hellemans 2007)',
      'rank sum test',
      'not adjusted for multiple testing',
    ]) {
      expect(text).toContain(words);
    }
  });
  test('one reference gene, and none', () => {
    expect(textOf({ references: ['A'] })).toContain(
      'reference gene A in the same run (Livak and Schmittgen 2001), whose stability was not checked',
    );
    expect(textOf({ references: [] })).toContain('No reference gene was named');
  });
});

describe('the MIQE checklist', () => {
  test('fills in what the files say and leaves the rest to the author', () => {
    const { study, analysis } = runScenario({ wells, references: ['A', 'B'] });
    const items = miqeChecklist(study, analysis);
    const of = (name: string) => items.find(({ item }) => item.startsWith(name));
    expect(of('No-template')).toMatchObject({ answer: 'none in the files', isMet: false });
    expect(of('Number and choice')).toMatchObject({ isMet: true });
    expect(of('PCR efficiency')).toMatchObject({
      answer: 'not measured: a factor of 2 is assumed',
      isMet: false,
    });
    expect(of('Number of biological')).toMatchObject({ answer: 'from 3 a group', isMet: true });
    expect(of('Sequences')).toMatchObject({ answer: '', isMet: null });
    expect(JSON.stringify(items)).not.toMatch(/undefined|NaN|Infinity/);
  });
  test('without results nothing is made up', () => {
    const { study, analysis } = runScenario({ wells: wellsOf({ U1: { X: [25] } }) });
    expect(JSON.stringify(miqeChecklist(study, analysis))).not.toMatch(/undefined|NaN|Infinity/);
  });
});
