/** Breaks a text at spaces into lines of at most `length` characters, and within words that are longer. */
export function wrapText(text: string, length: number): string[] {
  if (text.length <= length) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    let rest = [...word];
    if (line !== '' && [...line].length + 1 + rest.length > length) {
      lines.push(line);
      line = '';
    }
    while (rest.length > length) {
      lines.push(rest.slice(0, length).join(''));
      rest = rest.slice(length);
    }
    line = line === '' ? rest.join('') : `${line} ${rest.join('')}`;
  }
  return [...lines, line];
}
