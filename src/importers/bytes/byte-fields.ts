const quote = 0x22;
const newline = 0x0a;

/** Fields of one row as spans of the bytes; of a quoted field what stands between its quotes. */
export class FieldSpans {
  count = 0;
  /** Where the next row begins: behind the line end, or one behind the end of the bytes after the last row. */
  next = 0;
  /** Whether a quote in the row never closes, so that its field takes the rest of the text. */
  isOpen = false;
  from = new Uint32Array(64);
  to = new Uint32Array(64);
  /** 1 where a field holds doubled quotes, each of which means one. */
  doubled = new Uint8Array(64);

  push(from: number, to: number, doubled: boolean): void {
    if (this.count === this.from.length) this.grow();
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.doubled[this.count] = doubled ? 1 : 0;
    this.count += 1;
  }

  private grow(): void {
    const [from, to, doubled] = [this.from, this.to, this.doubled];
    this.from = new Uint32Array(2 * this.count);
    this.to = new Uint32Array(2 * this.count);
    this.doubled = new Uint8Array(2 * this.count);
    this.from.set(from);
    this.to.set(to);
    this.doubled.set(doubled);
  }
}

/**
 * Splits the row that begins at `start` into its fields, as papaparse does (RFC 4180, and the same leniency: a
 * closing quote counts only before a delimiter, a line end or the end; without one the rest is the field).
 */
export function splitRow(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  spans: FieldSpans,
): void {
  spans.count = 0;
  spans.isOpen = false;
  let at = start;
  for (;;) {
    if (bytes[at] === quote) {
      const closed = quotedField(bytes, at + 1, delimiter, spans);
      if (closed < 0) {
        spans.push(at + 1, bytes.length, false);
        spans.next = bytes.length + 1;
        spans.isOpen = true;
        return;
      }
      at = closed;
    } else {
      const from = at;
      while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== newline) at += 1;
      spans.push(from, at, false);
    }
    if (at >= bytes.length || bytes[at] === newline) {
      spans.next = at + 1;
      return;
    }
    at += 1;
  }
}

/** Reads a field behind its opening quote. Returns where its delimiter or line end stands, -1 when it never closes. */
function quotedField(
  bytes: Uint8Array,
  from: number,
  delimiter: number,
  spans: FieldSpans,
): number {
  let doubled = false;
  let search = from;
  for (;;) {
    const closing = bytes.indexOf(quote, search);
    if (closing < 0) return -1;
    if (closing === bytes.length - 1) {
      spans.push(from, closing, doubled);
      return bytes.length;
    }
    if (bytes[closing + 1] === quote) {
      doubled = true;
      search = closing + 2;
      continue;
    }
    let end = closing + 1;
    while (bytes[end] !== delimiter && isBlank(bytes[end])) end += 1;
    if (bytes[end] === delimiter || bytes[end] === newline) {
      spans.push(from, closing, doubled);
      return end;
    }
    // A quote inside a text that should have been doubled: it, and what follows it, is part of the text.
    search = closing + 2;
  }
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0b || byte === 0x0c;
}
