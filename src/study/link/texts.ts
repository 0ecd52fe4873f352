import { Mismatch } from '../mismatch.ts';
import { presetTexts, primer } from './presets.ts';
import type { Coder } from './range-coder.ts';
import { Chances, Encoder } from './range-coder.ts';
import { Sequence } from './sequence.ts';
import { successorsOf } from './successors.ts';
import { codeTree, WholeNumbers } from './whole-numbers.ts';

const longest = 10_000;

/**
 * All texts of a study, each spelled once. A letter is coded after the one before it, and a text after how much of
 * its beginning it shares with the text before.
 */
export class Texts {
  private readonly places = new Map<string, number>();
  private readonly items: string[] = [];
  private readonly known = new Chances(1);
  private readonly back = new WholeNumbers();
  private readonly shared = new WholeNumbers();
  private readonly length = new WholeNumbers();
  private readonly isWide = new Chances(129);
  private readonly letters = new Chances(129 * 128);
  private readonly high = new Chances(256);
  /** By high byte, as they come: most studies are written in one alphabet. */
  private readonly low = new Map<number, Chances>();
  private before = '';

  constructor() {
    // What letters follow each other in names of the field is known before the first one comes.
    const practice = new Encoder();
    for (const text of primer) this.spell(practice, text);
    for (const text of presetTexts) this.add(text);
  }

  code(coder: Coder, value: string | undefined): string {
    const place = value === undefined ? undefined : this.places.get(value);
    if (coder.bit(this.known, 0, place === undefined ? 0 : 1) === 1) {
      const last = this.items.length - 1;
      const item = this.items[last - this.back.code(coder, 0, last - (place ?? 0))];
      if (item === undefined) throw new Mismatch('', 'refers to a text that it does not hold');
      return item;
    }
    const item = this.spell(coder, value ?? '');
    this.add(item);
    return item;
  }

  /** Texts in the order of rows, or of one field. */
  sequence(): Sequence<string> {
    const ways = new Chances(8);
    return new Sequence<string>((coder, value, before) => {
      const successors = successorsOf(before);
      const way = codeTree(coder, ways, 0, 3, successors.indexOf(value ?? '') + 1);
      return successors[way - 1] ?? this.code(coder, value);
    });
  }

  private add(text: string): void {
    if (this.places.has(text)) return;
    this.places.set(text, this.items.length);
    this.items.push(text);
  }

  private spell(coder: Coder, text: string): string {
    let shared = 0;
    while (shared < text.length && text[shared] === this.before[shared]) shared += 1;
    shared = this.shared.code(coder, 0, shared);
    const rest = this.length.code(coder, 0, text.length - shared);
    if (shared + rest > longest) throw new Mismatch('', 'holds a name that is too long');
    let spelled = this.before.slice(0, shared);
    for (let i = 0; i < rest; i += 1)
      spelled += String.fromCharCode(
        this.codeLetter(coder, spelled.charCodeAt(spelled.length - 1), text.charCodeAt(shared + i)),
      );
    this.before = spelled;
    return spelled;
  }

  /** A UTF-16 unit, so that whatever a file holds comes out as it was. */
  private codeLetter(coder: Coder, before: number, unit: number): number {
    const context = Number.isNaN(before) || before > 127 ? 128 : before;
    if (coder.bit(this.isWide, context, unit > 127 ? 1 : 0) === 0)
      return codeTree(coder, this.letters, context * 128, 7, unit);
    const high = codeTree(coder, this.high, 0, 8, unit >>> 8);
    const low = this.low.get(high) ?? new Chances(256);
    this.low.set(high, low);
    return high * 256 + codeTree(coder, low, 0, 8, unit & 255);
  }
}
