import { useDocumentTitle } from '@mantine/hooks';
import { useStudy } from '../study/store.ts';
import type { ReactNode } from 'react';
import { Suspense, lazy, memo } from 'react';
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
  const title = useStudy(({ study }) => study.title);
  useDocumentTitle(title === '' ? 'Foldboard' : `${title} – Foldboard`);
  useUndoKeys();
  usePaste();
  return (
    <>
      <Header />
      <Main>
        <ErrorBoundary>
          <Contents />
        </ErrorBoundary>
      </Main>
      <DropTarget />
      <NewVersion />
      <Mapping />
    </>
  );
}

/** Says whether the page is busy, which changes more often than anything in it. */
function Main({ children }: { readonly children: ReactNode }) {
  const busy = useBusy();
  return <main aria-busy={busy}>{children}</main>;
}

function Contents() {
  const isArriving = useSession(({ arriving }) => arriving);
  const hasStudy = useStudy(({ study }) => study.sources.length > 0 || study.culture.length > 0);
  // A log can be typed before there is any file.
  const isLogOpen = useNavigation(({ view }) => view === 'Culture');
  return (hasStudy && !isArriving) || isLogOpen ? <Views /> : <DropZone />;
}

/** Made anew for what it shows itself, not for what else is going on. */
const DropZone = memo(() => {
  const isOpening = useSession(({ opening }) => opening);
  return (
    <div className="fb-page">
      <StatusLine />
      <Problems />
      {!isOpening && <EmptyPage />}
    </div>
  );
});

function Mapping() {
  const mapped = useMappingScreen(({ open }) => open);
  if (!mapped) return null;
  return (
    <Suspense>
      <MappingScreen file={mapped} />
    </Suspense>
  );
}
