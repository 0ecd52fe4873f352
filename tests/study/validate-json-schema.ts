// As much of JSON Schema as docs/study.schema.json uses, written apart from the app's own check.

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typeOf(value: unknown): string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (Number.isInteger(value)) return ['integer', 'number'];
  return [typeof value];
}

/** Where a value is not as a schema says, as paths. */
export function failuresOf(schema: unknown, value: unknown, path = '$'): string[] {
  if (!isObject(schema)) throw new Error(`${path} has no schema.`);
  const { type, anyOf, items, prefixItems, properties, required } = schema;
  const failures: string[] = [];
  const expectThat = (holds: boolean, what: string): void => {
    if (!holds) failures.push(`${path}: ${what}`);
  };
  if (type !== undefined) {
    const types = [type].flat();
    expectThat(
      typeOf(value).some((name) => types.includes(name)),
      `is no ${JSON.stringify(types)}`,
    );
  }
  if ('const' in schema) expectThat(schema['const'] === value, 'is another constant');
  if (Array.isArray(schema['enum'])) expectThat(schema['enum'].includes(value), 'is no choice');
  if (Array.isArray(anyOf))
    expectThat(
      anyOf.some((one) => failuresOf(one, value, path).length === 0),
      'fits none',
    );
  if (typeof value === 'number') {
    expectThat(value >= Number(schema['minimum'] ?? -Infinity), 'is too small');
    expectThat(value <= Number(schema['maximum'] ?? Infinity), 'is too large');
  }
  if (typeof value === 'string')
    expectThat(value.length <= Number(schema['maxLength'] ?? Infinity), 'is too long');
  if (Array.isArray(value)) {
    expectThat(value.length <= Number(schema['maxItems'] ?? Infinity), 'has too many entries');
    for (const [i, item] of value.entries()) {
      const itemSchema: unknown = Array.isArray(prefixItems) ? prefixItems[i] : items;
      failures.push(...failuresOf(itemSchema, item, `${path}[${i}]`));
    }
  }
  if (isObject(value) && isObject(properties)) {
    for (const name of (required ?? []) as string[])
      expectThat(Object.hasOwn(value, name), `lacks ${name}`);
    for (const [name, field] of Object.entries(value)) {
      if (Object.hasOwn(properties, name))
        failures.push(...failuresOf(properties[name], field, `${path}.${name}`));
      else expectThat(false, `has ${name}`);
    }
  }
  return failures;
}
