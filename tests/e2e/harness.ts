import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import Papa from 'papaparse';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { expect, inject } from 'vitest';
import { browserFlags } from '../../scripts/find-browser.mjs';

// Drives the built app through the names of CONTRACT.md, and through nothing else.

/** A file by its path from the root of the repository, or made up on the spot. */
export type TestFile = string | { readonly name: string; readonly content: string | Uint8Array };

export interface OpenOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What follows the app's address, e.g. the `#…` of a share link. */
  readonly hash?: string;
  /** Lets the app make its offline copy, which most tests have no use for and would only wait beside. */
  readonly offline?: boolean;
}

export interface OpenedApp {
  readonly page: Page;
  /** The app's own address. */
  readonly url: string;
  /** Nothing was written to the console as an error, nothing failed, nothing left for another origin. */
  readonly expectQuiet: () => void;
  readonly close: () => Promise<void>;
}

let browser: Promise<Browser> | null = null;

/** The browser of all tests; starts with the first call and ends with the process. */
export function launch(): Promise<Browser> {
  // Names of hosts do not resolve: a request that leaves the app's own address fails wherever the tests run.
  const offline = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  browser ??= chromium.launch({
    executablePath: inject('browserPath'),
    args: [...browserFlags, offline],
  });
  return browser;
}

/** Profiles that no test uses any more. The app's code stays compiled in them, which saves up to a second a test. */
const idle: BrowserContext[] = [];

/** An empty profile. */
async function takeProfile(offline: boolean): Promise<BrowserContext> {
  const used = offline ? undefined : idle.pop();
  if (used) return used;
  return (await launch()).newContext({
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    serviceWorkers: offline ? 'allow' : 'block',
  });
}

/** Forgets everything that an origin keeps. */
async function empty(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
}

/** Opens the app in a profile that nobody else uses and that keeps nothing yet, and waits until it is there. */
export async function openApp(options: OpenOptions = {}): Promise<OpenedApp> {
  const url = inject('appUrl');
  const { origin } = new URL(url);
  const context = await takeProfile(options.offline ?? false);
  const page = await context.newPage();
  await page.setViewportSize(options.viewport ?? { width: 1280, height: 900 });
  await page.emulateMedia({
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
  });
  await empty(page, origin);
  const noise = listen(page, origin);
  await page.goto(url + (options.hash ?? ''));
  await waitIdle(page);
  return {
    page,
    url,
    expectQuiet: () => expect(noise).toEqual([]),
    close: async () => {
      // Whatever else a test is about: no page of the suite asks another origin for anything.
      expect(noise.filter((line) => line.startsWith('foreign request'))).toEqual([]);
      if (options.offline) return context.close();
      await Promise.all(context.pages().map((opened) => opened.close()));
      idle.push(context);
    },
  };
}

/** Everything that a quiet page does not do, in words, as it happens. */
function listen(page: Page, origin: string): string[] {
  const noise: string[] = [];
  const isOwn = (url: string): boolean =>
    /^(?:data|blob|about):/.test(url) || new URL(url).origin === origin;
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    noise.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => noise.push(`exception: ${error.stack ?? error.message}`));
  page.on('crash', () => noise.push('the page crashed'));
  page.on('websocket', (socket) => noise.push(`web socket: ${socket.url()}`));
  page.on('request', (request) => {
    if (!isOwn(request.url())) noise.push(`foreign request: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // A download and a worker that is ended on purpose abort what they were loading.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') noise.push(`failed request: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) noise.push(`${response.status()}: ${response.url()}`);
  });
  return noise;
}

/** Waits until the app neither reads nor computes, and stays so for a few frames. */
export async function waitIdle(page: Page, timeout = 45_000): Promise<void> {
  const deadline = performance.now() + timeout;
  let calm = 0;
  while (calm < 4) {
    if (performance.now() > deadline)
      throw new Error(`The app was still busy after ${timeout} ms.`);
    const busy = await page.locator('main').getAttribute('aria-busy', { timeout });
    calm = busy === 'false' ? calm + 1 : 0;
    await pause(25);
  }
}

interface Payload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function payloadOf(file: TestFile): Promise<Payload> {
  const mimeType = 'application/octet-stream';
  if (typeof file === 'string') {
    return { name: basename(file), mimeType, buffer: await readFile(file) };
  }
  return { name: file.name, mimeType, buffer: Buffer.from(file.content) };
}

/** Picks files with `Add files`, and waits until they are read. */
export async function addFiles(page: Page, files: readonly TestFile[]): Promise<void> {
  const input = page.locator('input[type=file]').and(page.getByLabel('Add files', { exact: true }));
  // By path where possible: files that the test makes up are limited to 50 MB.
  const paths = files.filter((file) => typeof file === 'string');
  const whole = paths.length === files.length ? paths : await Promise.all(files.map(payloadOf));
  await input.setInputFiles(whole);
  await waitIdle(page);
}

/** Drops files on the page as a person does: enter, over, drop, each with a real DataTransfer; waits until they are read. */
export async function dropFiles(page: Page, files: readonly TestFile[]): Promise<void> {
  const payloads = await Promise.all(files.map(payloadOf));
  const contents = payloads.map(({ name, buffer }) => ({
    name,
    base64: buffer.toString('base64'),
  }));
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0);
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, contents);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer });
  }
  await dataTransfer.dispose();
  await waitIdle(page);
}

/** The text of a download of the `Export` menu, e.g. `Results (CSV)`. */
export async function download(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const item = page
    .getByRole('menuitem', { name, exact: true })
    .or(page.getByRole('button', { name, exact: true }));
  const [file] = await Promise.all([page.waitForEvent('download'), item.click()]);
  return readFile(await file.path(), 'utf8');
}

/** Rows of a CSV by the names in its header, every cell as the text it is. */
export function parseCsv(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text.trimEnd(), {
    header: true,
    delimiter: ',',
    dynamicTyping: false,
  });
  expect(errors).toEqual([]);
  return data;
}

/** No violation of WCAG 2.2 AA that axe can find; contrast takes most of its time and may be left to another look. */
export async function expectAccessible(page: Page, { contrast = true } = {}): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  await expectNoViolation(page, {
    runOnly: tags,
    rules: { [contrastRule]: { enabled: contrast } },
  });
}

/** Enough contrast everywhere: all in which one theme differs from the other. */
export async function expectContrast(page: Page): Promise<void> {
  await waitIdle(page);
  await expectNoViolation(page, { runOnly: { type: 'rule', values: [contrastRule] } });
}

const contrastRule = 'color-contrast';

async function expectNoViolation(
  page: Page,
  options: Parameters<AxeBuilder['options']>[0],
): Promise<void> {
  // Without frames, and with nothing but violations told, it takes half the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...options })
    .analyze();
  const found = violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }));
  expect(found).toEqual([]);
}

/** Chooses the control group by its name, and waits for the results. */
export async function chooseControlGroup(page: Page, group: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Control group', exact: true }).click();
  await page.getByRole('option', { name: group, exact: true }).click();
  await waitIdle(page);
}

/** Opens the bundled example study. */
export async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the example study', exact: true }).click();
  await waitIdle(page);
}
