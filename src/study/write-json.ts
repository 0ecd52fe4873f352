import type { Readings } from '../domain/reading.ts';
import { numberText, writeRows } from './reading-rows.ts';
import type { Node } from './schema.ts';

/**
 * A value as JSON with the fields in the schema's order, one a line, and one line a reading: the same value is
 * the same text, and a change shows as the lines that it changed.
 */
export function* writeJson(node: Node, value: unknown, indent: string): Generator<string> {
  const inner = `${indent} `;
  switch (node.kind) {
    case 'nullable':
      if (value === null) yield 'null';
      else yield* writeJson(node.node, value, indent);
      return;
    case 'number':
      yield numberText(value as number);
      return;
    case 'list':
      yield* writeList(node.item, value as readonly unknown[], indent);
      return;
    case 'pair': {
      const [first, second] = value as readonly [unknown, unknown];
      yield '[';
      yield* writeJson(node.items[0], first, inner);
      yield ', ';
      yield* writeJson(node.items[1], second, inner);
      yield ']';
      return;
    }
    case 'record': {
      let before = '{';
      const object = new Map(Object.entries(value as object));
      for (const [name, field] of node.fields) {
        if (object.get(name) === undefined) continue;
        yield `${before}\n${inner}${JSON.stringify(name)}: `;
        yield* writeJson(field.node, object.get(name), inner);
        before = ',';
      }
      yield before === '{' ? '{}' : `\n${indent}}`;
      return;
    }
    case 'variants': {
      const tag = new Map(Object.entries(value as object)).get(node.tag) as string;
      const variant = node.variants.get(tag);
      if (!variant) throw new Error(`The schema has no variant ${tag}.`);
      yield* writeJson(variant, value, indent);
      return;
    }
    case 'readings':
      yield* writeReadings(value as Readings, indent);
      return;
    case 'text':
    case 'source-id':
    case 'flag':
    case 'choice':
      yield JSON.stringify(value);
  }
}

function* writeList(item: Node, values: readonly unknown[], indent: string): Generator<string> {
  if (values.length === 0) {
    yield '[]';
    return;
  }
  let before = '[';
  for (const value of values) {
    yield `${before}\n${indent} `;
    yield* writeJson(item, value, `${indent} `);
    before = ',';
  }
  yield `\n${indent}]`;
}

function* writeReadings(readings: Readings, indent: string): Generator<string> {
  const rows = writeRows(readings);
  yield `{\n${indent} "columns": ${rows.next().value ?? '[]'},\n${indent} "rows": [`;
  let before = '';
  for (const row of rows) {
    yield `${before}\n${indent}  ${row}`;
    before = ',';
  }
  yield readings.count === 0 ? `]\n${indent}}` : `\n${indent} ]\n${indent}}`;
}
