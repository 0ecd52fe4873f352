import { useDocumentTitle } from '@mantine/hooks';
import { useStudy } from '../study/store.ts';
import { EmptyPage } from './empty/empty-page.tsx';
import { NewVersion } from './offline/new-version.tsx';
import { Problems } from './problems/problems.tsx';
import { useBusy, useSession } from './session.ts';
import { DropTarget } from './shell/drop-target.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { Header } from './shell/header.tsx';
import { StatusLine } from './shell/status-line.tsx';
import { useUndoKeys } from './shell/use-undo-keys.ts';
import { Views } from './shell/views.tsx';

/** The page: a header line, and either the open study's views or the drop zone. */
export function App() {
  const busy = useBusy();
  const isOpening = useSession(({ opening }) => opening);
  const isEmpty = useStudy(({ study }) => study.sources.length === 0);
  const title = useStudy(({ study }) => study.title);
  useDocumentTitle(title === '' ? 'Foldboard' : `${title} – Foldboard`);
  useUndoKeys();
  return (
    <>
      <Header />
      <main aria-busy={busy}>
        <ErrorBoundary>
          {isEmpty ? (
            <div className="fb-page">
              <StatusLine />
              {!isOpening && <EmptyPage />}
              <Problems />
            </div>
          ) : (
            <Views />
          )}
        </ErrorBoundary>
      </main>
      <DropTarget />
      <NewVersion />
    </>
  );
}
