/**
 * Relative quantities with their errors (Hellemans 2007, Genome Biol 8:R19). The errors are those of one sample's
 * technical wells and of the efficiency; they say how well it was measured, and nothing of biology.
 */
export interface Quantity {
  readonly value: number;
  readonly standardError: number;
}

/** RQ = E^(Cq of the calibrator − Cq), SE = RQ · √((ΔCq · SE(E)/E)² + (ln E · SE(Cq))²). */
export function relativeQuantity(parts: {
  readonly efficiency: number;
  readonly efficiencyStandardError: number;
  readonly calibratorCq: number;
  readonly cq: number;
  readonly cqStandardError: number;
}): Quantity {
  const difference = parts.calibratorCq - parts.cq;
  const value = parts.efficiency ** difference;
  const ofEfficiency = (difference * parts.efficiencyStandardError) / parts.efficiency;
  const ofCq = Math.log(parts.efficiency) * parts.cqStandardError;
  return { value, standardError: value * Math.hypot(ofEfficiency, ofCq) };
}

/** NF = (∏ RQ)^(1/f) of f reference genes, SE = NF · √(Σ (SE(RQ)/(f · RQ))²). */
export function normalisationFactor(references: readonly Quantity[]): Quantity {
  const f = references.length;
  if (f === 0) throw new Error('normalisationFactor requires at least one reference gene');
  const value = Math.exp(references.reduce((sum, rq) => sum + Math.log(rq.value), 0) / f);
  const relative = Math.hypot(...references.map((rq) => rq.standardError / (f * rq.value)));
  return { value, standardError: value * relative };
}

/** NRQ = RQ / NF (and CNRQ = NRQ / CF), SE by the relative errors of both. */
export function quotient(numerator: Quantity, denominator: Quantity): Quantity {
  const value = numerator.value / denominator.value;
  const relative = Math.hypot(
    numerator.standardError / numerator.value,
    denominator.standardError / denominator.value,
  );
  return { value, standardError: value * relative };
}

/**
 * What uncertain efficiencies add to the standard error of a log2 fold change, in log2 units. A cycle of target t
 * counts log2(E) times, so its uncertainty counts with the cycles between the groups: |ΔCq| · SE(E)/(E · ln 2), and
 * each reference's share of 1/f of it.
 */
export function efficiencyError(
  parts: readonly {
    /** Mean Cq of the control − of the test group, in cycles. */
    readonly difference: number;
    readonly efficiency: number;
    readonly standardError: number;
    /** 1 for the target, 1/f for each of f references. */
    readonly share: number;
  }[],
): number {
  return Math.hypot(
    ...parts.map(
      ({ difference, efficiency, standardError, share }) =>
        (share * difference * standardError) / (efficiency * Math.LN2),
    ),
  );
}
