import { describe, expect, test } from 'vitest';
import { rowAt } from '../../src/domain/row-columns.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { deriveReview, deriveMeasurementsCsv, deriveResultsCsv } from '../../src/worker/derive.ts';
import { readCulture } from '../../src/worker/read-culture.ts';
import { readSources } from '../../src/worker/read-source.ts';

const rows = ['Parental', 'Resistant'].flatMap((group) =>
  [1, 2, 3].flatMap((replicate) => [
    `${group} ${replicate},GAPDH,${18 + replicate / 10}`,
    `${group} ${replicate},ESR1,${(group === 'Parental' ? 24 : 27) + replicate / 5}`,
  ]),
);
const text = `Sample,Target,Cq\n${rows.join('\n')}\n`;

async function studyOf(content: string) {
  const outcomes = await readSources(new File([content], 'plate.csv'), []);
  return { ...emptyStudy, sources: outcomes.flatMap((one) => (one.ok ? [one.source] : [])) };
}

describe('what is derived from a study', () => {
  test('an export after the analysis says the same as one before it', async () => {
    const study = await studyOf(text);
    const before = deriveResultsCsv(study);
    const packed = deriveReview(study);
    // What the page was handed is gone from here.
    structuredClone(packed, {
      transfer: packed.deltaCq.columns.flatMap((column) =>
        column.kind === 'numbers' ? [column.values.buffer as ArrayBuffer] : [],
      ),
    });
    expect(deriveResultsCsv({ ...study })).toBe(before);
    expect(deriveMeasurementsCsv(study).join('').trim().split('\n')).toHaveLength(13);
    expect(deriveReview(study).deltaCq.count).toBe(6);
  });

  test('a long table is handed over whole, and made once more for whoever asks again', async () => {
    const many = Array.from({ length: 20_100 }, (_, i) => `S${i},ESR1,24.5\nS${i},GAPDH,18.25`);
    const study = await studyOf(`Sample,Target,Cq\n${many.join('\n')}\n`);
    const first = deriveReview(study);
    expect(first.deltaCq.count).toBe(20_100);
    structuredClone(first, {
      transfer: first.deltaCq.columns.flatMap((column) =>
        column.kind === 'numbers' ? [column.values.buffer as ArrayBuffer] : [],
      ),
    });
    expect(rowAt(deriveReview(study).deltaCq, 20_099)).toMatchObject({ deltaCq: 6.25 });
  });

  test('a change of the study changes it', async () => {
    const study = await studyOf(text);
    const before = deriveResultsCsv(study);
    const settings = { ...study.settings, confidence: 0.9 };
    expect(deriveResultsCsv({ ...study, settings })).not.toBe(before);
    expect(deriveResultsCsv({ ...study, sources: [] })).not.toBe(before);
    expect(deriveResultsCsv(study)).toBe(before);
  });
});

test('a culture log is told from measurements when a file is read, and when a table is pasted', async () => {
  const log = 'Date,Passage,Anastrozole (µM),Event\n2025-03-01,5,0.1,thawed\n2025-03-08,6,0.5,\n';
  const [outcome] = await readSources(new File([log], 'log.csv'), []);
  expect(outcome).toMatchObject({
    ok: false,
    culture: { entries: [{ passage: 5 }, { passage: 6 }] },
  });
  expect((await readCulture(log))?.entries).toHaveLength(2);
  expect(await readCulture(text)).toBeNull();
});
