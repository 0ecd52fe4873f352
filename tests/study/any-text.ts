import fc from 'fast-check';

/** Texts as odd as files can make them. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('A1', 'A2', 'B01', 'Blot 1', 'Blot 2', '__proto__', 'constructor', '', '<b>'),
  fc.string({ maxLength: 8 }).map((text) => `${text}\uD800`),
);
