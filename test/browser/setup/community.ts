import type { Server as HttpServer } from 'node:http';
import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, LaunchOptions, Page } from 'playwright-core';
import { StartingContent } from '../../../src/operations/index.js';
import { freePort, startServer, type TestServer } from '../../setup/server.js';
import { Person } from '../../world/person.js';
import { openBrowser } from './browser.js';
import { Elsewhere } from './elsewhere.js';
import { Watch } from './watch.js';

/** A phone as many people have it. */
export const PHONE = { width: 390, height: 844 };

/** Somebody at a browser: a context of their own, its first page, and what watches over both. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  watch: Watch;
}

/** A community with its door open, and a browser in front of it. */
export class Community {
  server!: TestServer;
  elsewhere!: Elsewhere;
  private browser!: Browser;
  private readonly visitors: Visitor[] = [];
  private readonly lines = new Set<Socket>();

  async open(launch: LaunchOptions): Promise<void> {
    this.elsewhere = await Elsewhere.open();
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    this.server = await startServer({ port, settings: { publicUrl, leaveTo: this.elsewhere.url } });
    (this.server.app.getHttpServer() as HttpServer).on('connection', (line: Socket) => {
      this.lines.add(line);
      line.on('close', () => this.lines.delete(line));
    });
    await this.server.app.get(StartingContent, { strict: false }).load();
    this.browser = await openBrowser(launch);
  }

  /** Opens a browser of its own for somebody, with a person's session in it if one is given. */
  async visitor(options: BrowserContextOptions = {}, person?: Person): Promise<Visitor> {
    const context = await this.browser.newContext({
      baseURL: this.server.url,
      viewport: PHONE,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      ...options,
    });
    const watch = await Watch.over(context, this.server.url, this.elsewhere.url);
    if (person) await bring(person, context, this.server.url);
    const visitor = { context, watch, page: await context.newPage() };
    visitor.page.setDefaultTimeout(20_000);
    this.visitors.push(visitor);
    return visitor;
  }

  /** Somebody who has an account, signed in; with a display name if one is given. */
  async person(displayName?: string): Promise<Person> {
    const person = await new Person(this.server).signUp();
    return displayName ? person.chooseName(displayName) : person;
  }

  /** Cuts every connection to the server, as a tunnel or a lift does: without a word to either side. */
  cutLines(): void {
    for (const line of this.lines) line.destroy();
  }

  /** Nobody answers at this address from now on. */
  async shut(): Promise<void> {
    const server = this.server.app.getHttpServer() as HttpServer;
    await new Promise((closed) => {
      server.close(closed);
      this.cutLines();
    });
  }

  /** Closes every browser opened since the last test, and says what was found in them. */
  async farewell(): Promise<string[]> {
    const findings = [];
    for (const { watch, context } of this.visitors.splice(0)) {
      findings.push(...(await watch.findings()));
      await context.close();
    }
    return findings;
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.server?.stop();
    await this.elsewhere?.close();
  }
}

/** Puts a person's session into a browser. */
async function bring(person: Person, context: BrowserContext, url: string): Promise<void> {
  const [name, value] = person.cookie!.split('=') as [string, string];
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
}

/** A community for the tests of one file. After each test, everything its browsers did is looked at. */
export function aCommunity(launch: LaunchOptions = {}): Community {
  const community = new Community();
  beforeAll(() => community.open(launch));
  afterEach(async () => expect(await community.farewell()).toEqual([]));
  afterAll(() => community.close());
  return community;
}
