import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const OF_THE_SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

// What a browser says to its maker by itself would be a request of ours in nobody's eyes but the network's.
const FLAGS = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts the first Chromium that will: CHROMIUM_PATH, the system's, then the one among our own packages. Throws one
 * sentence when there is none; a test that cannot run has not passed.
 */
export async function openBrowser(options: LaunchOptions = {}): Promise<Browser> {
  // The sandbox of Chromium refuses to be root's.
  const args = [...FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(options.args ?? [])];
  for await (const executablePath of places()) {
    try {
      return await chromium.launch({ ...options, executablePath, args });
    } catch {
      // Not this one: it is of another machine, or a library of the system is missing.
    }
  }
  throw new Error(
    'No Chromium starts here: install one ("apt-get install chromium") or set CHROMIUM_PATH to yours, then try again.',
  );
}

async function* places(): AsyncGenerator<string> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) yield CHROMIUM_PATH;
  yield* OF_THE_SYSTEM.filter((file) => existsSync(file));
  // Unpacked on first use, so only when it is the last one left.
  const { default: packed } = await import('@sparticuz/chromium');
  yield await packed.executablePath();
}
