import type { Study } from '../domain/study.ts';

/** Whether nothing differs that a number depends on: neither how figures look nor the fingerprint of a file is. */
export function haveSameNumbers(study: Study, before: Study): boolean {
  return areAlike(study, before, {
    settings: (a, b) => areAlike(a, b, { figures: () => true }),
    sources: (a, b) =>
      a.length === b.length &&
      a.every((source, i) => areAlike(source, b[i] ?? source, { sha256: () => true })),
  });
}

/** Whether all fields of two records are the same, some of them by a rule of their own. */
function areAlike<T extends object>(
  a: T,
  b: T,
  rules: { readonly [Field in keyof T]?: (a: T[Field], b: T[Field]) => boolean },
): boolean {
  return (Object.keys(a) as (keyof T)[]).every(
    (field) => a[field] === b[field] || rules[field]?.(a[field], b[field]) === true,
  );
}
