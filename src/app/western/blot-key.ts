import type { Blot } from '../../domain/blot.ts';
import type { LaneKey, LaneName } from '../../domain/lane-key.ts';

/** The key of a blot as it stands, or a new one that says what the files say. */
export function keyOfBlot(blot: Blot, keys: readonly LaneKey[]): LaneKey {
  const found = keys.find((key) => blot.isKeyed && key.blot === blot.name);
  if (found) return found;
  const isTaken = (name: string): boolean => keys.some((key) => key.blot === name);
  let name = blot.name;
  for (let i = 2; isTaken(name); i += 1) name = `${blot.name} (${i})`;
  return {
    blot: name,
    probings: blot.probings,
    laneCount: blot.lanes.length,
    lanes: [],
    proteins: [],
  };
}

/** The lanes of a key, or of the blot where the key names none yet. */
export function lanesOfKey(blot: Blot, key: LaneKey): LaneName[] {
  if (key.lanes.length > 0) return [...key.lanes];
  return blot.lanes.map(({ lane, sample, group, replicate, line, takesPart }) =>
    blot.isNamed && takesPart
      ? { lane, sample, group, replicate, line }
      : { lane, sample: '', group: '', replicate: '', line: '' },
  );
}

/** The key with another sample in one lane. */
export function withLane(blot: Blot, key: LaneKey, name: LaneName): LaneKey {
  const lanes = lanesOfKey(blot, key);
  const others = lanes.filter(({ lane }) => lane !== name.lane);
  return {
    ...key,
    lanes: [...others, name].toSorted((a, b) => Number(a.lane) - Number(b.lane)),
  };
}

/** Whether lanes can be named: a table without lane numbers is named by its samples. */
export function hasNumberedLanes(blot: Blot): boolean {
  return blot.lanes.length > 0 && blot.lanes.every(({ lane }) => /^\d+$/.test(lane));
}

/** A key as text, to be edited in place or in a spreadsheet. */
export function keyAsText(blot: Blot, key: LaneKey): string {
  const rows = lanesOfKey(blot, key).map(({ lane, sample, group, replicate, line }) =>
    [lane, sample || '-', group, replicate, line].join('\t'),
  );
  return ['lane\tsample\tgroup\treplicate\tline', ...rows].join('\n');
}
