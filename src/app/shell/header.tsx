import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { memo, useState } from 'react';
import { emptyStudy } from '../../domain/study.ts';
import { useStudy } from '../../study/store.ts';
import { LinkIcon, MoonIcon, NewIcon, StudiesIcon, SunIcon } from '../icons.tsx';
import { StudiesDialog } from '../keep/studies-dialog.tsx';
import { useNavigation } from '../navigation.ts';
import { useSession } from '../session.ts';
import { copyShareLink } from '../share/copy-link.ts';
import { ShareDialog } from '../share/share-dialog.tsx';
import { AddFiles } from './add-files.tsx';
import { ExportMenu } from './export-menu.tsx';
import classes from './header.module.css';
import { HistoryButtons } from './history-buttons.tsx';
import { MoreMenu } from './more-menu.tsx';
import { TitleField } from './title-field.tsx';
import { useThemeSwitch } from './use-theme-switch.ts';
import { Wordmark } from './wordmark.tsx';

/** The one header line. It changes with the page, and not before. */
export function Header() {
  const isArriving = useSession(({ arriving }) => arriving);
  const hasSources = useStudy(({ study }) => study.sources.length > 0);
  const isUntouched = useStudy(({ study }) => study === emptyStudy);
  return (
    <HeaderLine hasSources={hasSources && !isArriving} canStartOver={!isUntouched && !isArriving} />
  );
}

interface HeaderLineProps {
  readonly hasSources: boolean;
  readonly canStartOver: boolean;
}

/** On a phone what is needed less often goes into one menu. */
const HeaderLine = memo(({ hasSources, canStartOver }: HeaderLineProps) => {
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const startOver = useStudy((state) => state.startOver);
  const go = useNavigation((state) => state.go);
  const { other, toggle } = useThemeSwitch();
  const [isListing, setIsListing] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const share = async (): Promise<void> => setCopied(await copyShareLink());
  const startAnew = (): void => {
    startOver();
    go('Overview');
  };
  return (
    <header className={classes.header}>
      <div className={`fb-page ${classes.line}`}>
        <Wordmark />
        {hasSources ? <TitleField /> : <span className={classes.gap} />}
        <div className={classes.actions}>
          <HistoryButtons />
          <AddFiles isQuiet={!hasSources} />
          {isNarrow ? (
            <MoreMenu
              canExport={hasSources}
              canStartOver={canStartOver}
              onStartOver={startAnew}
              onShare={() => void share()}
              onListStudies={() => setIsListing(true)}
              otherTheme={other}
              onSwitchTheme={toggle}
            />
          ) : (
            <>
              <Button
                variant="subtle"
                color="gray"
                h={32}
                px={10}
                leftSection={<LinkIcon />}
                aria-label="Copy share link"
                title="Copy share link"
                disabled={!hasSources}
                onClick={() => void share()}
              >
                Share
              </Button>
              <ExportMenu disabled={!hasSources} />
              <Button
                variant="subtle"
                color="gray"
                h={32}
                px={10}
                leftSection={<StudiesIcon />}
                onClick={() => setIsListing(true)}
              >
                Studies
              </Button>
              <Button
                variant="subtle"
                color="gray"
                h={32}
                px={10}
                leftSection={<NewIcon />}
                disabled={!canStartOver}
                onClick={startAnew}
              >
                New study
              </Button>
              <Tooltip label={`Switch to the ${other} theme`}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={32}
                  aria-label={`Switch to the ${other} theme`}
                  onClick={toggle}
                >
                  {other === 'dark' ? <MoonIcon /> : <SunIcon />}
                </ActionIcon>
              </Tooltip>
            </>
          )}
        </div>
      </div>
      <ShareDialog copied={copied} onClose={() => setCopied(null)} />
      <StudiesDialog isOpen={isListing} onClose={() => setIsListing(false)} />
    </header>
  );
});
