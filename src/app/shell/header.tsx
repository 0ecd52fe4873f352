import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { emptyStudy } from '../../domain/study.ts';
import { useStudy } from '../../study/store.ts';
import { MoonIcon, NewIcon, SunIcon } from '../icons.tsx';
import { useNavigation } from '../navigation.ts';
import { AddFiles } from './add-files.tsx';
import { ExportMenu } from './export-menu.tsx';
import classes from './header.module.css';
import { HistoryButtons } from './history-buttons.tsx';
import { MoreMenu } from './more-menu.tsx';
import { TitleField } from './title-field.tsx';
import { useThemeSwitch } from './use-theme-switch.ts';
import { Wordmark } from './wordmark.tsx';

/** The one header line. On a phone what is needed less often goes into one menu. */
export function Header() {
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const hasSources = useStudy(({ study }) => study.sources.length > 0);
  const isUntouched = useStudy(({ study }) => study === emptyStudy);
  const startOver = useStudy((state) => state.startOver);
  const go = useNavigation((state) => state.go);
  const { other, toggle } = useThemeSwitch();
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
              canStartOver={!isUntouched}
              onStartOver={startAnew}
              otherTheme={other}
              onSwitchTheme={toggle}
            />
          ) : (
            <>
              <ExportMenu disabled={!hasSources} />
              <Button
                variant="subtle"
                color="gray"
                h={32}
                px={10}
                leftSection={<NewIcon />}
                disabled={isUntouched}
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
    </header>
  );
}
