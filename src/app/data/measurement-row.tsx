import type { Measurement } from '../../analysis/measurements.ts';
import { DecimalNumber } from './decimal-number.tsx';
import classes from './measurements.module.css';

interface MeasurementRowProps {
  readonly measurement: Measurement | null;
  /** 1-based, the head included. */
  readonly rowIndex: number;
}

/** One reading. Cells are one line high; what does not fit is in the tooltip. */
export function MeasurementRow({ measurement, rowIndex }: MeasurementRowProps) {
  if (!measurement) return null;
  const { source, sheet, row, position, sample, group, target } = measurement;
  const { role, value, unit, status, reason } = measurement;
  const place = sheet === '' ? source.file : `${source.file}, sheet ${sheet}`;
  return (
    <tr aria-rowindex={rowIndex} data-quiet={status !== 'used' || undefined}>
      <TextCell text={source.file} title={place} />
      <td data-kind="number">{row}</td>
      <TextCell text={position} />
      <TextCell text={sample} />
      <TextCell text={group} />
      <TextCell text={target} />
      <TextCell text={role === 'unknown' ? '' : role} />
      <td data-kind="number" title={value === null ? undefined : String(value)}>
        <DecimalNumber value={value} />
      </td>
      <TextCell text={unit} />
      <td className={classes.cell} data-status={status}>
        {status}
      </td>
      <TextCell text={reason} />
    </tr>
  );
}

function TextCell({ text, title = text }: { readonly text: string; readonly title?: string }) {
  return (
    <td className={classes.cell} title={title === '' ? undefined : title}>
      {text}
    </td>
  );
}
