import { useDocumentTitle } from '@mantine/hooks';
import { useStudy } from '../study/store.ts';
import { Suspense, lazy } from 'react';
import { EmptyPage } from './empty/empty-page.tsx';
import { NewVersion } from './offline/new-version.tsx';
import { useMappingScreen } from './mapping/mapping-session.ts';
import { Problems } from './problems/problems.tsx';
import { useNavigation } from './navigation.ts';
import { useBusy, useSession } from './session.ts';
import { DropTarget } from './shell/drop-target.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { Header } from './shell/header.tsx';
import { StatusLine } from './shell/status-line.tsx';
import { usePaste } from './shell/use-paste.ts';
import { useUndoKeys } from './shell/use-undo-keys.ts';
import { Views } from './shell/views.tsx';

const MappingScreen = lazy(async () => {
  const { MappingScreen: screen } = await import('./mapping/mapping-screen.tsx');
  return { default: screen };
});

/** The page: a header line, and either the open study's views or the drop zone. */
export function App() {
  const busy = useBusy();
  const isOpening = useSession(({ opening }) => opening);
  const isArriving = useSession(({ arriving }) => arriving);
  const hasStudy = useStudy(({ study }) => study.sources.length > 0 || study.culture.length > 0);
  // A log can be typed before there is any file.
  const isLogOpen = useNavigation(({ view }) => view === 'Culture');
  const title = useStudy(({ study }) => study.title);
  useDocumentTitle(title === '' ? 'Foldboard' : `${title} – Foldboard`);
  const mapped = useMappingScreen(({ open }) => open);
  useUndoKeys();
  usePaste();
  return (
    <>
      <Header />
      <main aria-busy={busy}>
        <ErrorBoundary>
          {(!hasStudy || isArriving) && !isLogOpen ? (
            <div className="fb-page">
              <StatusLine />
              <Problems />
              {!isOpening && <EmptyPage />}
            </div>
          ) : (
            <Views />
          )}
        </ErrorBoundary>
      </main>
      <DropTarget />
      <NewVersion />
      {mapped && (
        <Suspense>
          <MappingScreen file={mapped} />
        </Suspense>
      )}
    </>
  );
}
