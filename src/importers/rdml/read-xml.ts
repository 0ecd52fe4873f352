/** Told of what a document holds, in its order. Names come without their namespace prefix. */
export interface XmlListener {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** The document is not well-formed. */
export class XmlError extends Error {}

const deepest = 64;
const noAttributes: ReadonlyMap<string, string> = new Map();
const attributeForm = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Reads an XML document from start to end without building a tree; workers have no DOMParser. Only the five
 * predefined entities and character references are resolved: a document type is passed over, so entities that it
 * declares stay the text that they are and cannot multiply. Throws `XmlError` where tags do not match.
 */
export function readXml(document: string, listener: XmlListener): void {
  const open: string[] = [];
  let at = 0;
  while (at < document.length) {
    const tag = document.indexOf('<', at);
    const end = tag < 0 ? document.length : tag;
    if (open.length > 0 && end > at) listener.text(resolve(document.slice(at, end)));
    else if (document.slice(at, end).trim().replace('\ufeff', '') !== '') {
      throw new XmlError('there is text outside its root element');
    }
    at = tag < 0 ? document.length : readMarkup(tag);
  }
  if (open.length > 0) throw new XmlError(`<${open.at(-1) ?? ''}> is never closed`);

  function readMarkup(start: number): number {
    if (document.startsWith('<!--', start)) return after('-->', start + 4);
    if (document.startsWith('<?', start)) return after('?>', start + 2);
    if (document.startsWith('<![CDATA[', start)) {
      const end = after(']]>', start + 9);
      if (open.length > 0) listener.text(document.slice(start + 9, end - 3));
      return end;
    }
    if (document.startsWith('<!', start)) return passDocumentType(start + 2);
    return document[start + 1] === '/' ? closeTag(start) : openTag(start);
  }

  function closeTag(start: number): number {
    const end = after('>', start);
    const name = document.slice(start + 2, end - 1).trim();
    const opened = open.pop();
    if (opened !== name) {
      throw new XmlError(`</${name.slice(0, 40)}> closes <${(opened ?? '').slice(0, 40)}>`);
    }
    listener.close(localName(name));
    return end;
  }

  function openTag(start: number): number {
    const end = endOfTag(start + 1);
    const empty = document[end - 2] === '/';
    const inside = document.slice(start + 1, end - (empty ? 2 : 1)).trim();
    const space = inside.search(/\s/);
    const name = space < 0 ? inside : inside.slice(0, space);
    if (!/^[\p{L}_]/u.test(name)) throw new XmlError('a tag has no name');
    listener.open(localName(name), space < 0 ? noAttributes : readAttributes(inside.slice(space)));
    if (empty) {
      listener.close(localName(name));
      return end;
    }
    open.push(name);
    if (open.length > deepest) throw new XmlError('its elements are nested too deeply');
    return end;
  }

  /** One past the `>` that ends a tag; those inside quoted values do not. */
  function endOfTag(start: number): number {
    let quote = '';
    for (let i = start; i < document.length; i += 1) {
      const letter = document[i] ?? '';
      if (quote !== '') {
        if (letter === quote) quote = '';
      } else if (letter === '"' || letter === "'") quote = letter;
      else if (letter === '>') return i + 1;
      else if (letter === '<') break;
    }
    throw new XmlError('a tag is never closed');
  }

  function passDocumentType(start: number): number {
    let depth = 1;
    for (let i = start; i < document.length; i += 1) {
      if (document[i] === '<') depth += 1;
      else if (document[i] === '>') depth -= 1;
      if (depth === 0) return i + 1;
    }
    throw new XmlError('its document type is never closed');
  }

  function after(mark: string, from: number): number {
    const found = document.indexOf(mark, from);
    if (found < 0) throw new XmlError(`«${mark}» is missing`);
    return found + mark.length;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(attributeForm)) {
    attributes.set(localName(name), resolve(double ?? single ?? ''));
  }
  return attributes;
}

function resolve(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return predefined.get(name) ?? whole;
    const hexadecimal = /^#x/i.test(name);
    const code = Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
