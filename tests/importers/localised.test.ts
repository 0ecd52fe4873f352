import { expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Exports of localised software; all names and values are invented.

const headers = {
  German: ['Vertiefung', 'Fluorophor', 'Genname', 'Probentyp', 'Probenbezeichnung', 'Cq-Wert'],
  'German, StepOne': ['Loch', 'Farbstoff', 'Zielname', 'Aufgabe', 'Probenname', 'Schwellenzyklus'],
  French: ['Puits', 'Fluorochrome', 'Cible', 'Contenu', 'Échantillon', 'Valeur de Cq'],
  'French, StepOne': [
    'Puits',
    'Rapporteur',
    'Nom de la cible',
    'Tâche',
    'Nom de l’échantillon',
    'Ct',
  ],
  Spanish: ['Pocillo', 'Fluoróforo', 'Objetivo', 'Contenido', 'Muestra', 'Valor de Cq'],
  'Spanish, StepOne': [
    'Pocillo',
    'Reportero',
    'Nombre del objetivo',
    'Tarea',
    'Nombre de la muestra',
    'Ct',
  ],
} as const;

test.each(Object.entries(headers))('%s headers', async (_, words) => {
  const rows = [
    ['A1', 'SYBR', 'GAPDH', 'Unkn', 'Par 1', '18,21'],
    ['A2', 'SYBR', 'ESR1', 'Unkn', 'Par 1', '24,37'],
    ['A3', 'SYBR', 'ESR1', 'NTC', 'NTC', 'nicht bestimmt'],
  ];
  const source = await sourceFromText(
    'cq.csv',
    [words, ...rows].map((row) => row.join(';')).join('\n'),
  );
  const { readings } = source;
  const at = (i: number): string[] =>
    (['position', 'target', 'sample'] as const).map((name) => nameOf(readings, name, i));
  expect(at(1)).toEqual(['A2', 'ESR1', 'Par 1']);
  expect([...readings.value]).toEqual([18.21, 24.37, Number.NaN]);
  expect(nameOf(readings, 'role', 2)).toBe('no-template');
});

const withFit = (fit: readonly string[], place: string, value: string): Uint8Array =>
  new TextEncoder().encode(
    [
      [place, 'Zielgen', value, ...fit].join('\t'),
      ...[1, 2, 3, 4].map((i) =>
        [`A${i}`, 'ESR1', `24,${i}7`, ...fit.map(() => '0,98')].join('\t'),
      ),
    ].join('\n'),
  );

test('wells beside slopes and efficiencies are no fit, and their columns can be chosen', async () => {
  const [outcome] = await readFile('x.txt', withFit(['Slope', 'Efficiency'], 'Feld', 'Wert'));
  expect(outcome).toMatchObject({ ok: false, mappable: true, sheets: [] });
  expect(outcome?.ok === false && outcome.diagnostics[0]?.message).not.toMatch(/standard curves/);
});

test('samples beside fitted results can be chosen, and fits alone cannot', async () => {
  const [beside] = await readFile('y.txt', withFit(['IC50', 'Hill slope'], 'Probe', 'Wert'));
  expect(beside).toMatchObject({ ok: false, mappable: true });
  const [alone] = await readFile(
    'z.csv',
    new TextEncoder().encode('Drug,IC50,Hill slope\nA,1.52,0.91\nB,2.21,1.13\nC,3.12,1.31\n'),
  );
  expect(alone).toMatchObject({ ok: false, mappable: false });
});
