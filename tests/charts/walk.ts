/** Every leaf of a figure with its path. */
export function leavesOf(value: unknown, path = ''): { path: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, `${path}/${key}`));
}

/** Leaves that plotly must not be given: NaN, infinite numbers and undefined. */
export function faultsOf(figure: unknown): string[] {
  return leavesOf(figure)
    .filter(
      ({ value }) => value === undefined || (typeof value === 'number' && !Number.isFinite(value)),
    )
    .map(({ path, value }) => `${path} is ${String(value)}`);
}

/** The strings of `data` and `layout`, which plotly reads as pseudo-HTML. */
export function stringsOf(figure: { readonly data: unknown; readonly layout: unknown }): string[] {
  return leavesOf([figure.data, figure.layout]).flatMap(({ value }) =>
    typeof value === 'string' ? [value] : [],
  );
}
