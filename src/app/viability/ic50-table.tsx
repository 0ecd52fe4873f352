import { ic50Text } from '../../charts/dose-caption.ts';
import type { DoseCurve, Ic50Row } from '../../domain/result.ts';
import { Frame } from '../table/frame.tsx';
import { formatInterval, formatNumber, none } from '../format.ts';
import classes from './viability.module.css';

interface Ic50TableProps {
  readonly curves: readonly DoseCurve[];
  readonly name: string;
}

/** Every IC50 of a compound, over all wells of a group and replicate by replicate, with what to know of it. */
export function Ic50Table({ curves, name }: Ic50TableProps) {
  return (
    <Frame label={`Table of IC50, ${name}`}>
      <table className={classes.table} aria-label={`IC50, ${name}`}>
        <thead>
          <tr>
            <th scope="col">Cells</th>
            <th scope="col">IC50</th>
            <th scope="col">95% interval</th>
            <th scope="col">50 %</th>
            <th scope="col">Hill</th>
            <th scope="col">R²</th>
            <th scope="col">Wells</th>
          </tr>
        </thead>
        {curves.map(({ row, replicates }) => (
          <tbody key={`${row.line} ${row.group}`}>
            <Numbers row={row} name={row.group || row.line || 'All wells'} />
            {replicates.map((own) => (
              <Numbers key={own.replicate} row={own} name={own.replicate} isReplicate />
            ))}
            {row.notes.length > 0 && (
              <tr>
                <td colSpan={7} className={classes.notes}>
                  {row.notes.join('; ')}.
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </Frame>
  );
}

interface NumbersProps {
  readonly row: Ic50Row;
  readonly name: string;
  readonly isReplicate?: boolean;
}

function Numbers({ row, name, isReplicate = false }: NumbersProps) {
  const interval = row.low === null || row.high === null ? null : { low: row.low, high: row.high };
  const [low, ...high] = formatInterval(interval).split(/(?<=.–)/);
  return (
    <tr data-quiet={isReplicate || undefined}>
      <th scope="row" title={name}>
        {name}
      </th>
      <td className={classes.strong}>{ic50Text(row) || none}</td>
      <td className={classes.interval}>
        {low}
        <wbr />
        {high}
      </td>
      <td>{formatNumber(row.absolute)}</td>
      <td>{formatNumber(row.hill)}</td>
      <td>{formatNumber(row.rSquared)}</td>
      <td>{row.points}</td>
    </tr>
  );
}
