import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Not `/`: a build that only works at the root of a site must fail here. */
const prefix = '/foldboard/';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The file of a folder that an address means; null for anything outside. */
function fileOf(root: string, url: string): string | null {
  const { pathname } = new URL(url, 'http://localhost');
  if (!pathname.startsWith(prefix)) return null;
  const relative = decodeURIComponent(pathname.slice(prefix.length)) || 'index.html';
  const file = normalize(join(root, relative));
  return file.startsWith(root) ? file : null;
}

async function respond(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = fileOf(root, request.url ?? '/');
  const found = file !== null && (await stat(file).catch(() => null))?.isFile() === true;
  if (!found) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    // The names of assets change with what is in them.
    'Cache-Control': file.includes(`${sep}assets${sep}`)
      ? 'max-age=31536000, immutable'
      : 'no-store',
  });
  createReadStream(file).pipe(response);
}

/** Serves a build as any plain web host would, under a sub-path of a free port; which folder is asked each time. */
export async function serveDist(
  rootNow: () => string = () => dist,
): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    respond(rootNow(), request, response).catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}${prefix}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
