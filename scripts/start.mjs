// `npm start`: builds the app and serves the build on this machine only, at the first free port from 4173 on.
import { build, preview } from 'vite';

await build({ logLevel: 'warn' });
const server = await preview({
  // A missing file is a 404, not the start page under another name.
  appType: 'mpa',
  preview: { host: 'localhost', port: 4173, strictPort: false },
});
const { port } = server.httpServer.address();
console.log(`Foldboard is at http://localhost:${port}/ (Ctrl+C ends it)`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
