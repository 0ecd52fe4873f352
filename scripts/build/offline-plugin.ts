import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes `sw.js`, the service worker that holds exactly the files of this build. */
export function offline(): Plugin {
  return {
    name: 'foldboard-offline',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // After Vite's own last touches to the chunks.
      order: 'post',
      handler(_, bundle) {
        const hash = createHash('sha256');
        const files: string[] = [];
        const add = (file: string, content: string | Uint8Array): void => {
          files.push(file);
          hash.update(file).update(content);
        };
        for (const file of readdirSync('public', { recursive: true, withFileTypes: true })) {
          if (!file.isFile()) continue;
          const path = join(file.parentPath, file.name);
          add(path.replaceAll('\\', '/').replace(/^public\//, ''), readFileSync(path));
        }
        for (const [file, output] of Object.entries(bundle))
          add(file, output.type === 'chunk' ? output.code : output.source);
        const template = readFileSync('scripts/build/service-worker.js', 'utf8');
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: template
            .replace('__FILES__', JSON.stringify(files.toSorted()))
            .replace('__HASH__', JSON.stringify(hash.digest('hex').slice(0, 16))),
        });
      },
    },
  };
}
