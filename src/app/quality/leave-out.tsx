import { Autocomplete, Button } from '@mantine/core';
import { useState } from 'react';
import type { PlateReading } from '../../analysis/qpcr/plate.ts';
import { useStudy } from '../../study/store.ts';
import { plural } from '../words.ts';
import classes from './quality.module.css';

/** Reasons that come up often; any other can be typed. */
const usualReasons = [
  'bubble or empty well',
  'pipetting error',
  'evaporation at the edge',
  'another product by its melting curve',
  'apart from its technical wells',
];

interface LeaveOutProps {
  readonly readings: readonly PlateReading[];
}

/** Leaves the selected wells out, with a reason, or puts them back. */
export function LeaveOut({ readings }: LeaveOutProps) {
  const excludeWells = useStudy((state) => state.excludeWells);
  const includeWells = useStudy((state) => state.includeWells);
  const exclusions = useStudy(({ study }) => study.exclusions);
  const [reason, setReason] = useState('');
  const out = new Set(
    exclusions.map(({ source, sheet, row, column }) =>
      JSON.stringify([source, sheet, row, column]),
    ),
  );
  const isOut = ({ source, sheet, row, column }: PlateReading): boolean =>
    out.has(JSON.stringify([source, sheet, row, column]));
  const used = readings.filter((reading) => reading.excluded === '');
  const left = readings.filter(isOut);
  return (
    <div className={classes.leaveOut}>
      <p className={classes.selection}>
        {readings.length === 0
          ? 'No well is selected. Click a well, drag over several, or use the arrow keys and Space.'
          : `${plural(readings.length, 'reading')} selected.`}
      </p>
      <div className={classes.actions}>
        <Autocomplete
          label="Reason"
          placeholder="Why it is left out"
          data={usualReasons}
          value={reason}
          onChange={setReason}
          className={classes.reason ?? ''}
          disabled={used.length === 0}
        />
        <Button
          disabled={used.length === 0 || reason.trim() === ''}
          onClick={() =>
            excludeWells(
              used.map(({ source, sheet, row, column }) => ({
                source,
                sheet,
                row,
                column,
                reason: reason.trim(),
              })),
            )
          }
        >
          {used.length === 0 ? 'Leave out' : `Leave out ${plural(used.length, 'reading')}`}
        </Button>
        <Button variant="default" disabled={left.length === 0} onClick={() => includeWells(left)}>
          Put back
        </Button>
      </div>
    </div>
  );
}
