import { describe, expect, test } from 'vitest';
import { nameOf, stateOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { isNoAmplification } from '../../src/importers/qpcr/no-amplification.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// What instruments write where nothing amplified, and where it stands; all names and values are invented.

const states = ({ readings }: Source): string[] =>
  Array.from({ length: readings.count }, (_, i) => stateOf(readings, i));

describe('words for nothing amplified', () => {
  test.each([
    ...['Undet.', 'not determined', 'neg.', 'negativo', '40+', '≥ 40', 'infinity', '∞', '>40.00'],
    ...['Kein Ct', 'kein Cq', 'Pas de Ct', 'Sin Cq', 'Sem Ct', 'Nessun Ct', 'Geen Cq'],
    ...['n. def.', 'Non Numérique', 'NeuN', 'Non un numero reale', 'NaN (Não é um número)'],
    ...['非数字', '不是一個數字', 'не число', 'nie jest liczbą', 'NaN (非数値)'],
    ...['Non détecté', 'No detectado', 'Não detectado', 'Non rilevato', 'Nicht nachgewiesen'],
    ...['未检出', '未検出', 'Не определено'],
  ])('%s', (text) => {
    expect(isNoAmplification(text)).toBe(true);
  });

  test.each([
    '#N/A',
    '#DIV/0!',
    '0',
    '-1',
    '24.1',
    'Fail',
    'Nessuno',
    'no',
    'Par 1',
    'Negro 1',
    'x',
  ])('and %s is none', (text) => {
    expect(isNoAmplification(text)).toBe(false);
  });
});

const cfx = (headers: readonly string[], nothing: string): string =>
  [
    ['', ...headers].join(';'),
    ';A01;SYBR;ESR1;Unkn-01;Par 1;24,317;24,3;0,1',
    ';A02;SYBR;GAPDH;Unkn-01;Par 1;17,242;17,2;0,1',
    ';A03;SYBR;ESR1;Unkn-02;Res 1;25,861;25,8;0,1',
    `;A04;SYBR;GAPDH;NTC;Res 1;${nothing};${nothing};0,1`,
  ].join('\n');

test.each([
  [
    'Russian',
    ['Лунка', 'Флуор', 'Мишень', 'Содержимое', 'Образец', 'Cq', 'Среднее Cq', 'Cq Ст. откл.'],
    'не число',
  ],
  ['Chinese', ['孔', '荧光', '目标', '内容物', '样品', 'Cq', 'Cq 平均值', 'Cq 标准偏差'], '非数字'],
  [
    'Spanish',
    [
      'Pocillo',
      'Flúor',
      'Objetivo',
      'Contenido',
      'Muestra',
      'Cq',
      'Media de Cq',
      'Desv. est. de Cq',
    ],
    'NeuN',
  ],
  [
    'French',
    ['Puits', 'Fluor', 'Cible', 'Contenu', 'Échantillon', 'Cq', 'Moyenne Cq', 'Écart-type Cq'],
    'Non Numérique',
  ],
])('Cq results of a %s CFX Maestro', async (_, headers, nothing) => {
  const source = await sourceFromText('run.csv', cfx(headers, nothing));
  const { readings, format, diagnostics } = source;
  expect(format).toBe('bio-rad-cfx');
  expect(states(source)).toEqual(['measured', 'measured', 'measured', 'undetermined']);
  expect([...readings.value].slice(0, 3)).toEqual([24.317, 17.242, 25.861]);
  expect(
    (['position', 'target', 'sample', 'role'] as const).map((name) => nameOf(readings, name, 3)),
  ).toEqual(['A04', 'GAPDH', 'Res 1', 'no-template']);
  expect(diagnostics).toEqual([]);
});

test('a Cq beside means in a language that nobody knows is not read as a matrix of them', async () => {
  const headers = [
    'Kaivo',
    'Väri',
    'Kohde',
    'Sisältö',
    'Näyte',
    'Cq',
    'Keskiarvo Cq',
    'Hajonta Cq',
  ];
  await expect(sourceFromText('run.csv', cfx(headers, 'NaN'))).rejects.toThrow('was not read');
});

test('columns of genes that say Cq are a matrix as before', async () => {
  const source = await sourceFromText(
    'cq.csv',
    ['Sample,ESR1 Cq,GAPDH Cq', 'Par 1,24.31,17.12', 'Res 1,25.32,17.25'].join('\n'),
  );
  expect(source.format).toBe('qpcr-matrix');
  expect(source.readings.count).toBe(4);
});

test('wells that lost their header do not become genes called «No» or «NaN»', async () => {
  for (const nothing of ['No Ct', 'NaN', 'Kein Cq']) {
    const rows = [`A1,SYBR,Par 1,ESR1,${nothing},24.3`].concat(
      [2, 3, 4, 5].map((i) => `A${i},SYBR,Par 1,ESR1,24.${i}1,24.3`),
    );
    await expect(sourceFromText('run.csv', rows.join('\n'))).rejects.toThrow('was not read');
  }
});

test('a sample may be called NEG, also among numbers', async () => {
  const source = await sourceFromText(
    'cq.csv',
    ['gene,1,2,NEG', 'ESR1,24.31,25.42,36.2', 'PGR,27.31,28.4,37.1', 'GAPDH,17.1,17.2,38.4'].join(
      '\n',
    ),
  );
  const { readings } = source;
  expect(source.format).toBe('qpcr-matrix');
  expect([0, 1, 2].map((i) => nameOf(readings, 'sample', i))).toEqual(['1', '2', 'NEG']);
});

test('means of replicates are not taken for the Cq that a Rotor-Gene export lost', async () => {
  const lines = [
    'Quantitative analysis of Cycling A.Green (ESR1)',
    '',
    'No.,Colour,Name,Type,Ct Comment,Rep. Ct,Rep. Ct Std. Dev.',
    ...[1, 2, 3, 4].map((i) => `${i},255,Par ${i},Unknown,,24.${i}3,0.03`),
  ];
  await expect(sourceFromText('run.csv', lines.join('\n'))).rejects.toThrow('was not read');
});
