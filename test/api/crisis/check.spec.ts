import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StartingContent } from '../../../src/operations/index.js';
import { startServer, type TestServer } from '../../setup/server.js';

const OURS = { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' };

describe('"Should I call someone?"', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
    await server.app.get(StartingContent).load();
  });
  afterAll(() => server.stop());

  async function page(path: string, init: RequestInit = {}) {
    const response = await fetch(server.url + path, { redirect: 'manual', ...init });
    return { status: response.status, headers: response.headers, html: await response.text() };
  }
  const answer = (fields: string, headers: Record<string, string> = {}) =>
    page('/help/check', { method: 'POST', headers: { ...OURS, ...headers }, body: fields });
  const title = (html: string) => /<h1>([^<]*)<\/h1>/.exec(html)?.[1];

  it('is one plain form without script, reached from help, whose answers are never in an address', async () => {
    const { status, headers, html } = await page('/help/check');
    expect([status, headers.get('cache-control'), headers.get('set-cookie')]).toEqual([200, 'no-store', null]);
    expect(html).toContain('<form class="sec" action="/help/check" method="post" autocomplete="off">');
    expect(html.match(/<form/g)).toHaveLength(1);
    expect(html).toContain('href="tel:112"');
    expect(html).toContain('<b>Not yet clinically reviewed.');
    expect(html).toMatch(/Edition \d{4}-\d{2}-\d{2}\./);
    for (const from of ['/help', '/help/GB']) expect((await page(from)).html).toContain('href="/help/check"');
  });

  it('says to call now, with the number of the country, what to say, and the source of each rule', async () => {
    const { status, headers, html } = await answer('sign=clots&sign=fainted&pads=2&weeks=12&country=GB');
    expect([status, headers.get('cache-control'), headers.get('set-cookie')]).toEqual([200, 'no-store', null]);
    expect(title(html)).toBe('Call now');
    expect(html).toContain('href="tel:999"');
    expect(html).toContain('href="tel:111"');
    expect(html).toContain('I soaked 2 full-size pads in one hour.');
    expect(html).toContain('I am, or was, about 12 weeks.');
    expect(html).toContain('NHS Greater Glasgow and Clyde: Seeking emergency services');
    expect(html).toContain('The limit is our own, on the careful side.');
    expect(html).not.toContain('tel:116123');
  });

  it('says to ring someone today, and gives the mind other numbers than the body', async () => {
    const { html } = await answer('sign=suicide-thoughts&country=GB');
    expect(title(html)).toBe('Ring someone today');
    expect(html).toContain('href="tel:116123"');
    expect(html).not.toContain('href="tel:111"');
    const body = await answer('temperature=100.4&country=GB');
    expect(title(body.html)).toBe('Ring someone today');
    expect(body.html).toContain('My temperature is 38 °C.');
    expect(body.html).toContain('href="tel:111"');
  });

  it('tells nobody who may be hurt at home to unlock a door', async () => {
    expect((await answer('sign=fainted')).html).toContain('unlock the door');
    expect((await answer('sign=fainted&sign=danger')).html).not.toContain('unlock the door');
    expect((await answer('sign=afraid&country=GB')).html).toContain('href="tel:08082000247"');
  });

  it('says what is worth asking about', async () => {
    expect(title((await answer('sign=no-period')).html)).toBe('Worth asking about');
  });

  it('never says that all is well: with no sign it says what to watch for, and whom to ring', async () => {
    for (const fields of ['', 'weeks=8&country=GB', 'sign=nonsense&pads=0']) {
      const { html } = await answer(fields);
      expect(title(html)).toBe('You ticked no sign from this list');
      expect(html).toContain('That does not mean that nothing is wrong.');
      expect(html).toContain('You may ring today, also when nothing here fits.');
      expect(html).toContain('It hurts at the tip of my shoulder.');
      expect(html).toContain('href="tel:');
    }
  });

  it('takes a number that it cannot read as a reason to ring, and shows the limit', async () => {
    const { html } = await answer('pads=lots');
    expect(title(html)).toBe('Ring someone today');
    expect(html).toContain('Two pads or more in any one hour means: call now.');
    expect(html).not.toContain('<h2 id="why">');
  });

  it('answers a form of anything at all, and gives back none of it as words of the page', async () => {
    const { status, html } = await answer('sign=%3Cb%3E&weeks=%22%3E%3Cscript%3E12&country=%3Ci%3E&x=1&sign=fainted');
    expect([status, title(html)]).toEqual([200, 'Call now']);
    expect(html).not.toMatch(/<b>"|"><script>|<i>/);
    expect(html).toContain('We do not know where you are');
    expect((await page('/help/check', { method: 'POST', headers: { origin: OURS.origin } })).status).toBe(200);
  });

  it('leaves nothing behind: no row, no log line, no cookie, and nothing for Back after leaving', async () => {
    const statements = () =>
      server.sql<{ n: string }>(`select sum(n_tup_ins + n_tup_upd + n_tup_del)::text as n from pg_stat_user_tables`);
    const before = [await statements(), server.log.length];
    await answer('sign=suicide-now&pads=2&country=GB');
    expect([await statements(), server.log.length]).toEqual(before);
    const { status, headers } = await answer('sign=suicide-now', { cookie: 'look=left' });
    expect([status, headers.get('location')]).toEqual([303, '/closed']);
  });

  it('is not answered for a form of another site', async () => {
    expect((await answer('sign=fainted', { origin: 'https://evil.example' })).status).toBe(403);
  });

  it('has all its signs on one page that asks nothing, with their levels, for when there is no connection', async () => {
    const { status, headers, html } = await page('/help/signs');
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=300']);
    expect(html).not.toContain('<form');
    const [, now, today] = /<h2>Call now<\/h2>(.*)<h2>Ring someone today<\/h2>(.*)<h2>Worth asking/s.exec(html)!;
    expect(now).toContain('It hurts at the tip of my shoulder.');
    expect(today).toMatch(/I am bleeding, or I see brown or pink spots\.<ul><li><b>Call now:<\/b> Any bleeding, with/);
    expect(html).toMatch(/data-copy="true" hidden/);
    expect(html).toContain('<b>Not yet clinically reviewed.');
  });

  it('has a slow breath beside it, in words first, that moves only when somebody starts it', async () => {
    const { status, html } = await page('/breathe');
    expect(status).toBe(200);
    expect(html).not.toMatch(/<audio|<video|autoplay|checked|calm|relax/i);
    expect(html.indexOf('count to four')).toBeLessThan(html.indexOf('type="checkbox"'));
    expect((await page('/help')).html).toContain('href="/breathe"');
  });
});
