import { studyFileEnding, toStudyFile } from '../../study/study-file.ts';
import { useStudy } from '../../study/store.ts';
import { download } from '../download.ts';

/** The study file of the current study. */
export function studyFile(): Promise<Blob> {
  const text = toStudyFile(useStudy.getState().study);
  return Promise.resolve(new Blob([text], { type: 'application/json' }));
}

/** What a study's file is called: its title, as far as every system takes it. */
export function studyFileName(title: string): string {
  const plain = title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80);
  return `${plain === '' ? 'study' : plain}${studyFileEnding}`;
}

export async function saveStudyFile(): Promise<void> {
  download(studyFileName(useStudy.getState().study.title), await studyFile());
}
