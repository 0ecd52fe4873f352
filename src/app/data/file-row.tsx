import { CloseButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { SourceCounts } from '../../domain/result.ts';
import type { Source } from '../../domain/source.ts';
import { ChevronDownIcon } from '../icons.tsx';
import { assayNames } from './assay-names.ts';
import { Count, countColumns } from './file-counts.tsx';
import { FileDetails } from './file-details.tsx';
import classes from './files.module.css';
import { ReadDifferently } from './read-differently.tsx';
import tableClasses from './table.module.css';

interface FileRowProps {
  readonly source: Source;
  readonly counts: SourceCounts | null;
  readonly onRemove: () => void;
}

/** A file in the table, with its details below it when they are asked for. */
export function FileRow({ source, counts, onRemove }: FileRowProps) {
  const [isOpen, { toggle }] = useDisclosure(false);
  const detailsId = `details-${source.id}`;
  return (
    <>
      <tr>
        <td>
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            aria-label={`Details of ${source.file}`}
            title={source.file}
            onClick={toggle}
          >
            <span className={classes.chevron}>
              <ChevronDownIcon size={14} />
            </span>
            <span className={tableClasses.strong}>{source.file}</span>
          </button>
        </td>
        <td>
          <div className={classes.format}>{source.formatName}</div>
          <div className={tableClasses.small}>{assayNames[source.assay]}</div>
        </td>
        {countColumns.map(({ id, sign }) => (
          <td key={id} data-kind="number">
            <Count
              sign={sign}
              count={counts?.[id] ?? (id === 'rows' ? source.readings.count : null)}
            />
          </td>
        ))}
        <td>
          <CloseButton
            size="sm"
            aria-label={`Remove ${source.file}`}
            title="Remove from the study"
            onClick={onRemove}
          />
        </td>
      </tr>
      {isOpen && (
        <tr id={detailsId}>
          <td colSpan={countColumns.length + 3} className={classes.details}>
            <FileDetails source={source} />
            <ReadDifferently source={source} />
          </td>
        </tr>
      )}
    </>
  );
}
