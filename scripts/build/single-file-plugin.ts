import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Folders of public/ that the page asks for by name; they go into the page. */
const embedded = ['example', 'studies'];

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

/** A script's text that cannot end its element early. */
const contained = (code: string): string => code.replaceAll('</script', '<\\/script');

/** A file of public/ as a block that the page reads and no browser runs. */
function blockOf(path: string): string {
  const name = path.replaceAll('\\', '/').replace(/^public\//, '');
  const content = readFileSync(path).toString('base64');
  return `<script type="application/octet-stream" id="file:${name}">${content}</script>`;
}

/**
 * Puts scripts, styles, worker and example into index.html. The policy then names the one script by its hash, lets
 * the worker start from the page's own text, and allows no connection at all.
 */
export function singleFile(): Plugin {
  return {
    name: 'foldboard-single-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // After Vite's own last touches to the chunks.
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build has no index.html.');
        let script = '';
        let style = '';
        for (const [file, output] of Object.entries(bundle)) {
          if (output === page) continue;
          if (output.type === 'chunk') script += output.code;
          else if (file.endsWith('.css')) style += String(output.source);
          delete bundle[file];
        }
        script = contained(script);
        const policy = `default-src 'none'; script-src 'sha256-${sha256(script)}'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; worker-src blob: data:; base-uri 'none'; form-action 'none'`;
        const blocks = embedded.flatMap((folder) =>
          readdirSync(join('public', folder)).map((file) => blockOf(join('public', folder, file))),
        );
        const icon = readFileSync('public/icon.svg').toString('base64');
        const head = `<link rel="icon" href="data:image/svg+xml;base64,${icon}" /><style>${style}</style>`;
        page.source = String(page.source)
          .replaceAll(/<(?:link|script)\b[^>]*>(?:<\/script>)?/g, '')
          .replace(/content="default-src[^"]*"/, () => `content="${policy}"`)
          .replace('</head>', () => `${head}</head>`)
          .replace(
            '</body>',
            () => `${blocks.join('\n')}<script type="module">${script}</script></body>`,
          );
      },
    },
  };
}
