import { expect, test } from 'vitest';
import { namesCells } from '../../src/importers/layout/names-cells.ts';
import { plateWords } from '../../src/importers/layout/plate-words.ts';
import { readContent } from '../../src/importers/layout/well-content.ts';

test.each([
  ['Blank', { control: 'blank' }],
  ['medium only', { control: 'blank' }],
  ['Media (no cells)', { control: 'blank' }],
  ['DMSO', { control: 'vehicle' }],
  ['0.1% DMSO', { control: 'vehicle' }],
  ['Vehicle (DMSO 0.1 %)', { control: 'vehicle' }],
  ['Untreated control', { control: 'vehicle' }],
  ['medium + cells', { control: 'vehicle' }],
  ['STD2', { other: 'standard' }],
  ['10 µM', { dose: 10, unit: 'µM' }],
  ['100nM', { dose: 100, unit: 'nM' }],
  ['1e-7 mol/L', { dose: 1e-7, unit: 'M' }],
  ['0', { dose: 0, unit: '' }],
  ['0.3', { dose: 0.3, unit: '' }],
  ['Fulvestrant 0.3 uM', { name: 'Fulvestrant', dose: 0.3, unit: 'µM' }],
  ['CPD-17_10 µM', { name: 'CPD-17', dose: 10, unit: 'µM' }],
  ['3T3', { name: '3T3' }],
  ['MCF-7', { name: 'MCF-7' }],
  ['compound', {}],
  ['-', {}],
  ['n/a', {}],
  ['empty', {}],
])('the cell «%s» of a layout', (text, said) => expect(readContent(text, '.')).toEqual(said));

test('a decimal comma is one where the layout has commas', () => {
  expect(readContent('0,3 µM', ',')).toEqual({ dose: 0.3, unit: 'µM' });
  expect(readContent('1,000 nM', '.')).toEqual({ dose: 1000, unit: 'nM' });
});

test('cells are told from compounds', () => {
  const cells = ['Parental', 'MCF-7/AC1-AnasR', 'resistant clone 3', 'T47D', 'WT', 'BT-474'];
  expect(cells.filter((name) => !namesCells(name))).toEqual([]);
  const compounds = ['Anastrozole', 'CPD-17', 'Paclitaxel', 'SN-38', 'Trastuzumab', 'Cellcept'];
  expect(compounds.filter(namesCells)).toEqual([]);
});

test.each([
  ['Plate 2 Concentration (µM)', 'Plate 2'],
  ['Concentration (µM)', ''],
  ['Cell line', ''],
  ['BC0017 layout', 'BC0017'],
  ['Layout', ''],
  ['Compound [10 mM stock]', ''],
])('the title «%s» names the plate «%s»', (title, plate) => {
  expect(plateWords(title)).toBe(plate);
});
