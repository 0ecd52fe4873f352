/** A name without its numbers, which others like it share. */
export function shapeOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/\d+/g, '#')
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
}
