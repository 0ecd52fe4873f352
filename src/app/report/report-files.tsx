import type { Analysis } from '../../domain/result.ts';
import type { Study } from '../../domain/study.ts';
import classes from './report.module.css';

interface ReportFilesProps {
  readonly study: Study;
  readonly analysis: Analysis;
}

/** The files with what became of their rows, and the hashes by which anyone can check that they have the same ones. */
export function ReportFiles({ study, analysis }: ReportFilesProps) {
  const counts = new Map(analysis.counts.map((entry) => [entry.source, entry]));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">File and SHA-256</th>
          <th scope="col">Read as</th>
          {['Rows', 'Used', 'Undetermined', 'Excluded', 'Rejected'].map((name) => (
            <th key={name} scope="col" className={classes.number}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {study.sources.map((source) => {
          const count = counts.get(source.id);
          const numbers = count
            ? ([
                ['rows', count.rows],
                ['used', count.used],
                ['undetermined', count.undetermined],
                ['excluded', count.excluded],
                ['rejected', count.rejected],
              ] as const)
            : [];
          return (
            <tr key={source.id}>
              <td>
                {source.file}
                <span className={classes.hash}>
                  {source.sha256 || 'not known: the study came by link or insecure address'}
                </span>
              </td>
              <td>{source.formatName}</td>
              {numbers.map(([name, number]) => (
                <td key={name} className={classes.number}>
                  {number.toLocaleString('en')}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
