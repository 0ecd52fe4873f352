import type { Readings } from '../domain/reading.ts';
import { Mismatch } from './mismatch.ts';
import { completeReadings, quote, readRows } from './reading-rows.ts';
import type { Field, Node, Schema } from './schema.ts';

/** Someone else's JSON as a value of the schema's type, made anew from known fields. Throws a `Mismatch`. */
export function checkJson<T>(schema: Schema<T>, json: unknown): T {
  return check(schema.node, json, '') as T;
}

function check(node: Node, json: unknown, place: string): unknown {
  switch (node.kind) {
    case 'text':
    case 'source-id': {
      const longest = node.kind === 'text' ? node.longest : 2_000;
      if (typeof json === 'string' && json.length <= longest) return json;
      throw new Mismatch(place, `is ${quote(json)}, not a text of at most ${longest} characters`);
    }
    case 'number':
      if (isWithin(node, json)) return json;
      throw new Mismatch(
        place,
        `is ${quote(json)}, not a ${node.whole ? 'whole ' : ''}number within its bounds`,
      );
    case 'flag':
      if (typeof json === 'boolean') return json;
      throw new Mismatch(place, `is ${quote(json)}, neither true nor false`);
    case 'choice':
      if (typeof json === 'string' && node.choices.includes(json)) return json;
      throw new Mismatch(place, `is ${quote(json)}, which this version does not know`);
    case 'list':
      if (!Array.isArray(json) || json.length > node.most)
        throw new Mismatch(place, `is not a list of at most ${node.most} entries`);
      return json.map((item, i) => check(node.item, item, join(place, `${i + 1}`)));
    case 'pair':
      if (!Array.isArray(json) || json.length !== 2)
        throw new Mismatch(place, 'is not a list of two entries');
      return node.items.map((item, i) => check(item, json[i], join(place, `${i + 1}`)));
    case 'nullable':
      return json === null ? null : check(node.node, json, place);
    case 'record':
      return checkRecord(node.fields, objectOf(json, place), place);
    case 'variants': {
      const object = objectOf(json, place);
      const tag = object.get(node.tag);
      const variant = typeof tag === 'string' ? node.variants.get(tag) : undefined;
      if (!variant)
        throw new Mismatch(
          join(place, node.tag),
          `is ${quote(tag)}, which this version does not know`,
        );
      return check(variant, json, place);
    }
    case 'readings': {
      const object = objectOf(json, place);
      if (object.get('value') instanceof Float64Array) return completeReadings(json as Readings);
      for (const key of object.keys())
        if (key !== 'columns' && key !== 'rows') throw unknownField(place, key);
      return readRows(object.get('columns'), object.get('rows'), place);
    }
  }
}

function checkRecord(
  fields: ReadonlyMap<string, Field>,
  object: ReadonlyMap<string, unknown>,
  place: string,
): unknown {
  for (const key of object.keys()) if (!fields.has(key)) throw unknownField(place, key);
  const entries: [string, unknown][] = [];
  for (const [name, field] of fields) {
    if (object.has(name)) {
      entries.push([name, check(field.node, object.get(name), join(place, name))]);
    } else if (field.standard !== undefined) {
      entries.push([name, field.standard]);
    } else if (!field.optional) {
      throw new Mismatch(join(place, name), 'is missing');
    }
  }
  return Object.fromEntries(entries);
}

/** The own fields of an object by name; a Map, so that no name of theirs is special. */
function objectOf(json: unknown, place: string): ReadonlyMap<string, unknown> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json))
    return new Map(Object.entries(json));
  throw new Mismatch(place, `is ${quote(json)}, not an object`);
}

/** A field is never passed over: what it says might change the results. */
function unknownField(place: string, key: string): Mismatch {
  return new Mismatch(place, `holds ${quote(key)}, which this version does not know`);
}

export function isWithin(node: Extract<Node, { kind: 'number' }>, value: unknown): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (node.whole && !Number.isSafeInteger(value)) return false;
  return value >= node.least && value <= node.most;
}

function join(place: string, name: string): string {
  return place === '' ? name : `${place}, ${name}`;
}
