import type { Readings } from '../../domain/reading.ts';
import { isWithin } from '../check-json.ts';
import { Mismatch } from '../mismatch.ts';
import { quote } from '../reading-rows.ts';
import type { Field, Node } from '../schema.ts';
import { LoneNumbers } from './number-codes.ts';
import type { Coder } from './range-coder.ts';
import { Chances } from './range-coder.ts';
import { ReadingsCode } from './readings-code.ts';
import type { Sequence } from './sequence.ts';
import { Texts } from './texts.ts';
import { WholeNumbers } from './whole-numbers.ts';

/** What has been learned of one field: the same field of another entry looks alike. */
interface Learned {
  readonly bits: Chances;
  readonly sizes: WholeNumbers;
  readonly texts: Sequence<string>;
  readonly numbers: LoneNumbers;
}

/**
 * Packs any value that a schema describes, field by field. Fields go by their names and standard values are left
 * out, so that a field which is added one day changes no older link, and an unknown one is noticed.
 */
export class NodeCode {
  private readonly texts = new Texts();
  private readonly readings = new ReadingsCode(this.texts);
  /** By the way to a field, so that only a field's name is part of the format and not how the schema shares nodes. */
  private readonly learned = new Map<string, Learned>();

  /** `ids` are those of the study's sources in order; a source is told by its place. */
  constructor(
    private readonly coder: Coder,
    private readonly ids: readonly string[],
  ) {}

  code(node: Node, value: unknown, path = ''): unknown {
    const { coder } = this;
    const { bits, sizes, texts, numbers } = this.of(path);
    switch (node.kind) {
      case 'text': {
        const coded = texts.code(coder, value as string | undefined);
        if (coded.length > node.longest) throw new Mismatch('', 'holds a text that is too long');
        return coded;
      }
      case 'choice': {
        const coded = texts.code(coder, value as string | undefined);
        if (node.choices.includes(coded)) return coded;
        throw new Mismatch('', `says ${quote(coded)}, which this version does not know`);
      }
      case 'number': {
        const coded = numbers.code(coder, (value as number | undefined) ?? 0);
        if (isWithin(node, coded)) return coded;
        throw new Mismatch('', 'holds a number beyond its bounds');
      }
      case 'flag':
        return coder.bit(bits, 0, value === true ? 1 : 0) === 1;
      case 'nullable':
        return coder.bit(bits, 0, value === null ? 1 : 0) === 1
          ? null
          : this.code(node.node, value, `${path}?`);
      case 'list': {
        const given = value as readonly unknown[] | undefined;
        const size = sizes.code(coder, 0, given?.length ?? 0);
        if (size > node.most) throw new Mismatch('', 'holds more entries than a study can');
        return Array.from({ length: size }, (_, i) =>
          this.code(node.item, given?.[i], `${path}[]`),
        );
      }
      case 'pair': {
        const given = value as readonly unknown[] | undefined;
        return node.items.map((item, i) => this.code(item, given?.[i], `${path}.${i}`));
      }
      case 'source-id': {
        // An edit may speak of a source that is gone: its place is then one past the last.
        const place = coder.isWriting ? this.ids.indexOf(value as string) : 0;
        const coded = sizes.code(coder, 0, place === -1 ? this.ids.length : place);
        return this.ids[coded] ?? 'removed';
      }
      case 'variants': {
        const given = value === undefined ? undefined : new Map(Object.entries(value as object));
        const tag = texts.code(coder, given?.get(node.tag) as string | undefined);
        const variant = node.variants.get(tag);
        if (!variant)
          throw new Mismatch('', `says ${quote(tag)}, which this version does not know`);
        return this.code(variant, value, `${path}:`);
      }
      case 'record':
        return this.codeRecord(node.fields, texts, value, path);
      case 'readings':
        return this.readings.code(coder, value as Readings | undefined);
    }
  }

  private codeRecord(
    fields: ReadonlyMap<string, Field>,
    names: Sequence<string>,
    value: unknown,
    path: string,
  ): unknown {
    const given = value === undefined ? undefined : new Map(Object.entries(value as object));
    const told = given && [...fields].filter(([name, field]) => isTold(field, given.get(name)));
    const coded = new Map<string, unknown>();
    names.restart();
    for (let i = 0; ; i += 1) {
      const name = names.code(this.coder, told ? (told[i]?.[0] ?? '') : undefined);
      if (name === '') break;
      const field = fields.get(name);
      if (!field || coded.has(name))
        throw new Mismatch('', `holds ${quote(name)}, which this version does not know`);
      coded.set(name, this.code(field.node, given?.get(name), `${path}.${name}`));
    }
    const entries: [string, unknown][] = [];
    for (const [name, field] of fields) {
      if (coded.has(name)) entries.push([name, coded.get(name)]);
      else if (field.standard !== undefined) entries.push([name, field.standard]);
      else if (!field.optional) throw new Mismatch('', `lacks ${quote(name)}`);
    }
    return Object.fromEntries(entries);
  }

  private of(path: string): Learned {
    const found = this.learned.get(path);
    if (found) return found;
    const learned: Learned = {
      bits: new Chances(1),
      sizes: new WholeNumbers(),
      texts: this.texts.sequence(),
      numbers: new LoneNumbers(),
    };
    this.learned.set(path, learned);
    return learned;
  }
}

/** Whether a field has to be said: it is there, links keep it, and it is not what its absence means. */
function isTold(field: Field, value: unknown): boolean {
  if (value === undefined || field.fileOnly) return false;
  return field.standard === undefined || JSON.stringify(value) !== JSON.stringify(field.standard);
}
