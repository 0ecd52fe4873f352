import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { nameOf, stateOf } from '../../../src/domain/reading.ts';
import { readFile } from '../../../src/importers/read-file.ts';
import { rdmlPosition } from '../../../src/importers/rdml/rdml-position.ts';
import { readXml, XmlError } from '../../../src/importers/rdml/read-xml.ts';

const reactions = `<experiment id="e"><run id="r"><react id="1"><sample id="s"/><data><tar id="t"/>
  <cq>21.5</cq></data></react></run></experiment>`;

async function outcomeOf(xml: string) {
  const [outcome] = await readFile('run.rdml', strToU8(xml));
  if (!outcome) throw new Error('nothing came out');
  return outcome;
}

describe('an RDML document', () => {
  test('keeps entities that it declares as the text that they are', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rdml [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>
      <rdml version="1.1"><sample id="&b;"/>${reactions.replace('id="s"', 'id="&b;"')}</rdml>`;
    const outcome = await outcomeOf(bomb);
    if (!outcome.ok) throw new Error(outcome.diagnostics[0]?.message);
    expect(nameOf(outcome.imported.readings, 'sample', 0)).toBe('&b;');
  });

  test.each([
    [
      'tags that do not match',
      `<rdml version="1.1">${reactions.replace('</run>', '</rum>')}</rdml>`,
    ],
    ['an element that never ends', `<rdml version="1.1">${reactions}`],
    ['a tag that never ends', `<rdml version="1.1"><sample id="s`],
    ['endless nesting', `<rdml version="1.1">${'<a>'.repeat(100_000)}`],
  ])('with %s is refused in words', async (_name, xml) => {
    const outcome = await outcomeOf(xml);
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['file-damaged']);
  });

  test('without a Cq is refused by name', async () => {
    const outcome = await outcomeOf(
      `<rdml version="1.1">${reactions.replace(/<cq>.*<\/cq>/, '')}</rdml>`,
    );
    if (outcome.ok) throw new Error('it was read');
    expect(outcome.diagnostics[0]?.message).toContain('an RDML document without Cq values');
  });

  test('of an archive that states too large a size is refused before it is unpacked', async () => {
    const bytes = zipSync({ 'rdml_data.xml': strToU8(`<rdml version="1.1">${reactions}</rdml>`) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 28 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fff0000, true);
    }
    const [outcome] = await readFile('run.rdml', bytes);
    if (!outcome || outcome.ok) throw new Error('it was read');
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['bounds-exceeded']);
  });

  test.each([
    ['40', 40, 'undetermined'],
    ['39.9', 40, 'measured'],
    ['40', 0, 'measured'],
    ['-1', 0, 'undetermined'],
    ['0', 0, 'undetermined'],
  ])('reads a Cq of %s after %i cycles as %s', async (cq, cycles, state) => {
    const curve = `<adp><cyc>${cycles}</cyc><fluor>1</fluor></adp>`;
    const more = `<data><tar id="u"/><cq>20.25</cq></data></react>`;
    const xml = reactions
      .replace('21.5</cq>', `${cq}</cq>${cycles > 0 ? curve : ''}`)
      .replace('</react>', more);
    const outcome = await outcomeOf(`<rdml version="1.2">${xml}</rdml>`);
    if (!outcome.ok) throw new Error(outcome.diagnostics[0]?.message);
    expect(stateOf(outcome.imported.readings, 0)).toBe(state);
  });
});

test.each([
  ['1', 12, 'ABC', '123', 'A1'],
  ['96', 12, 'ABC', '123', 'H12'],
  ['384', 24, 'ABC', '123', 'P24'],
  ['1297', 48, 'ABC', '123', 'AB1'],
  ['72', 1, '123', '123', '72'],
  ['13', 12, '123', '123', '2-1'],
  ['B7', 12, 'ABC', '123', 'B7'],
])(
  'reaction %s of %i columns labelled %s and %s is %s',
  (id, columns, rowLabel, columnLabel, well) => {
    expect(rdmlPosition(id, { columns, rowLabel, columnLabel })).toBe(well);
  },
);

test('character references and the five predefined entities are resolved, in text and attributes', () => {
  const told: string[] = [];
  readXml('<a b="&quot;&#65;&#x42;"><![CDATA[<c>]]>&lt;&amp;</a>', {
    open: (name, attributes) => told.push(`${name} ${attributes.get('b') ?? ''}`),
    close: (name) => told.push(`/${name}`),
    text: (text) => told.push(text),
  });
  expect(told).toEqual(['a "AB', '<c>', '<&', '/a']);
  expect(() => readXml('<a/>x', { open() {}, close() {}, text() {} })).toThrow(XmlError);
});
