import type { SourceCounts } from '../../domain/result.ts';
import type { Source } from '../../domain/source.ts';
import { FileRow } from './file-row.tsx';
import { Count, countColumns } from './file-counts.tsx';
import classes from './files.module.css';
import { Frame } from '../table/frame.tsx';
import { Section } from './section.tsx';
import tableClasses from './table.module.css';

interface FilesSectionProps {
  readonly sources: readonly Source[];
  readonly counts: readonly SourceCounts[];
  readonly onRemove: (id: string) => void;
}

/** The files of the study, how each was read, and that none of its rows got lost. */
export function FilesSection({ sources, counts, onRemove }: FilesSectionProps) {
  const countsOf = new Map(counts.map((count) => [count.source, count]));
  const present = sources.flatMap(({ id }) => countsOf.get(id) ?? []);
  return (
    <Section id="files" title="Files" count={sources.length}>
      <Frame label="Files">
        <table className={`${tableClasses.table} ${classes.files}`}>
          <thead>
            <tr>
              <th scope="col" className={classes.file}>
                File
              </th>
              <th scope="col">Read as</th>
              {countColumns.map(({ id, header }) => (
                <th key={id} scope="col" data-kind="number" className={classes.number}>
                  {header}
                </th>
              ))}
              <th className={classes.remove}>
                <span className="fb-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <FileRow
                key={source.id}
                source={source}
                counts={countsOf.get(source.id) ?? null}
                onRemove={() => onRemove(source.id)}
              />
            ))}
          </tbody>
          {present.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  All files
                </th>
                {countColumns.map(({ id, sign }) => (
                  <td key={id} data-kind="number">
                    <Count sign={sign} count={present.reduce((sum, count) => sum + count[id], 0)} />
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </Frame>
    </Section>
  );
}
