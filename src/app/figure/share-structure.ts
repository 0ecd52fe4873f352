/**
 * `next` with every part that equals the same part of `previous` replaced by that part itself. Plotly tells by identity
 * what has changed: it recomputes nothing for arrays that it knows, and what is wholly the same need not be drawn.
 */
export function shareStructure<T>(previous: unknown, next: T): T {
  return share(previous, next) as T;
}

function share(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(next)) {
    const before: readonly unknown[] = Array.isArray(previous) ? previous : [];
    const shared = next.map((value, i) => share(before[i], value));
    const isSame =
      Array.isArray(previous) &&
      before.length === shared.length &&
      shared.every((value, i) => Object.is(value, before[i]));
    return isSame ? previous : shared;
  }
  if (!isRecord(next)) return next;
  const before = isRecord(previous) ? previous : {};
  const entries = Object.entries(next).map(
    ([key, value]) => [key, share(before[key], value)] as const,
  );
  const isSame =
    isRecord(previous) &&
    Object.keys(before).length === entries.length &&
    entries.every(([key, value]) => key in before && Object.is(before[key], value));
  return isSame ? previous : Object.fromEntries(entries);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
