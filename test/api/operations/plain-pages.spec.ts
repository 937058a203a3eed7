import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Appointments } from '../../../src/identity/index.js';
import { Sweeps } from '../../../src/operations/sweeps.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { Person } from '../../world/person.js';

describe('the plain pages', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ settings: { leaveTo: 'https://weather.example/' } });
  });
  afterAll(() => server.stop());

  const sessions = async () =>
    (await server.sql<{ n: number }>('select count(*)::int as n from identity.session'))[0]!.n;

  it('open with the way to help, the rules and the limits', async () => {
    for (const path of ['/', '/rules', '/limits']) {
      const response = await fetch(server.url + path);
      const html = await response.text();
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get('cache-control')).toBe('public, max-age=300');
      expect(html).not.toMatch(/<img|<iframe|(src|href)="https?:|<script(?! type="module" src="\/assets\/)/);
      for (const way of ['/help', '/leave', '/rules', '/limits', '/articles']) expect(html).toContain(`href="${way}"`);
    }
  });

  describe('leaving', () => {
    it('ends the session, forgets the cookie and leads to a place that tells nothing', async () => {
      const member = await new Person(server).signUp();
      const before = await sessions();
      const cookie = member.cookie!;
      const response = await member.fetch('/leave');
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe('https://weather.example/');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(member.cookie).toBeUndefined();
      expect(await sessions()).toBe(before - 1);
      member.cookie = cookie;
      expect(await member.refused('{ me { displayName } }')).toMatchObject({ code: 'SIGN_IN' });
    });

    it('is not done by a browser that fetches links ahead', async () => {
      const member = await new Person(server).signUp();
      for (const headers of [
        { 'sec-purpose': 'prefetch;prerender' },
        { purpose: 'prefetch' },
        { 'x-moz': 'prefetch' },
      ]) {
        const response = await member.fetch('/leave', { headers: headers as unknown as Record<string, string> });
        expect([response.status, response.headers.get('set-cookie')]).toEqual([204, null]);
      }
      expect(await member.send('{ me { displayName } }')).toEqual({ me: { displayName: null } });
    });

    it('works for whoever is not signed in', async () => {
      const response = await new Person(server).fetch('/leave', { headers: { cookie: 'beside=nonsense' } });
      expect(response.status).toBe(303);
    });
  });

  describe('a link to a role', () => {
    const form = (origin?: string) => ({
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...(origin ? { origin } : {}) },
      body: '',
    });
    const ours = 'http://localhost:3000';

    it('says what it is for and is not used up by being looked at', async () => {
      const secret = await server.app.get(Appointments).firstStewardLink();
      const steward = await new Person(server).signUp();
      for (let i = 0; i < 2; i += 1) {
        const looked = await steward.fetch(`/appointment/${secret}`);
        expect(looked.status).toBe(200);
        expect(looked.headers.get('cache-control')).toBe('no-store');
        expect(await looked.text()).toContain(`<form action="/appointment/${secret}" method="post">`);
      }
      expect(await steward.send('{ me { staff { role } } }')).toEqual({ me: { staff: [] } });

      const stranger = await new Person(server).fetch(`/appointment/${secret}`, form(ours));
      expect([stranger.status, await stranger.text()]).toEqual([401, expect.stringContaining('Please sign in first')]);

      expect((await steward.fetch(`/appointment/${secret}`, form('https://evil.example'))).status).toBe(403);
      expect((await steward.fetch(`/appointment/${secret}`, form())).status).toBe(403);
      expect(await steward.send('{ me { staff { role } } }')).toEqual({ me: { staff: [] } });

      expect((await steward.fetch(`/appointment/${secret}`, form(ours))).status).toBe(200);
      expect(await steward.send('{ me { staff { role } } }')).toEqual({ me: { staff: [{ role: 'STEWARD' }] } });
      expect(await server.app.get(Appointments).firstStewardLink()).toBeUndefined();

      const second = await new Person(server).signUp();
      const used = await second.fetch(`/appointment/${secret}`, form(ours));
      const unknown = await second.fetch(`/appointment/${'x'.repeat(43)}`, form(ours));
      expect([used.status, unknown.status]).toEqual([404, 404]);
      expect(await used.text()).toBe(await unknown.text());
    });

    it('is nothing at all when it cannot be a link', async () => {
      const html = await (await fetch(`${server.url}/appointment/%3Cb%3E`)).text();
      expect(html).toContain('does not work any more');
      expect(html).not.toContain('<b>');
    });
  });

  it('apologise with a reference and nothing more when something breaks', async () => {
    const member = await new Person(server).signUp();
    await server.sql('alter table identity.appointment rename to away');
    const response = await member.fetch(`/appointment/${'y'.repeat(43)}`, {
      method: 'POST',
      headers: { origin: 'http://localhost:3000' },
    });
    await server.sql('alter table identity.away rename to appointment');
    const html = await response.text();
    expect(response.status).toBe(500);
    const reference = /say this: (?:<!-- -->)?([0-9a-f]{8})/.exec(html)![1]!;
    expect(server.log.some((line) => line.includes(reference))).toBe(true);
    expect(html).not.toMatch(/appointment|relation|away/);
    expect(html).toContain('href="/help"');
  });

  it('leave the answers of the API as they are', async () => {
    const response = await fetch(`${server.url}/graphql`, { headers: { 'content-type': 'application/json' } });
    expect(response.headers.get('content-type')).toContain('json');
    expect(await new Person(server).refused('{ me { displayName } }')).toMatchObject({ code: 'SIGN_IN' });
    expect(await (await fetch(`${server.url}/livez`)).text()).toBe('ok');
  });

  it('are swept behind: a session that has run out leaves the table, one that has not stays', async () => {
    await new Person(server).signUp();
    await new Person(server).signUp();
    const before = await sessions();
    await server.sql(`update identity.session set expires_on = '2026-03-03'
                      where token_hash = (select token_hash from identity.session limit 1)`);
    await server.app.get(Sweeps).all();
    expect(await sessions()).toBe(before - 1);
    expect(server.log.filter((line) => line.includes('sweep-failed'))).toEqual([]);
  });
});
