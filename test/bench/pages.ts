// Measures how long a phone on a slow line waits until it can read: see docs/performance.md. Loopback only; a minute.
import { performance } from 'node:perf_hooks';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from '../browser/setup/browser.js';
import { openOwnServer } from '../setup/own-server.js';
import type { TestServer } from '../setup/server.js';
import { type Story, tellStory } from '../world/story.js';
import { median } from './report.js';

/** Slow 3G, and a processor four times slower than this one. Bytes a second, and milliseconds for each answer. */
const LINE = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 };
const SLOWER = 4;
const ROUNDS = 3;

interface Wait {
  what: string;
  path: (story: Story) => string;
  /** What somebody came for. */
  content: (page: Page) => Locator;
  signedIn: boolean;
  /** In seconds. */
  most: number;
}

const WAITS: Wait[] = [
  {
    what: 'help, one country',
    path: () => '/help/GB',
    content: (page) => page.locator('main a[href^="tel:"]').first(),
    signedIn: false,
    most: 1.5,
  },
  {
    what: 'an article',
    path: () => '/articles/when-to-get-help',
    content: (page) => page.locator('main p').nth(3),
    signedIn: false,
    most: 1.5,
  },
  {
    what: 'a group, its conversations',
    path: ({ groupId }) => `/g/${groupId}`,
    content: (page) => page.getByRole('link', { name: /second scan/ }),
    signedIn: true,
    most: 3,
  },
];

const closing: (() => unknown)[] = [];
try {
  await run();
} finally {
  for (const close of closing.reverse()) await close();
}

async function run(): Promise<void> {
  const server = await openOwnServer();
  closing.push(() => server.stop());
  const story = await tellStory(server);
  const browser = await openBrowser();
  closing.push(() => browser.close());
  process.stdout.write('| page | seconds until it can be read (reach) | rounds |\n| --- | --- | --- |\n');
  for (const wait of WAITS) {
    const rounds: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) rounds.push(await secondsOf(wait, browser, server, story));
    const told = rounds.map((seconds) => seconds.toFixed(2)).join(' ');
    process.stdout.write(`| ${wait.what} | **${median(rounds).toFixed(2)}** (${wait.most}) | ${told} |\n`);
  }
}

/** A device that was never here, until its h1 and what it came for can be seen. */
async function secondsOf(wait: Wait, browser: Browser, server: TestServer, story: Story): Promise<number> {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 844 } });
  try {
    if (wait.signedIn) {
      const [name, value] = story.juniper.cookie!.split('=') as [string, string];
      await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Strict' }]);
    }
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', LINE);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const began = performance.now();
    await page.goto(wait.path(story), { waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await wait.content(page).waitFor();
    return (performance.now() - began) / 1_000;
  } finally {
    await context.close();
  }
}
