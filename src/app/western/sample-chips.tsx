import { useMemo } from 'react';
import type { Blot } from '../../domain/blot.ts';
import type { LaneName } from '../../domain/lane-key.ts';
import { isLaneName } from '../../domain/lane-key.ts';
import classes from './blot-board.module.css';

type Sample = Omit<LaneName, 'lane'>;

const chipType = 'application/x-foldboard-sample';
const nobody: Sample = { sample: '', group: '', replicate: '', line: '' };

/** The sample of a dragged chip; null when something else was dropped. */
export function readChip(transfer: DataTransfer): Sample | null {
  const text = transfer.getData(chipType);
  if (text === '') return null;
  const [sample = '', group = '', replicate = '', line = ''] = text.split('\t');
  return { sample, group, replicate, line };
}

interface SampleChipsProps {
  readonly blots: readonly Blot[];
  readonly held: Sample | null;
  readonly onHold: (sample: Sample | null) => void;
}

/** The samples of all blots as chips: drag one onto a lane, or take it with a press and then press the lane. */
export function SampleChips({ blots, held, onHold }: SampleChipsProps) {
  const samples = useMemo(() => {
    const found = new Map<string, Sample>();
    for (const { lanes } of blots) {
      for (const { sample, group, replicate, line } of lanes) {
        if (!isLaneName(sample)) found.set(sample, { sample, group, replicate, line });
      }
    }
    return [...found.values()].slice(0, 80);
  }, [blots]);
  if (samples.length === 0) return null;
  return (
    <div className={classes.chips} role="group" aria-label="Samples to put into lanes">
      {[...samples, nobody].map((sample) => {
        const isHeld = held?.sample === sample.sample;
        return (
          <button
            key={sample.sample}
            type="button"
            draggable
            className={classes.chip}
            aria-pressed={isHeld}
            onDragStart={(event) => {
              const { group, replicate, line } = sample;
              event.dataTransfer.setData(
                chipType,
                [sample.sample, group, replicate, line].join('\t'),
              );
              event.dataTransfer.effectAllowed = 'copy';
            }}
            onClick={() => onHold(isHeld ? null : sample)}
          >
            {sample.sample === '' ? 'Leave out' : sample.sample}
          </button>
        );
      })}
      {held !== null && <span className={classes.hint}>Now press a lane.</span>}
    </div>
  );
}
