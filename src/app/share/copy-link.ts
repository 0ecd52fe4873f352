import { toShareLink } from '../../study/link/share-link.ts';
import { useStudy } from '../../study/store.ts';

/** The whole link: the app's own address with the study after its `#`. */
export function linkTo(hash: string): string {
  const address = new URL(window.location.href);
  address.search = '';
  address.hash = '';
  return `${address.href.split('#')[0] ?? ''}${hash}`;
}

/** Puts a text on the clipboard; false where the browser or the user forbids it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies the link of the current study; false when it could not be, or there is none. */
export function copyShareLink(): Promise<boolean> {
  const hash = toShareLink(useStudy.getState().study);
  return hash === null ? Promise.resolve(false) : copyText(linkTo(hash));
}
