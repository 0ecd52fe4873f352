import type { DosePoint } from '../../src/stats/logistic.ts';

/**
 * Invented plates with a resistant arm that never reaches half (reference value 9: computed with SciPy). Optical
 * densities in triplicate; doses in µM.
 */
export const blanks = [0.049, 0.052, 0.05, 0.048, 0.051, 0.05];

export const doses = [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

export const parental = [
  [0.946, 0.931, 0.821],
  [1.09, 0.952, 1.004],
  [0.95, 0.902, 0.97],
  [0.804, 0.906, 0.917],
  [0.753, 0.752, 0.81],
  [0.583, 0.538, 0.53],
  [0.393, 0.369, 0.361],
  [0.23, 0.233, 0.236],
  [0.198, 0.198, 0.218],
  [0.194, 0.18, 0.193],
];

export const resistant = [
  [0.907, 0.959, 0.982],
  [1.042, 0.941, 0.995],
  [1.004, 0.929, 0.979],
  [1.042, 0.999, 0.964],
  [0.987, 1.013, 0.961],
  [0.914, 1.045, 0.994],
  [0.976, 0.977, 1.048],
  [0.985, 1.039, 1.066],
  [0.874, 0.956, 0.964],
  [0.927, 0.856, 0.889],
];

/** Viability in % of the plate's own zero-dose wells, after the blank (0.05). */
export function percentOf(plate: readonly (readonly number[])[]): DosePoint[] {
  const controls = plate[0] ?? [];
  const control = controls.reduce((sum, value) => sum + value, 0) / controls.length - 0.05;
  return plate.flatMap((wells, i) =>
    wells.map((value) => ({ dose: doses[i] ?? 0, response: (100 * (value - 0.05)) / control })),
  );
}
