/** The fields of a study file by name. */
export type FileFields = ReadonlyMap<string, unknown>;

/** Makes a file of version `n` one of version `n + 1`; the first entry takes version 1. */
export type Migration = (fields: FileFields) => FileFields;

/**
 * How older files become current ones. A field that was only added needs none: its standard stands for it
 * (study-schema.ts). A change of meaning is an entry here, and makes the next version.
 */
export const migrations: readonly Migration[] = [];

/** The fields as the current version has them. */
export function migrate(
  fields: FileFields,
  version: number,
  steps: readonly Migration[],
): FileFields {
  return steps.slice(version - 1).reduce((before, step) => step(before), fields);
}
