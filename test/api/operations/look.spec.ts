import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import { Person } from '../../world/person.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function page(path: string, cookie = ''): Promise<{ html: string; headers: Headers; status: number }> {
  const response = await fetch(server.url + path, { headers: cookie ? { cookie } : {} });
  return { html: await response.text(), headers: response.headers, status: response.status };
}

function choose(fields: Record<string, string>, accept = 'text/html'): Promise<Response> {
  return fetch(`${server.url}/look`, {
    method: 'POST',
    headers: { accept },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
}

describe('the look of a device', () => {
  it('is chosen by a plain form, and kept in a cookie that says nothing else', async () => {
    const answer = await choose({ theme: 'dark' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/look']);
    expect(answer.headers.get('set-cookie')).toBe('look=dark; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000');
    for (const path of ['/', '/help', '/articles', '/groups']) {
      expect((await page(path, 'look=dark')).html).toMatch(/^<!doctype html>\s*<html lang="en" data-theme="dark"/);
    }
    expect((await page('/look', 'look=contrast')).html).toMatch(/value="contrast" checked/);
  });

  it('is chosen from within the app without going anywhere', async () => {
    expect((await choose({ theme: 'contrast-dark', discreet: 'on' }, '*/*')).status).toBe(204);
  });

  it('gives up what was kept of help on a device, once it is discreet', async () => {
    const kept = async (fields: Record<string, string>) => (await choose(fields)).headers.get('clear-site-data');
    expect(await kept({ theme: 'dark' })).toBeNull();
    expect(await kept({ theme: 'dark', discreet: 'on' })).toBe('"cache", "storage"');
  });

  it('goes back to the device’s by forgetting the cookie', async () => {
    expect((await choose({ theme: 'device' })).headers.get('set-cookie')).toMatch(/^look=; .*Max-Age=0$/);
  });

  it.each([{ theme: 'pink' }, { theme: 'dark"><script>' }, {}] as Record<string, string>[])(
    'that is none of ours is refused, and written nowhere: %j',
    async (fields) => {
      const answer = await choose(fields);
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([400, null]);
      const { html } = await page('/', `look=${encodeURIComponent(fields.theme ?? '')}`);
      expect(html).toMatch(/^<!doctype html><html lang="en" data-leave-to=/);
    },
  );

  it('lets caches keep only what is the same for everybody', async () => {
    expect((await page('/help')).headers.get('cache-control')).toBe('public, max-age=300');
    const own = await page('/help', 'look=dark');
    expect([own.headers.get('cache-control'), own.headers.get('vary')]).toEqual([
      'private, max-age=300',
      'Cookie, Accept-Encoding',
    ]);
  });
});

describe('discreet mode', () => {
  it('says “Notes” with a plain icon on every page', async () => {
    for (const path of ['/', '/help', '/rules', '/groups', '/nowhere']) {
      const { html } = await page(path, 'look=device.discreet');
      expect([path, /<title>(.*)<\/title>/.exec(html)![1]]).toEqual([path, 'Notes']);
      expect(html).toContain('href="/assets/plain.svg"');
      expect(html).not.toContain('icon.svg');
    }
  });

  it('has the whole app at the front door for whoever is signed in, and the front door for everybody else', async () => {
    const { cookie } = await new Person(server).signUp();
    expect((await page('/', `${cookie}; look=dark.discreet`)).html).toContain('<div id="app">');
    expect((await page('/', `${cookie}; look=dark`)).html).not.toContain('<div id="app">');
    expect((await page('/', 'look=dark.discreet')).html).not.toContain('<div id="app">');
  });
});

describe('the app', () => {
  it.each(['/groups', '/g/early-loss', '/g/early-loss/room', '/t/1', '/you', '/you/settings/look', '/mod', '/search'])(
    'starts at %s, with help and the way out before its script',
    async (path) => {
      const { html, headers, status } = await page(path);
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(html).toMatch(/href="\/help"[^]*href="\/leave"/);
      expect(headers.get('content-security-policy')).toMatch(/script-src 'self';.*require-trusted-types-for 'script'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/);
    },
  );

  it('is not found at addresses that it does not have', async () => {
    expect((await page('/group')).status).toBe(404);
  });

  it('is sent packed, and kept by the device for as long as it likes', async () => {
    const { html } = await page('/groups');
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)![1]!;
    const response = await fetch(server.url + script, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await page('/assets/../documents.json')).status).toBe(404);
  });
});

describe('in production', () => {
  it('only documents of the app are answered', async () => {
    const closed = await startServer({ settings: { graphqlOpen: false } });
    const ask = async (query: string) => {
      const body = JSON.stringify({ query });
      const response = await fetch(`${closed.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return (await response.json()) as { errors?: { extensions: object }[] };
    };
    expect((await ask('{ me { displayName } }')).errors![0]!.extensions).toEqual({ code: 'INVALID', field: 'query' });
    await closed.stop();
  });
});
