import { describe, expect, test } from 'vitest';
import { ic50Csv } from '../../../src/exports/ic50-csv.ts';
import { resultsCsv } from '../../../src/exports/results-csv.ts';
import { expectClose } from '../../stats/expect-close.ts';
import { analysePlates, sectionNine } from './plate-study.ts';

// Reference value 9: invented plates, numbers from SciPy's least squares.

describe('a resistant arm that never reaches half', () => {
  const analysis = analysePlates(sectionNine());
  const [parental, resistant] = analysis.curves;

  test('the parental IC50 with its interval', () => {
    expect(parental?.row).toMatchObject({
      compound: 'Anastrozole',
      group: 'Parental',
      replicate: '',
      relation: '=',
      unit: 'µM',
      points: 30,
      model: '4-parameter logistic',
    });
    expectClose(parental?.row.ic50 ?? null, 0.0930883341, 1e-6);
    expectClose(parental?.row.low ?? null, 0.071088813, 1e-6);
    expectClose(parental?.row.high ?? null, 0.122760446, 1e-6);
    expectClose(parental?.row.absolute ?? null, 0.1514202281, 1e-6);
    expectClose(parental?.row.top ?? null, 106.87717313, 1e-6);
    expect(parental?.row.notes).toContain('a bottom of 0 is rejected (F test, p < 0.0001)');
  });

  test('the resistant one is a bound, not the 2.9 µM of an unconstrained fit', () => {
    expect(resistant?.row).toMatchObject({ relation: '>', ic50: 10, low: null, top: null });
    expect(resistant?.row.notes[0]).toBe('not reached; 93 % viable at the top dose of 10 µM');
    expect(resistant?.curve).toBeNull();
  });

  test('the fold is a bound that agrees with Table 1 in direction', () => {
    const [result] = analysis.results;
    expect(result).toMatchObject({
      assay: 'viability',
      target: 'Anastrozole',
      measure: 'IC50 ratio',
      interval: null,
      pValue: null,
      verdict: 'agrees in direction',
    });
    if (result?.foldChange.kind !== 'bound') throw new Error('no bound');
    expect(result.foldChange.relation).toBe('>');
    expectClose(result.foldChange.value, 10 / 0.0930883341, 1e-6);
    expect(result.notes.join('; ')).toContain('>81.5 when the interval of the control');
    expect(result.expectation?.expected).toBe('>100');
    expect(analysis.scorecard.map((row) => row.expectation.target)).toEqual(['Anastrozole']);
  });

  test('Z′ is that of the cells which the blanks tell least well', () => {
    expect(analysis.plates).toHaveLength(1);
    expectClose(analysis.plates[0]?.zPrime ?? null, 0.7539263034, 1e-9);
  });

  test('the files say the same', () => {
    const [head, first, second] = ic50Csv(analysis.curves).split('\r\n');
    expect(head).toBe(
      'compound,line,group,replicate,relation,ic50,ci95_low,ci95_high,unit,top,bottom,hill,r_squared,n_points,model,notes',
    );
    expect(first).toMatch(
      /^Anastrozole,,Parental,,=,0\.09308833\d+,0\.0710888\d+,0\.1227604\d+,µM,/,
    );
    expect(second).toMatch(/^Anastrozole,,Resistant,,>,10,,,µM,,,,,30,,/);
    expect(resultsCsv(analysis.results)).toMatch(
      /viability,Anastrozole,IC50 ratio,,Parental,Resistant,1,1,,,>107\.42\d+,,,,,,>100,.*,agrees in direction,/,
    );
  });

  test('the same doses in nM are the same curve', () => {
    const inNanomolar = analysePlates(sectionNine('nM', 1000)).curves[0];
    expectClose(inNanomolar?.row.ic50 ?? null, 93.0883341, 1e-6);
    expect(inNanomolar?.row.unit).toBe('nM');
  });

  test('a column of biological replicates gives a row for each', () => {
    const byReplicate = analysePlates(sectionNine(), {}, { replicateMeaning: 'biological' });
    expect(byReplicate.curves[0]?.replicates.map((row) => row.replicate)).toEqual(['1', '2', '3']);
    expect(byReplicate.results[0]).toMatchObject({ nControl: 3, nTest: 3 });
    expect(byReplicate.results[0]?.foldChange.kind).toBe('bound');
  });
});
