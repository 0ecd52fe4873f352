/** The keys from one row to another, both included, in the order in which they are shown; the second alone without the first. */
export function rowRange(shown: readonly string[], from: string | null, to: string): string[] {
  const [a, b] = [from === null ? -1 : shown.indexOf(from), shown.indexOf(to)];
  return a < 0 || b < 0 ? [to] : shown.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** Whether Shift was held, by mouse or by keyboard, when a box was ticked. */
export function extendsRange(event: { readonly nativeEvent: Event }): boolean {
  return event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey;
}
