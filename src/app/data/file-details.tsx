import type { ReactNode } from 'react';
import type { ReplicateMeaning, Source } from '../../domain/source.ts';
import classes from './files.module.css';

const replicateWords: Readonly<Record<ReplicateMeaning, string>> = {
  biological: 'counts biological replicates',
  technical: 'counts technical replicates',
  unclear: 'does not say what it counts; chosen under Samples',
};

/** How a file was read: what it states of itself, what nobody read, and which bytes these were. */
export function FileDetails({ source }: { readonly source: Source }) {
  const hasReplicates = source.readings.names.replicate.dictionary.length > 1;
  const encoding = source.diagnostics.filter(({ code }) => code === 'encoding-guessed');
  return (
    <div className={classes.columns}>
      <div>
        <h3 className={classes.subtitle}>How it was read</h3>
        <dl className={classes.facts}>
          <Fact name="Size">{formatBytes(source.bytes)}</Fact>
          {source.sha256 !== '' && (
            <Fact name="SHA-256">
              <code title={source.sha256}>{source.sha256.slice(0, 12)}…</code>
            </Fact>
          )}
          {encoding.map(({ message }) => (
            <Fact key={message} name="Encoding">
              {message}
            </Fact>
          ))}
          {hasReplicates && (
            <Fact name="Replicate column">{replicateWords[source.replicateMeaning]}</Fact>
          )}
          {source.cycles !== null && <Fact name="Cycles">{source.cycles}</Fact>}
          <Fact name="Columns nobody read">
            {source.unreadColumns.length === 0 ? 'none' : source.unreadColumns.join(', ')}
          </Fact>
        </dl>
      </div>
      {source.metadata.length > 0 && (
        <div>
          <h3 className={classes.subtitle}>What the file states</h3>
          <dl className={classes.facts}>
            {source.metadata.map(([name, value], i) => (
              // Files repeat names.
              // oxlint-disable-next-line react/no-array-index-key
              <Fact key={`${i} ${name}`} name={name}>
                {value}
              </Fact>
            ))}
          </dl>
        </div>
      )}
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
