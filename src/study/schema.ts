/**
 * What a value of a study may look like, as data: from one description come the check of study files, their
 * JSON schema, and the packing of share links. A description is bounded everywhere: texts, lists, numbers.
 */
export type Node =
  | { readonly kind: 'text'; readonly longest: number }
  | {
      readonly kind: 'number';
      readonly least: number;
      readonly most: number;
      readonly whole: boolean;
    }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'list'; readonly item: Node; readonly most: number }
  | { readonly kind: 'pair'; readonly items: readonly [Node, Node] }
  | { readonly kind: 'nullable'; readonly node: Node }
  | { readonly kind: 'record'; readonly fields: ReadonlyMap<string, Field> }
  | {
      readonly kind: 'variants';
      readonly tag: string;
      readonly variants: ReadonlyMap<string, Node>;
    }
  /** The id of a source of the same study. */
  | { readonly kind: 'source-id' }
  | { readonly kind: 'readings' };

export interface Field {
  readonly node: Node;
  /** May be missing, and is then missing in the study too. */
  readonly optional: boolean;
  /** What a missing field means; files of the time before the field was thought of lack it. */
  readonly standard?: unknown;
  /** Share links go without it and open with `standard`. */
  readonly fileOnly: boolean;
}

/** A description of values of type `T`. */
export interface Schema<T> {
  readonly node: Node;
  /** Never set; it only holds the type. */
  readonly holds?: (value: T) => T;
}

/** A field that may be missing. */
export interface OptionalSchema<T> extends Schema<T> {
  readonly optional: true;
}

/** A field with what it means when it is missing. */
export interface StandardSchema<T> extends Schema<T> {
  readonly standard: T;
  readonly fileOnly?: true;
}

type Fields<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K>
    ? OptionalSchema<Exclude<T[K], undefined>>
    : Schema<T[K]> | StandardSchema<T[K]>;
};

export const text = (longest: number): Schema<string> => ({ node: { kind: 'text', longest } });
export const flag: Schema<boolean> = { node: { kind: 'flag' } };
export const sourceId: Schema<string> = { node: { kind: 'source-id' } };

/** Any finite number within bounds. */
export const number = (least = -Number.MAX_VALUE, most = Number.MAX_VALUE): Schema<number> => ({
  node: { kind: 'number', least, most, whole: false },
});

export const whole = (least: number, most: number): Schema<number> => ({
  node: { kind: 'number', least, most, whole: true },
});

export function choice<const T extends string>(choices: readonly T[]): Schema<T> {
  return { node: { kind: 'choice', choices } };
}

export function list<T>(item: Schema<T>, most: number): Schema<readonly T[]> {
  return { node: { kind: 'list', item: item.node, most } };
}

export function pair<A, B>(a: Schema<A>, b: Schema<B>): Schema<readonly [A, B]> {
  return { node: { kind: 'pair', items: [a.node, b.node] } };
}

export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  return { node: { kind: 'nullable', node: schema.node } };
}

export function optional<T>(schema: Schema<T>): OptionalSchema<T> {
  return { ...schema, optional: true };
}

export function withStandard<T>(schema: Schema<T>, standard: T): StandardSchema<T> {
  return { ...schema, standard };
}

/** A field that share links leave out. */
export function fileOnly<T>(schema: Schema<T>, standard: T): StandardSchema<T> {
  return { ...schema, standard, fileOnly: true };
}

/** An object with exactly these fields, in this order; the compiler misses a field that a type has gained. */
export function record<T extends object>(fields: Fields<T>): Schema<T> {
  const entries = Object.entries(
    fields as unknown as Readonly<Record<string, Partial<Field> & { node: Node }>>,
  );
  return {
    node: {
      kind: 'record',
      fields: new Map(
        entries.map(
          ([name, { node, optional: isOptional = false, standard, fileOnly: only = false }]) => [
            name,
            {
              node,
              optional: isOptional,
              fileOnly: only,
              ...(standard === undefined ? {} : { standard }),
            },
          ],
        ),
      ),
    },
  };
}

/** An object that is one of several records, told apart by the text in its field `tag`. */
export function variants<T extends object>(
  tag: keyof T & string,
  records: Readonly<Record<string, { readonly node: Node }>>,
): Schema<T> {
  const entries = Object.entries(records).map(([name, { node }]) => [name, node] as const);
  return { node: { kind: 'variants', tag, variants: new Map(entries) } };
}
