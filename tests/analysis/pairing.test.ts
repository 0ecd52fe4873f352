import { describe, expect, test } from 'vitest';
import { decideDesign } from '../../src/analysis/pairing.ts';
import type { Unit } from '../../src/analysis/replicate.ts';

const words = { run: 'run', comparedWithinRuns: false };
const blots = { run: 'blot', comparedWithinRuns: true };

function unit(sample: string, run: string, more: Partial<Unit> = {}): Unit {
  return { sample, line: '', group: '', replicate: '', run, runLabel: run, batch: '', ...more };
}

const together = {
  control: [unit('P1', 'one'), unit('P2', 'one'), unit('P3', 'one')],
  test: [unit('R1', 'one'), unit('R2', 'one'), unit('R3', 'one')],
};
const aRunEach = {
  control: [unit('P', 'one'), unit('P', 'two'), unit('P', 'three')],
  test: [unit('R', 'one'), unit('R', 'two'), unit('R', 'three')],
};
const batches = {
  control: [unit('P1', 'one', { batch: 'a' }), unit('P2', 'one', { batch: 'b' })],
  test: [unit('R1', 'one', { batch: 'b' }), unit('R2', 'one', { batch: 'a' })],
};
const numbered = {
  control: [unit('P1', 'one', { replicate: '1' }), unit('P2', 'one', { replicate: '2' })],
  test: [unit('R1', 'one', { replicate: '1' }), unit('R2', 'one', { replicate: '2' })],
};

describe('auto', () => {
  test('all on one plate is not paired', () => {
    expect(decideDesign(together.control, together.test, 'auto', words).kind).toBe('unpaired');
  });
  test('equal numbers in names are no evidence', () => {
    expect(decideDesign(numbered.control, numbered.test, 'auto', words).kind).toBe('unpaired');
  });
  test('a run for each replicate, with both groups, is paired', () => {
    const design = decideDesign(aRunEach.control, aRunEach.test, 'auto', words);
    expect(design.kind).toBe('paired');
    expect(design.reason).toContain('paired by run');
    expect(design.keyOf(unit('P', 'two'))).toBe('two');
  });
  test('named batches are paired, whatever their order', () => {
    const design = decideDesign(batches.control, batches.test, 'auto', words);
    expect(design.kind).toBe('paired');
    expect(batches.control.map(design.keyOf)).toEqual(['a', 'b']);
  });
  test('a run that lacks a group is no evidence', () => {
    const design = decideDesign(aRunEach.control, aRunEach.test.slice(1), 'auto', words);
    expect(design.kind).toBe('unpaired');
  });
  test('one run with one of each is one pair, which is none', () => {
    expect(decideDesign([unit('P', 'one')], [unit('R', 'one')], 'auto', words).kind).toBe(
      'unpaired',
    );
  });
  test('blots with several lanes a group are compared within each blot', () => {
    const twice = [...aRunEach.control, ...aRunEach.control];
    expect(decideDesign(twice, aRunEach.test, 'auto', blots).kind).toBe('blocked');
    expect(decideDesign(twice, aRunEach.test, 'auto', words).kind).toBe('unpaired');
  });
});

describe('as chosen', () => {
  test('unpaired wins over any evidence', () => {
    for (const { control, test: tests } of [aRunEach, batches, numbered]) {
      expect(decideDesign(control, tests, 'unpaired', words).kind).toBe('unpaired');
    }
  });
  test('paired goes by replicate numbers where nothing better is there', () => {
    const design = decideDesign(numbered.control, numbered.test, 'paired', words);
    expect(design.kind).toBe('paired');
    expect(design.reason).toContain('replicate number');
  });
  test('paired without any evidence is said to be unpairable', () => {
    const design = decideDesign(together.control, together.test, 'paired', words);
    expect(design.kind).toBe('unpairable');
    expect(design.reason).toContain('name a batch');
  });
});
