import { nameColumns, numberColumns, readingStates } from '../domain/reading.ts';
import { migrations } from './migrations.ts';
import type { Node } from './schema.ts';
import { studyFormat } from './study-file.ts';
import { studySchema } from './study-schema.ts';

type Json = { readonly [key: string]: unknown };

/** The study file as JSON Schema (draft 2020-12), made from the table that files are checked against. */
export function studyJsonSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Foldboard study file',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      format: { const: studyFormat },
      version: { const: migrations.length + 1 },
      study: toJsonSchema(studySchema.node),
      checksum: { type: 'string', pattern: '^[0-9a-f]{8}$' },
    },
    required: ['format', 'version', 'study'],
    additionalProperties: false,
  };
}

function toJsonSchema(node: Node): Json {
  switch (node.kind) {
    case 'text':
      return { type: 'string', maxLength: node.longest };
    case 'source-id':
      return { type: 'string', maxLength: 2_000 };
    case 'number':
      return {
        type: node.whole ? 'integer' : 'number',
        ...(node.least > -Number.MAX_VALUE && { minimum: node.least }),
        ...(node.most < Number.MAX_VALUE && { maximum: node.most }),
      };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { enum: node.choices };
    case 'list':
      return { type: 'array', items: toJsonSchema(node.item), maxItems: node.most };
    case 'pair':
      return { type: 'array', prefixItems: node.items.map(toJsonSchema), minItems: 2, maxItems: 2 };
    case 'nullable':
      return { anyOf: [toJsonSchema(node.node), { type: 'null' }] };
    case 'variants':
      return { anyOf: [...node.variants.values()].map(toJsonSchema) };
    case 'record':
      return {
        type: 'object',
        properties: Object.fromEntries(
          [...node.fields].map(([name, field]) => [name, toJsonSchema(field.node)]),
        ),
        required: [...node.fields]
          .filter(([, field]) => !field.optional && field.standard === undefined)
          .map(([name]) => name),
        additionalProperties: false,
      };
    case 'readings':
      return readingsSchema();
  }
}

/** Rows are as long as the head says, in its order, which JSON Schema cannot say. */
function readingsSchema(): Json {
  const columns = ['row', 'column', 'state', 'value', ...numberColumns, ...nameColumns];
  return {
    type: 'object',
    properties: {
      columns: { type: 'array', items: { enum: columns }, uniqueItems: true },
      rows: {
        type: 'array',
        items: { type: 'array', items: { type: ['string', 'number', 'null'] } },
        description: `One array a reading, in the order of \`columns\`. \`state\` is one of ${readingStates.join(', ')}; a number that is not there is null.`,
      },
    },
    required: ['columns', 'rows'],
    additionalProperties: false,
  };
}
