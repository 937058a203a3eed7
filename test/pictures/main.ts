// Takes the pictures of the README again: npm run pictures. Loopback only, made-up people, under a minute.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser } from '../browser/setup/browser.js';
import { SeededRandomness } from '../privacy/play/seeded-randomness.js';
import { TestClock } from '../setup/clock.js';
import { openOwnServer } from '../setup/own-server.js';
import type { TestServer } from '../setup/server.js';
import { type Story, tellStory } from '../world/story.js';
import { fillDesk } from './exhibit.js';
import { withPalette } from './palette.js';
import { type Shot, SHOTS } from './shots.js';

const FOLDER = 'docs/pictures';
/** From here on the story takes twenty hours: it is about three at night when somebody writes in the room. */
const BEGIN = new Date('2026-03-04T06:50:00Z');
const LOOKS = ['light', 'dark'] as const;

const closing: (() => unknown)[] = [];
try {
  await run();
} finally {
  for (const close of closing.reverse()) await close();
}

async function run(): Promise<void> {
  const server = await openOwnServer({ clock: new TestClock(BEGIN), randomness: new SeededRandomness('pictures') });
  closing.push(() => server.stop());
  const story = await tellStory(server);
  await fillDesk(story);
  const browser = await openBrowser();
  closing.push(() => browser.close());
  mkdirSync(FOLDER, { recursive: true });
  for (const shot of SHOTS) {
    for (const look of LOOKS) {
      const picture = withPalette(await take(shot, look, { server, story, browser }));
      const file = path.join(FOLDER, `${shot.name}-${look}.png`);
      writeFileSync(file, picture);
      process.stdout.write(`${file} ${Math.round(picture.length / 1_000)} kB\n`);
    }
  }
}

interface Scene {
  server: TestServer;
  story: Story;
  browser: Browser;
}

/** One page as somebody sees it, on a device that was never here. */
async function take(shot: Shot, look: (typeof LOOKS)[number], { server, story, browser }: Scene): Promise<Buffer> {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: shot.screen,
    deviceScaleFactor: shot.screen.scale,
    colorScheme: look,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  try {
    await context.clock.setFixedTime(server.clock.now());
    if (shot.as) await signIn(context, server.url, story[shot.as].cookie!);
    const page = await context.newPage();
    await page.goto(shot.path(story));
    await page.waitForLoadState('networkidle');
    // A font that comes late is not used on that visit: the second has it.
    await page.reload();
    await shot.then(page);
    await page.waitForLoadState('networkidle');
    return await page.screenshot();
  } finally {
    await context.close();
  }
}

async function signIn(context: BrowserContext, url: string, cookie: string): Promise<void> {
  const [name, value] = cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
}
