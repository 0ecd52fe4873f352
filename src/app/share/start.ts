import { keepStudies, restoreStudy } from '../../study/keep/autosave.ts';
import { useStudy } from '../../study/store.ts';
import { formatMoment } from '../keep/format-moment.ts';
import { useSession, whenCalm } from '../session.ts';
import { openHostedStudy, openLinkOfAddress } from './open-study.ts';

/** Shows what the address asks for, else what was there last; from then on every change is kept. */
export async function startWithStudy(): Promise<void> {
  useSession.setState({ opening: true });
  window.addEventListener('hashchange', openLinkOfAddress);
  const isAsked = window.location.hash !== '' || window.location.search !== '';
  const stop = isAsked ? keepStudies(whenCalm) : null;
  try {
    if (openLinkOfAddress() || (await openHostedStudy())) return;
    const restored = await restoreStudy();
    if (restored && useStudy.getState().study.sources.length > 0) {
      const moment = formatMoment(restored.savedAt);
      const status = restored.isCopy
        ? 'This study is open in another tab: this tab goes on with a copy'
        : `Restored as it was left ${moment}`;
      useSession.setState({ status });
    }
  } finally {
    if (!stop) keepStudies(whenCalm);
    useSession.setState({ opening: false });
  }
}
