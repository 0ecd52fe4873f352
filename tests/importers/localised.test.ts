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

const rowsOf = async (file: string, lines: readonly string[]): Promise<string[]> => {
  const { readings } = await sourceFromText(file, lines.join('\n'));
  return Array.from({ length: readings.count }, (_, i) =>
    [
      ...(['sample', 'target', 'compound', 'line', 'group', 'replicate'] as const).map((name) =>
        nameOf(readings, name, i),
      ),
      readings.numbers.dose?.[i],
      readings.value[i],
    ].join(' '),
  );
};

test.each([
  ['German', 'Zelllinie;Wirkstoff;Dosis;Absorption'],
  ['French', 'Lignée;Composé;Dose;Absorbance'],
  ['Spanish', 'Línea celular;Compuesto;Concentración;Absorbancia'],
  ['Chinese', '细胞系;药物;剂量;吸光度'],
])('doses with headers in %s', async (_, header) => {
  const rows = ['MCF7;A;0;1.912', 'MCF7;A;1;1.421', 'BT20;A;0;1.898', 'BT20;A;1;0.612'];
  const english = await rowsOf('a.csv', ['cell_line;compound;dose;absorbance', ...rows]);
  expect(await rowsOf('a.csv', [header, ...rows])).toEqual(english);
});

test.each([
  ['German', 'Spur;Probe;Protein;Behandlung;Zeit;Intensität'],
  ['French', 'Piste;Échantillon;Protéine;Traitement;Temps;Intensité'],
  ['Spanish', 'Carril;Nombre;Proteína;Tratamiento;Tiempo;Intensidad'],
  ['Chinese', '泳道;样品名称;蛋白;处理;时间;灰度值'],
])('bands with headers in %s', async (_, header) => {
  const rows = ['1;Par 1;HER2;DMSO;0;1811', '2;Par 2;HER2;DMSO;24;2411', '3;Res;HER2;drug;0;911'];
  const english = await rowsOf('a.csv', ['Lane;Sample;Protein;Treatment;Time;Intensity', ...rows]);
  expect(await rowsOf('a.csv', [header, ...rows])).toEqual(english);
});

test('genes keep their names under headers with units and colons', async () => {
  const rows = ['Par 1,18.1,24.9', 'Par 2,18.2,24.7', 'Res 1,18.3,28.2', 'Res 2,18.5,28.6'];
  const plain = await rowsOf('a.csv', ['Sample,GAPDH_Ct,ESR1_Ct', ...rows]);
  for (const header of [
    'Sample:,GAPDH_Ct:,ESR1_Ct:',
    'Sample,GAPDH_Ct [cycles],ESR1_Ct (cycles)',
  ]) {
    expect(await rowsOf('a.csv', [header, ...rows])).toEqual(plain);
  }
});
