import type { NameColumn } from '../../domain/reading.ts';
import type { ReadingsBuilder } from '../readings-builder.ts';

/**
 * Codes for the texts that may become a name of readings. A text takes its place among the names only when a
 * reading is given it, because many a row that a scan passes (footers, settings) is no reading.
 */
export class ScannedName {
  private readonly codes = new Map<string, number>([['', 0]]);
  private readonly texts: string[] = [''];
  /** By code: the code among the names of readings, 0 where no reading has had it. */
  private codesOfReadings = new Uint32Array(256);
  private readonly column: ReturnType<ReadingsBuilder['namesOf']>;

  constructor(readings: ReadingsBuilder, name: NameColumn) {
    this.column = readings.namesOf(name);
  }

  codeOf(text: string): number {
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.texts.length;
      this.codes.set(text, code);
      this.texts.push(text);
    }
    return code;
  }

  /** How many codes there are; those below it have texts. */
  get size(): number {
    return this.texts.length;
  }

  textOf(code: number): string {
    return this.texts[code] ?? '';
  }

  /** Gives the readings from `first` on, which have none yet, the names of these codes. */
  setAll(first: number, codes: Uint32Array): void {
    let k = 0;
    while (k < codes.length && codes[k] === 0) k += 1;
    if (k === codes.length) return;
    const index = this.column.open();
    for (; k < codes.length; k += 1) {
      const code = codes[k] ?? 0;
      if (code !== 0) index[first + k] = this.codesOfReadings[code] || this.learn(code);
    }
  }

  /** Gives reading `i` this name. */
  setAt(i: number, code: number): void {
    if (code !== 0) this.column.open()[i] = this.codesOfReadings[code] || this.learn(code);
  }

  private learn(code: number): number {
    const known = this.column.codeOf(this.textOf(code));
    if (code >= this.codesOfReadings.length) {
      const more = new Uint32Array(2 * Math.max(code, this.texts.length));
      more.set(this.codesOfReadings);
      this.codesOfReadings = more;
    }
    this.codesOfReadings[code] = known;
    return known;
  }
}
