/**
 * Whether doses under a header that says «log» are logarithms. Some tables say so of the axis and list plain
 * doses: those have no negative numbers, and a zero or several decades among them.
 */
export function areLogarithms(doses: readonly number[]): boolean {
  if (doses.some((dose) => dose < 0)) return true;
  const least = Math.min(...doses);
  return doses.length > 1 && least > 0 && Math.max(...doses) / least < 20;
}
