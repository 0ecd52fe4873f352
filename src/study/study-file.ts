import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Study } from '../domain/study.ts';
import { checkJson } from './check-json.ts';
import { crc32Hex } from './crc-32.ts';
import type { Migration } from './migrations.ts';
import { migrate, migrations } from './migrations.ts';
import { Mismatch } from './mismatch.ts';
import { quote } from './reading-rows.ts';
import { studySchema } from './study-schema.ts';
import { writeJson } from './write-json.ts';

// docs/STUDY-FORMAT.md describes the file for people, docs/study.schema.json for programs.

export const studyFormat = 'foldboard-study';
export const studyFileEnding = '.foldboard.json';

/** Characters of a study file; beyond, a browser's memory would be at risk. */
const longestFile = 400_000_000;

/** An opened study, or why there is none, in a sentence. */
export type OpenedStudy =
  | { readonly ok: true; readonly study: Study }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** The study as the text of a `*.foldboard.json`. The same study gives the same text. */
export function toStudyFile(study: Study): string {
  const head = `{\n "format": "${studyFormat}",\n "version": ${migrations.length + 1},\n "study": `;
  const body = head + [...writeJson(studySchema.node, study, ' ')].join('');
  return `${body},\n "checksum": "${checksumOf(body)}"\n}\n`;
}

/** Opens the text of a study file. Whatever the text is: a study or a sentence, never an exception. */
export function parseStudyFile(
  text: string,
  file = 'The study file',
  steps: readonly Migration[] = migrations,
): OpenedStudy {
  try {
    if (text.length > longestFile) throw new Mismatch('', 'is larger than any study');
    const fields = fieldsOf(text);
    const version = versionOf(fields, steps.length + 1);
    if (fields.has('checksum')) expectChecksum(text);
    const current = migrate(fields, version, steps);
    for (const name of current.keys())
      if (!['format', 'version', 'study', 'checksum', '$schema'].includes(name))
        throw new Mismatch('', `holds ${quote(name)}, which this version does not know`);
    return { ok: true, study: distinct(checkJson(studySchema, current.get('study'))) };
  } catch (error) {
    return { ok: false, diagnostic: toDiagnostic(file, error) };
  }
}

function fieldsOf(text: string): ReadonlyMap<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Mismatch('', 'is not whole: it does not read as JSON');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Mismatch('', 'is not a Foldboard study');
  const fields = new Map(Object.entries(json));
  if (fields.get('format') !== studyFormat) throw new Mismatch('', 'is not a Foldboard study');
  return fields;
}

function versionOf(fields: ReadonlyMap<string, unknown>, newest: number): number {
  const version = fields.get('version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new Mismatch('', `has the version ${quote(version)}, which is none`);
  if (version > newest)
    throw new Mismatch(
      '',
      `was saved by a newer Foldboard (version ${version} of the format; this one reads up to ${newest})`,
    );
  return version;
}

function checksumOf(body: string): string {
  return crc32Hex(new TextEncoder().encode(body));
}

/** The checksum is of the text before it, whatever ends its lines (version control may change those). */
function expectChecksum(text: string): void {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const tail = /,\n "checksum": "([0-9a-f]{8})"\n\}\s*$/.exec(plain.slice(-80));
  if (!tail)
    throw new Mismatch('', 'was changed or reformatted: its checksum is not where it belongs');
  const body = plain.slice(0, plain.length - tail[0].length);
  if (checksumOf(body) !== tail[1])
    throw new Mismatch('', 'was changed or damaged: it does not agree with its checksum');
}

/** Sources are told apart by their ids. */
function distinct(study: Study): Study {
  const ids = new Set(study.sources.map(({ id }) => id));
  if (ids.size === study.sources.length) return study;
  throw new Mismatch('sources', 'are not told apart: two have one id');
}

function toDiagnostic(file: string, error: unknown): Diagnostic {
  const where = error instanceof Mismatch && error.place !== '' ? ` (${error.place})` : '';
  const fault = error instanceof Mismatch ? error.fault : `could not be read: ${String(error)}`;
  return {
    severity: 'error',
    code: 'study-file-damaged',
    file,
    message:
      where === ''
        ? `${file} ${fault}.`
        : `${file} could not be opened: a part of it${where} ${fault}.`,
    expected: 'a study file as Foldboard saves it',
    mend: /newer|does not know/.test(fault)
      ? 'Reload this page to get the newest Foldboard, or open the file where it was saved.'
      : 'Nothing was opened. Save the study file anew where it comes from. If it was edited on purpose, remove its checksum line.',
  };
}
