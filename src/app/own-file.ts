/**
 * A file that is published beside the app, from its own origin. The one-file build has them in the page, because a
 * page from the disk may fetch nothing. Null when there is none.
 */
export async function fetchOwnFile(path: string): Promise<Blob | null> {
  const inside = document.getElementById(`file:${path}`)?.textContent;
  if (inside) return new Blob([Uint8Array.from(atob(inside), (char) => char.charCodeAt(0))]);
  const url = new URL(`${import.meta.env.BASE_URL}${path}`, document.baseURI);
  const response = await fetch(url, { redirect: 'error', cache: 'no-cache' });
  return response.ok ? response.blob() : null;
}
