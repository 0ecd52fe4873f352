import type { ForeignBytes } from './foreign-bytes.ts';

const script: ForeignBytes = {
  what: 'a script',
  mend: 'Add the tables that it reads or writes, as CSV, text or XLSX.',
};
const json: ForeignBytes = {
  what: 'a JSON document',
  mend: 'Save its table as CSV in the program that wrote it, and add that file.',
};
export const webPage: ForeignBytes = {
  what: 'a web page without a table',
  mend: 'Download the file that the page offers, or copy its table into a spreadsheet program and save that as CSV.',
};
const xml: ForeignBytes = {
  what: 'an XML document of a kind that is not read here',
  mend: 'Export the results as CSV, text or XLSX from the program that wrote it.',
};

const scriptNames = /\.(?:r|rmd|qmd|py|m|jl|js|ts|sh|bat|ps1|c|cpp|h|java|pl|sql)$/i;
/** What stands at the start of a text is enough to tell it. */
const told = 2 ** 16;

/** Tells a text that is no table: code, JSON and documents of tags; null when it may be one. */
export function foreignText(file: string, text: string): ForeignBytes | null {
  const head = text.slice(0, told).trimStart();
  if (scriptNames.test(file) && !isTabbed(head)) return script;
  if (/^#!\s*\//.test(head)) return script;
  if (/^(?:\{\s*(?:"[^"\n]*"\s*:|\})|\[\s*(?:[{[\]"]|-?\d))/.test(head) && isJson(text))
    return json;
  if (/^<(?:!doctype html|html|head|body)\b/i.test(head)) return webPage;
  return /^<\?xml\b/i.test(head) || /^<[a-z][\w:.-]*[\s>][^\n]*>\s*</i.test(head) ? xml : null;
}

/** Some programs end the names of their tables like code; code has no columns between tabs. */
function isTabbed(head: string): boolean {
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line) => /\S\t/.test(line)).length > lines.length / 2;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
