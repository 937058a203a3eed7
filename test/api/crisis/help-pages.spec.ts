import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StartingContent } from '../../../src/operations/index.js';
import { TestClock } from '../../setup/clock.js';
import { startServer, type TestServer } from '../../setup/server.js';

const COUNTRIES = ['AU', 'BR', 'CA', 'DE', 'ES', 'FR', 'GB', 'IE', 'IN', 'MX', 'NL', 'NZ', 'US', 'ZA'];

describe('the help pages', () => {
  const clock = new TestClock(new Date('2026-12-02T10:20:00Z'));
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ clock });
    await server.app.get(StartingContent).load();
  });
  afterAll(() => server.stop());

  async function page(path: string, headers: Record<string, string> = {}) {
    const response = await fetch(server.url + path, { redirect: 'manual', headers });
    return { status: response.status, headers: response.headers, html: await response.text() };
  }

  it('answer every country in less than 30 kB, without script, cookie or another site', async () => {
    for (const path of ['/help', '/help/ZZ', ...COUNTRIES.map((code) => `/help/${code}`)]) {
      const { status, headers, html } = await page(path, { cookie: `beside=${'a'.repeat(43)}` });
      expect([path, status]).toEqual([path, 200]);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.get('cache-control')).toBe('public, max-age=300');
      expect(headers.get('set-cookie')).toBeNull();
      expect(Buffer.byteLength(html)).toBeLessThan(30_000);
      expect(html).not.toMatch(
        /<img|<iframe|@import|url\(|\son\w+=|<script(?! type="module" src="\/assets\/)|<link [^>]*"https?:/,
      );
      expect(html).toMatch(/^<!doctype html><html lang="en" data-leave-to=/);
      expect(html).toContain('href="/leave"');
      expect(html).toContain('href="tel:');
      expect(html.match(/<h1/g)).toHaveLength(1);
    }
  });

  it('never touch the database or a session once they have been read', async () => {
    const cookie = `beside=${'a'.repeat(43)}`;
    await page('/help/NL');
    const askedSince = async (path: string) => {
      const [from] = await server.sql<{ at: Date }>('select clock_timestamp() as at');
      await page(path, { cookie });
      const asked = await server.sql(
        `select 1 from pg_stat_activity
         where application_name = 'beside' and datname = current_database() and query_start > $1`,
        [from!.at],
      );
      return asked.length;
    };
    expect(await askedSince('/help/NL')).toBe(0);
    expect(await askedSince('/help')).toBe(0);
    expect(await askedSince('/readyz')).toBe(1);
  });

  it('keep the body and the mind apart, each with its own numbers', async () => {
    const { html } = await page('/help/GB');
    const [, body, mind] = /id="body">([\s\S]*)id="mind">([\s\S]*)id="worried"/.exec(html)!;
    expect(body).toContain('href="tel:999"');
    expect(body).toContain('href="tel:111"');
    expect(body).not.toContain('Samaritans');
    expect(mind).toContain('Samaritans');
    expect(mind).toContain('href="tel:116123"');
    expect(mind).not.toMatch(/\bpads?\b/);
  });

  it('show closed lines last in their list, with their hours', async () => {
    clock.advance({ hours: 12 });
    const { html } = await page('/help/GB');
    expect(html).toMatch(/Miscarriage Association<\/h3><p>Closed at the moment\. Listed as Mon/);
    clock.advance({ hours: -12 });
    expect((await page('/help/GB')).html).toMatch(
      /Miscarriage Association<\/h3><p><b class="open">Open now\.<\/b> Until 20:00 there/,
    );
  });

  it('answer an unknown country with words and 112, and give nothing back of what was asked for', async () => {
    const { status, html } = await page('/help/%3Cb%3Enowhere');
    expect(status).toBe(200);
    expect(html).not.toContain('nowhere');
    expect(html).toContain('112 works in many countries');
    expect(html).toContain('href="tel:112"');
  });

  it('let somebody choose a country with a plain form, and by plain links', async () => {
    const { html } = await page('/help');
    expect(html).toContain('<form action="/help" method="get">');
    for (const code of COUNTRIES) {
      expect(html).toContain(`<option value="${code}">`);
      expect(html).toContain(`href="/help/${code}"`);
    }
    const chosen = await page('/help?country=DE');
    expect(chosen.status).toBe(303);
    expect(chosen.headers.get('location')).toBe('/help/DE');
    expect((await page('/help?country=//evil.example')).headers.get('location')).toBe('/help/%2F%2Fevil.example');
    expect((await page('/help?country=a&country=b')).status).toBe(200);
  });

  it('begin with a country only on a device that was asked to, and forget it when asked to, or by leaving', async () => {
    const ask = (fields: string, cookie: string) =>
      fetch(`${server.url}/help/country`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
        body: fields,
      });
    expect((await page('/help/GB')).headers.get('set-cookie')).toBeNull();
    expect((await page('/help?country=GB')).headers.get('set-cookie')).toBeNull();
    const kept = await ask('country=GB&keep=yes', 'look=dark.discreet');
    expect([kept.status, kept.headers.get('location')]).toEqual([303, '/help/GB']);
    expect(kept.headers.get('set-cookie')).toMatch(/^look=dark\.discreet\.GB; Path=\/; HttpOnly; SameSite=Strict/);

    const cookie = 'look=device.GB';
    const begun = await page('/help', { cookie });
    expect([begun.status, begun.headers.get('location')]).toEqual([303, '/help/GB']);
    const own = await page('/help/GB', { cookie });
    expect(own.html).toContain('This device opens help with United Kingdom.');
    expect(own.headers.get('cache-control')).toBe('private, max-age=300');
    expect((await page('/help/check', { cookie })).html).toContain('href="tel:999"');
    expect((await page('/help/US', { cookie })).html).toContain('Begin with United States on this device');

    expect((await ask('country=GB', cookie)).headers.get('set-cookie')).toMatch(/^look=; .*Max-Age=0$/);
    for (const fields of ['country=QQ&keep=yes', 'country=%3Cb%3E&keep=yes', ''])
      expect((await ask(fields, cookie)).headers.get('location')).toBe('/help/ZZ');
    expect((await page('/help', { cookie: 'look=left' })).headers.get('location')).toBe('/closed');
    const foreign = await fetch(`${server.url}/help/country`, {
      method: 'POST',
      headers: { origin: 'https://x.example' },
    });
    expect(foreign.status).toBe(403);
  });

  it('name a crisis line to whoever worries about somebody', async () => {
    const worried = /id="worried"([\s\S]*?)<\/section>/.exec((await page('/help/GB')).html)![1];
    expect(worried).toContain('href="tel:116123"');
  });

  it('say what nobody here has checked, and which number was not read at a source', async () => {
    const { html } = await page('/help/IE');
    expect(html).toContain('Looked up 22 November 2026, not yet checked by this community.');
    expect(html).toContain('We have not seen this number at an official source.');
  });

  it('stand when the helplines cannot be read any more, and after a start without them', async () => {
    const before = (await page('/help/FR')).html;
    await server.sql('drop table crisis.helpline');
    clock.advance({ minutes: 2 });
    expect((await page('/help/FR')).html).toBe(before);
    const second = await startServer({ databaseUrl: server.databaseUrl, keysFile: server.keysFile, clock });
    const html = await (await fetch(`${second.url}/help/FR`)).text();
    expect(html).toContain('href="tel:15"');
    expect(html).toContain('id="mind"');
    await second.stop();
  });
});
