import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StartingContent } from '../../../src/operations/index.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { Person } from '../../world/person.js';

const OURS = { origin: 'http://localhost:3000' };
const PUBLIC = [
  '/',
  '/help',
  '/help/GB',
  '/help/check',
  '/help/signs',
  '/breathe',
  '/articles',
  '/rules',
  '/limits',
  '/kept',
  '/accessibility',
  '/look',
];
const FORMS = ['/join', '/sign-in', '/sign-in/recover'];

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ settings: { leaveTo: 'https://weather.example/?q=rain&d="today"' } });
  await server.app.get(StartingContent).load();
});
afterAll(() => server.stop());

async function page(path: string, cookie = '', init: RequestInit = {}) {
  const response = await fetch(server.url + path, { redirect: 'manual', ...init, headers: { ...OURS, cookie } });
  const { status, headers } = response;
  return { status, headers, cookies: headers.getSetCookie(), html: await response.text() };
}

describe('leaving by the script of a page', () => {
  it('ends the session and makes the browser forget, while nobody waits for the answer', async () => {
    const member = await new Person(server).signUp();
    const { status, headers, cookies } = await page('/leave', member.cookie, { method: 'POST' });
    expect(status).toBe(204);
    expect(headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(cookies).toEqual([
      'beside=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0',
      'look=left; Path=/; HttpOnly; SameSite=Lax; Max-Age=86400',
    ]);
    expect(await member.refused('{ me { displayName } }')).toMatchObject({ code: 'SIGN_IN' });
  });

  it('is not done for another site', async () => {
    const member = await new Person(server).signUp();
    const response = await member.fetch('/leave', { method: 'POST', headers: { origin: 'https://evil.example' } });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null]);
    expect(await member.send('{ me { displayName } }')).toEqual({ me: { displayName: null } });
  });

  it('finds on every page where to go, as a value and never as words of the page', async () => {
    for (const path of ['/', '/help', '/groups', '/sign-in']) {
      expect((await page(path)).html).toContain(
        'data-leave-to="https://weather.example/?q=rain&amp;d=&quot;today&quot;"',
      );
    }
  });
});

describe('a device that was left', () => {
  it('shows nothing of the place, by Back or by address, until somebody opens it again', async () => {
    for (const path of [...PUBLIC, ...FORMS, '/groups', '/nowhere']) {
      for (const method of ['GET', 'HEAD']) {
        const { status, headers } = await page(path, 'look=left', { method });
        expect([path, status, headers.get('location')]).toEqual([path, 303, '/closed']);
        expect(headers.get('cache-control')).toBe('no-store');
      }
    }
    const closed = await page('/closed', 'look=left');
    expect(closed.status).toBe(200);
    expect(closed.html).not.toMatch(/beside|help|leave|loss|pregnan|miscarr|member|group/i);
    expect(closed.headers.get('referrer-policy')).toBe('same-origin');
    const opened = await page('/closed', 'look=left', { method: 'POST' });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/']);
    expect(opened.cookies).toEqual(['look=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0']);
  });

  it('is any device after the plain link, too', async () => {
    expect((await page('/leave')).cookies).toContain('look=left; Path=/; HttpOnly; SameSite=Lax; Max-Age=86400');
  });
});

describe('the public pages', () => {
  it('weigh at most 30 kB with style and script, of which script is at most 1 kB, and half of one more on forms', async () => {
    for (const path of [...PUBLIC, ...FORMS, '/articles/when-to-get-help', '/closed']) {
      const { html } = await page(path);
      const weight = async (pattern: RegExp) => {
        let sum = 0;
        for (const [, address] of html.matchAll(pattern)) {
          sum += gzipSync(Buffer.from(await (await fetch(server.url + address!)).arrayBuffer()), { level: 9 }).length;
        }
        return sum;
      };
      const script = await weight(/<(?:script type="module" src|link rel="modulepreload" href)="([^"]+)"/g);
      const style = await weight(/<link rel="stylesheet" href="([^"]+)"/g);
      expect([path, script <= (/forms|keeping/.test(html) ? 1_500 : 1_000)]).toEqual([path, true]);
      expect(gzipSync(html).length + script + style).toBeLessThan(30_000);
    }
  });

  it('are sent packed to whoever takes it, and whole to whoever does not', async () => {
    const response = await fetch(`${server.url}/help/GB`, { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('vary')).toBe('Cookie, Accept-Encoding');
    expect(await response.text()).toContain('href="tel:999"');
    const plain = await fetch(`${server.url}/help/GB`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it('say what is kept and how far the place works for everybody, with the day it was written', async () => {
    for (const path of ['/kept', '/accessibility'])
      expect((await page(path)).html).toContain('As of 22 November 2026.');
    expect((await page('/accessibility')).html).toContain('Nobody who uses a screen reader');
  });

  it('lead on when there is nothing at an address', async () => {
    const { status, html } = await page('/nowhere');
    expect(status).toBe(404);
    for (const way of ['/groups', '/articles', '/help']) expect(html).toContain(`href="${way}"`);
  });
});

describe('help without a connection', () => {
  it('is kept by a worker that knows public pages and files of this release, and nothing else', async () => {
    const { status, headers, html } = await page('/sw.js');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(headers.get('cache-control')).toBe('no-store');
    const files = JSON.parse(/^self\.FILES=(\[[^\]]*\]);/.exec(html)![1]!) as string[];
    for (const file of files) {
      expect(file).toMatch(
        /^\/(help(\/(check|signs))?|breathe|articles\/when-to-get-help|closed|assets\/[\w.-]+\.(css|js|woff2|svg))$/,
      );
      expect([file, (await page(file)).status]).toEqual([file, 200]);
    }
    expect(html).not.toMatch(/graphql|socket|groups/);
    expect(html).toMatch(/credentials:[`"]omit[`"]/);
    expect(gzipSync(html).length).toBeLessThan(1_200);
  });

  it('is offered on help pages, hidden until a script can keep it', async () => {
    expect((await page('/help/GB')).html).toMatch(/<section[^>]* data-keep="true" hidden/);
    expect((await page('/articles')).html).not.toContain('data-keep');
  });
});
