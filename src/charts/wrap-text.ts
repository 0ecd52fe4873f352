/**
 * Breaks a text at spaces into lines of at most `length` characters; words that are longer are broken behind
 * their hyphens, and anywhere where they have none.
 */
export function wrapText(text: string, length: number): string[] {
  if (text.length <= length) return [text];
  const lines: string[] = [];
  let line = '';
  for (const { piece, glue } of piecesOf(text, length)) {
    let rest = [...piece];
    if (line !== '' && [...line].length + glue.length + rest.length > length) {
      lines.push(line);
      line = '';
    }
    while (rest.length > length) {
      lines.push(rest.slice(0, length).join(''));
      rest = rest.slice(length);
    }
    line = line === '' ? rest.join('') : `${line}${glue}${rest.join('')}`;
  }
  return [...lines, line];
}

/** Words, and parts of long ones, with what joins each to the one before. */
function piecesOf(
  text: string,
  length: number,
): { readonly piece: string; readonly glue: '' | ' ' }[] {
  return text.split(' ').flatMap((word) =>
    (word.length > length ? word.split(/(?<=-)/) : [word]).map((piece, i) => ({
      piece,
      glue: i === 0 ? (' ' as const) : ('' as const),
    })),
  );
}
