import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Study } from '../../domain/study.ts';
import { openAsNewStudy } from '../../study/keep/autosave.ts';
import { isShareLink, openShareLink } from '../../study/link/share-link.ts';
import { useStudy } from '../../study/store.ts';
import type { OpenedStudy } from '../../study/study-file.ts';
import { parseStudyFile, studyFileEnding } from '../../study/study-file.ts';
import { studyInFigure } from '../figure/export/study-in-figure.ts';
import { useNavigation } from '../navigation.ts';
import { fetchOwnFile } from '../own-file.ts';
import { addFiles, useSession } from '../session.ts';
import { describeReading } from '../words.ts';

/** Bytes of a study file that are read; beyond, the tab's memory would be at risk. */
const mostBytes = 400_000_000;

/** Takes whatever was dropped or picked: study files and figures that hold a study are opened, all others are read into the study. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const isStudy = ({ name }: File): boolean => name.toLowerCase().endsWith(studyFileEnding);
  for (const file of files.filter(isStudy)) {
    const opened =
      file.size > mostBytes
        ? refusal(file.name, `${file.name} is larger than any study that a browser can hold.`)
        : parseStudyFile(await file.text(), file.name);
    show(opened, file.name, `${file.name} opened`);
  }
  const others: File[] = [];
  for (const file of files.filter((other) => !isStudy(other))) {
    const inside = await studyInFigure(file);
    if (inside === null) others.push(file);
    else show(parseStudyFile(inside, file.name), file.name, `${file.name} opened`);
  }
  if (others.length > 0) await addFiles(others);
}

/** Opens the study of a hash, when it is one; the address then loses it, so that a reload keeps later changes. */
export function openLinkOfAddress(): boolean {
  const { hash } = window.location;
  if (!isShareLink(hash)) return false;
  show(openShareLink(hash), 'Share link', 'Opened from the link');
  window.history.replaceState(null, '', window.location.href.split('#')[0] ?? '');
  return true;
}

/** Studies that are published beside the app, and nothing else. */
const hostedPath = /^studies\/[\w-][\w.-]{0,100}\.foldboard\.json$/;

/** Opens the study file that `?study=studies/NAME.foldboard.json` names, from the app's own origin. */
export async function openHostedStudy(): Promise<boolean> {
  const address = new URL(window.location.href);
  const path = address.searchParams.get('study');
  if (path === null) return false;
  show(await fetchHosted(path), path.slice(0, 200), `${path} opened`);
  address.searchParams.delete('study');
  window.history.replaceState(null, '', address);
  return true;
}

async function fetchHosted(path: string): Promise<OpenedStudy> {
  if (!hostedPath.test(path))
    return refusal(
      path.slice(0, 200),
      'The address asks for a study that is not a file like studies/NAME.foldboard.json beside the app.',
    );
  try {
    const file = await fetchOwnFile(path);
    if (file) return parseStudyFile(await file.text(), path);
    return refusal(path, `There is no ${path} beside the app.`);
  } catch {
    return refusal(path, `${path} could not be fetched; is there a connection?`);
  }
}

/** Shows an opened study, or leaves all as it is and says why. */
function show(opened: OpenedStudy, file: string, words: string): void {
  if (!opened.ok) {
    useStudy.getState().addFiles([], [{ file, diagnostics: [{ ...opened.diagnostic, file }] }]);
    useSession.setState({ status: opened.diagnostic.message });
    return;
  }
  const { study } = opened;
  openAsNewStudy(study);
  useNavigation.getState().go('Overview');
  useSession.setState({ status: `${words}: ${contentOf(study)}` });
}

function contentOf({ sources, refused }: Study): string {
  return sources.length === 0 ? 'a study without files' : describeReading(sources, refused);
}

function refusal(file: string, message: string): OpenedStudy {
  const diagnostic: Diagnostic = {
    severity: 'error',
    code: 'study-file-damaged',
    file,
    message,
    mend: 'Nothing was opened. Ask for the study file, and drop it here.',
  };
  return { ok: false, diagnostic };
}
