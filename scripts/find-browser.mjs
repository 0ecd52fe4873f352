// Finds a Chrome or Chromium that really starts, or gets one. `node scripts/find-browser.mjs` prints its path.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** They keep Chromium quiet, offline and able to start as root in a container. It only ever opens our own app. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const minutes = 60_000;
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const wanted =
  'No Chrome or Chromium starts on this machine and none could be fetched: install one ' +
  '(on Debian: `apt-get install chromium`) or set FOLDBOARD_BROWSER to the path of its program.';

/** Where Chrome and Chromium are usually installed on Linux, macOS and Windows. */
function usualPlaces() {
  const { PATH = '', HOME = '', PROGRAMFILES, LOCALAPPDATA } = process.env;
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const apps = ['Google Chrome', 'Chromium'].flatMap((app) =>
    ['/Applications', join(HOME, 'Applications')].map((folder) =>
      join(folder, `${app}.app`, 'Contents', 'MacOS', app),
    ),
  );
  const windows = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => ['Google/Chrome', 'Chromium'].map((app) => `${folder}/${app}`))
    .map((folder) => join(folder, 'Application', 'chrome.exe'));
  return process.platform === 'win32' ? windows : [...onPath, ...apps];
}

/** Being there is not enough: Ubuntu's `chromium-browser` is a stub, and a download may miss system libraries. */
async function starts(executablePath) {
  if (!existsSync(executablePath)) return false;
  try {
    const browser = await chromium.launch({ executablePath, args: browserFlags, timeout: 30_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** Runs a command with its output on our stderr; says whether it went well within its time. */
function run(command, args, timeout, env = {}) {
  const options = { stdio: ['ignore', 2, 2], timeout, env: { ...process.env, ...env } };
  return spawnSync(command, args, options).status === 0;
}

function fetchPlaywrights() {
  console.error('No Chrome or Chromium is installed: asking Playwright to fetch its own.');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core')), 'cli.js');
  const install = [cli, 'install', '--no-shell', '--no-progress', 'chromium'];
  run(process.execPath, install, 4 * minutes, { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' });
}

/** Debian's package, where this user may install packages without being asked for a password. */
function installDebians() {
  const root = process.getuid?.() === 0;
  if (!existsSync('/etc/debian_version')) return;
  if (!root && !run('sudo', ['-n', 'true'], 5_000)) return;
  console.error('Installing the package `chromium`.');
  const apt = (...args) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-y', '-q', ...args];
    const [first, ...rest] = root ? command : ['sudo', '-n', ...command];
    return run(first, rest, 5 * minutes);
  };
  apt('update');
  apt('install', '--no-install-recommends', 'chromium', 'fonts-liberation');
}

/** The path of a browser that starts. Throws one sentence when none can be had. */
export async function findBrowser() {
  const chosen = process.env.FOLDBOARD_BROWSER;
  if (chosen) {
    if (await starts(chosen)) return chosen;
    throw new Error(
      `FOLDBOARD_BROWSER is ${chosen}, which does not start as a Chrome or Chromium.`,
    );
  }
  const own = chromium.executablePath();
  for (const get of [() => {}, fetchPlaywrights, installDebians]) {
    get();
    for (const place of [...usualPlaces(), own]) if (await starts(place)) return place;
  }
  throw new Error(wanted);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(await findBrowser());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
