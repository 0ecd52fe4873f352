import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Severity } from '../../domain/diagnostic.ts';
import { ErrorIcon, InfoIcon, WarningIcon } from '../icons.tsx';
import { plural } from '../words.ts';
import type { FileProblems } from './collect-problems.ts';
import { countProblems, tellTogether } from './collect-problems.ts';
import { ProblemItem } from './problem-item.tsx';
import classes from './problems.module.css';
import { RefusedChoices, useHasQuestion } from './refused-choices.tsx';

const nouns: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
const icons: Readonly<Record<Severity, ReactNode>> = {
  error: <ErrorIcon />,
  warning: <WarningIcon />,
  info: <InfoIcon />,
};

/** Problems of a file that are listed before one asks for all. */
const firstShown = 20;

/** More than these push what one came for out of sight. */
const fewErrors = 3;

interface SeverityGroupProps {
  readonly severity: Severity;
  readonly files: readonly FileProblems[];
  /** Only a few errors are unfolded. */
  readonly compact: boolean;
  readonly onDismiss: (file: string) => void;
}

/** All problems of one severity, by file. Notes are folded away until asked for. */
export function SeverityGroup({ severity, files, compact, onDismiss }: SeverityGroupProps) {
  const count = countProblems(files);
  const hasQuestion = useHasQuestion(files);
  const isOpen = compact
    ? hasQuestion || (severity === 'error' && count <= fewErrors)
    : severity !== 'info';
  return (
    <details className={classes.severity} open={isOpen}>
      <summary className={classes.summary}>
        <span className={classes.count} data-severity={severity}>
          {icons[severity]}
          {plural(count, nouns[severity])}
        </span>
      </summary>
      {files.map((file) => (
        <FileGroup key={file.file} file={file} onDismiss={onDismiss} />
      ))}
    </details>
  );
}

interface FileGroupProps {
  readonly file: FileProblems;
  readonly onDismiss: (file: string) => void;
}

function FileGroup({ file: { file, refused, problems }, onDismiss }: FileGroupProps) {
  const [showsAll, setShowsAll] = useState(false);
  const together = useMemo(() => tellTogether(problems), [problems]);
  const shown = showsAll ? together : together.slice(0, firstShown);
  return (
    <div className={classes.file}>
      <p className={classes.fileName}>
        <span>{file === '' ? 'The study' : file}</span>
        {refused && <RefusedChoices file={file} />}
        {refused && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={`Dismiss ${file}`}
            onClick={() => onDismiss(file)}
          >
            Dismiss
          </Button>
        )}
      </p>
      <ul className={classes.list}>
        {/* The list is derived anew as a whole: an item has no identity but its place. */}
        {shown.map(({ first, others }, i) => (
          <ProblemItem key={i} problem={first} alike={others} />
        ))}
      </ul>
      {shown.length < together.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
          Show all {together.length.toLocaleString('en')}
        </Button>
      )}
    </div>
  );
}
