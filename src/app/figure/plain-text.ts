/** A hover text of ours as plain words: line breaks become commas, other tags go, entities are characters again. */
export function plainText(label: string): string {
  return label
    .replaceAll(/<br>/g, ', ')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#36;', '$')
    .replaceAll('&#37;', '%')
    .replaceAll('&amp;', '&');
}
