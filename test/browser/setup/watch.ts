import type { BrowserContext, Page } from 'playwright-core';
import { isOfOurApp } from '../../../src/kernel/pages/built-client.js';

/** The cookies that may be on a device: the session's, and how the pages look. Neither says who somebody is. */
const COOKIES = ['beside', '__Host-beside', 'look'];
/** What a device may keep for when there is no connection: public pages and what they look like, nothing of a member. */
const MAY_BE_KEPT = /^\/(help(\/([A-Z]{2}|check|signs))?|breathe|articles(\/[a-z-]+)?|closed|assets\/[\w.-]+)?$/;

interface Kept {
  local: string[];
  session: string[];
  databases: string[];
  caches: string[];
}

/** Looks over every page of one browser context, and keeps what no page of ours may do. */
export class Watch {
  private readonly found: string[] = [];
  private readonly allowed: RegExp[] = [];
  /** Words in the console that some test expects, for it to look at. */
  readonly said: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    private readonly home: string,
    private readonly away: string,
  ) {}

  /** Watches a context before it has a page; `away` is the one foreign address that may be gone to. */
  static async over(context: BrowserContext, home: string, away: string): Promise<Watch> {
    const watch = new Watch(context, home, away);
    context.on('request', (request) => {
      watch.meet(request.url());
      if (request.url() === `${home}/graphql`) watch.read(request.postData());
    });
    context.on('console', (message) => {
      if (message.type() === 'error') watch.hear(`${message.text()} ${message.location().url}`.trim());
    });
    context.on('weberror', (error) => watch.hear(String(error.error())));
    context.on('page', (page) => page.on('websocket', (socket) => watch.meet(socket.url().replace(/^ws/, 'http'))));
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
        console.error(`The policy of the page refused ${violatedDirective}: ${blockedURI} ${sourceFile}:${lineNumber}`),
      );
    });
    return watch;
  }

  /** From here on, an error in the console that fits is expected: a page that is not there, a connection that is cut. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  /** Everything found so far that must not be, after looking at what the device has kept. */
  async findings(): Promise<string[]> {
    const kept = await Promise.all(this.context.pages().map((page) => this.keptBy(page)));
    const cookies = (await this.context.cookies())
      .filter(({ name }) => !COOKIES.includes(name))
      .map(({ name }) => `the cookie "${name}"`);
    const errors = this.said.filter((text) => !this.allowed.some((pattern) => pattern.test(text)));
    return [
      ...new Set([...this.found, ...errors.map((text) => `in the console: ${text}`), ...cookies, ...kept.flat()]),
    ];
  }

  private meet(address: string): void {
    const { origin, protocol } = new URL(address);
    if (origin === this.home || protocol === 'data:' || protocol === 'blob:') return;
    if (origin !== new URL(this.away).origin) this.found.push(`a request to ${address}`);
  }

  /** Safety: in production, what is not on the list of the app's documents is not answered, and a page stays empty. */
  private read(body: string | null): void {
    const { operationName, query } = JSON.parse(body ?? '{}') as { operationName?: string; query?: string };
    if (!isOfOurApp(query ?? '')) this.found.push(`a document that the list lacks: ${operationName}`);
  }

  private hear(text: string): void {
    this.said.push(text);
  }

  private async keptBy(page: Page): Promise<string[]> {
    if (!page.url().startsWith(this.home)) return [];
    const kept = await page.evaluate(lookInto);
    return [
      ...kept.local.map((key) => `"${key}" in the local storage`),
      ...kept.session.map((key) => `"${key}" in the session storage`),
      ...kept.databases.map((name) => `the database "${name}"`),
      ...kept.caches
        .filter((address) => !MAY_BE_KEPT.test(new URL(address).pathname))
        .map((address) => `${new URL(address).pathname} in a cache`),
    ];
  }
}

/** Runs in the page: everything its origin has put on the device. */
async function lookInto(): Promise<Kept> {
  const names = await caches.keys();
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return {
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: requests.flat().map(({ url }) => url),
  };
}
