/**
 * Text from a file as plotly shows it literally. Plotly reads its labels as pseudo-HTML (`<b>`, `<a href>`,
 * `&lt;`), as TeX between dollar signs and as a template after `%{`; the five characters that start these
 * become entities, which plotly turns back into characters after it has looked for markup.
 */
export function escapeLabel(text: string): string {
  return replaceControls(text).replace(/[&<>$%]/g, (character) => entities[character] ?? character);
}

/** The first `length` characters of a text, the last of them `…` when some had to go. Not escaped. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  return `${characters
    .slice(0, Math.max(1, length - 1))
    .join('')
    .trimEnd()}…`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  $: '&#36;',
  '%': '&#37;',
};

/** Line breaks, tabs, and marks that reorder the text around them become spaces. */
function replaceControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ');
}
