import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { serveDist } from './serve-dist.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    appUrl: string;
    browserPath: string;
  }
}

/** Finds a browser and serves the built app, once for all files of tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  if (!existsSync('dist/index.html')) {
    throw new Error('There is no dist/index.html: run `npm run build` first.');
  }
  const server = await serveDist();
  project.provide('browserPath', await findBrowser());
  project.provide('appUrl', server.url);
  return server.close;
}
