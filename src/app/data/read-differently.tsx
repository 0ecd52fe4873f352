import { Button } from '@mantine/core';
import type { Source } from '../../domain/source.ts';
import { useKeptFiles } from '../kept-files.ts';
import { openMapping } from '../mapping/mapping-session.ts';
import { couldBeLayout, takeSourceAsLayout } from '../sheets/take-as.ts';
import classes from './files.module.css';

/** The way to other columns; a file of an opened study has to be dropped again first. */
export function ReadDifferently({ source }: { readonly source: Source }) {
  const isHere = useKeptFiles(({ mappable }) => mappable.has(source.id));
  return (
    <p className={classes.otherwise}>
      <Button
        variant="default"
        size="compact-md"
        fz={13}
        disabled={!isHere}
        aria-label={`Read differently: ${source.file}`}
        onClick={() => openMapping(source.id)}
      >
        Read differently
      </Button>
      {couldBeLayout(source) && (
        <Button
          variant="default"
          size="compact-md"
          fz={13}
          disabled={!isHere}
          aria-label={`It is a layout: ${source.file}`}
          onClick={() => void takeSourceAsLayout(source.file, source.id)}
        >
          It is a layout
        </Button>
      )}
      <span className="fb-quiet">
        {isHere
          ? 'Choose the columns yourself.'
          : 'To choose its columns, remove the file and add it again: a study keeps what was read, not the file.'}
      </span>
    </p>
  );
}
