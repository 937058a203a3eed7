import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { solveChallenge } from 'altcha-lib';
import { startServer, type TestServer } from '../../setup/server.js';
import { Person } from '../../world/person.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ settings: { throttle: true } });
});
afterAll(() => server.stop());

interface Page {
  status: number;
  html: string;
  cookies: string[];
  location: string | null;
}

async function open(path: string, cookie = ''): Promise<Page> {
  return read(await fetch(server.url + path, { headers: { cookie }, redirect: 'manual' }));
}

async function send(path: string, fields: Record<string, string>, cookie = ''): Promise<Page> {
  const body = new URLSearchParams(fields);
  return read(await fetch(server.url + path, { method: 'POST', headers: { cookie }, body, redirect: 'manual' }));
}

async function read(response: Response): Promise<Page> {
  return {
    status: response.status,
    html: await response.text(),
    cookies: response.headers.getSetCookie().map((line) => line.split(';')[0]!),
    location: response.headers.get('location'),
  };
}

/** What a device with script counts out. */
async function work(): Promise<string> {
  const { html } = await open('/join');
  const asked = JSON.parse(
    /data-challenge="([^"]+)"/.exec(html)![1]!.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
  const solution = await solveChallenge(asked.challenge, asked.salt, asked.algorithm, asked.maxnumber).promise;
  return JSON.stringify({ ...asked, number: solution!.number });
}

const secretsIn = (html: string) => [...html.matchAll(/class="secret">([^<]+)</g)].map(([, secret]) => secret!);

async function meAs(cookie: string): Promise<unknown> {
  return Object.assign(new Person(server), { cookie }).send('{ me { displayName } }');
}

describe('joining by a form', () => {
  it('gives a name, a passphrase and five codes, signs in, and is on no page twice', async () => {
    const { status, html, cookies } = await send('/join', { proofOfWork: await work() });
    expect(status).toBe(200);
    const [name, passphrase, ...codes] = secretsIn(html);
    expect(name).toMatch(/^\w+-\w+-\w+$/);
    expect(passphrase!.split(' ')).toHaveLength(6);
    expect(codes).toHaveLength(5);
    expect(await meAs(cookies[0]!)).toEqual({ me: { displayName: null } });
    const signedIn = await send('/sign-in', { signInName: name!, passphrase: passphrase! });
    expect([signedIn.status, signedIn.location]).toEqual([303, '/groups']);
  });

  it('works without script, as often in an hour as the whole community can bear', async () => {
    const answers = [];
    for (let i = 0; i < 13; i++) answers.push(await send('/join', { proofOfWork: '' }));
    expect(answers.map(({ status }) => status)).toEqual([...Array(12).fill(200), 429]);
    expect(answers[12]!.html).toContain('Please wait a little');
    // Whoever has script is not kept out by it.
    expect((await send('/join', { proofOfWork: await work() })).status).toBe(200);
  });

  it('cannot be repeated by loading the page again', async () => {
    const fields = { proofOfWork: await work() };
    expect((await send('/join', fields)).status).toBe(200);
    const again = await send('/join', fields);
    expect([again.status, again.cookies]).toEqual([400, []]);
    expect(again.html).toMatch(/<title>Error: Join<\/title>/);
  });

  it('says at the field what is wrong with a passphrase of one’s own, and repeats it nowhere', async () => {
    const { status, html } = await send('/join', {
      proofOfWork: await work(),
      passphrase: 'too-short-one',
      discreet: 'on',
    });
    expect(status).toBe(400);
    expect(html).toMatch(/There is a problem.*href="#passphrase"/s);
    expect(html).toMatch(/id="passphrase"[^>]*aria-invalid/);
    expect(html).toMatch(/name="discreet" value="on" checked/);
    expect(html).not.toContain('too-short-one');
  });

  it('in discreet mode leads to the front door, where the app then is', async () => {
    const { html, cookies } = await send('/join', { proofOfWork: await work(), discreet: 'on' });
    expect(cookies).toContain('look=device.discreet');
    expect(html).toMatch(/href="\/"[^>]*>I have saved them/);
  });

  it('is refused to a page of another site', async () => {
    const body = new URLSearchParams({ proofOfWork: await work() });
    const response = await fetch(`${server.url}/join`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body,
    });
    expect(response.status).toBe(403);
  });
});

describe('signing in by a form', () => {
  it('leads on to where one was going, and never to another site', async () => {
    const { signInName, passphrase } = await new Person(server).signUp();
    const go = async (next: string) => (await send('/sign-in', { signInName, passphrase, next })).location;
    expect(await go('/g/early-loss?waiting=1')).toBe('/g/early-loss?waiting=1');
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '']) {
      expect([next, await go(next)]).toEqual([next, '/groups']);
    }
  });

  it('says the same of an unknown name and a wrong passphrase, keeps the name and not the passphrase', async () => {
    const { signInName } = await new Person(server).signUp();
    const wrong = await send('/sign-in', { signInName, passphrase: 'not the one at all', next: '/you' });
    const unknown = await send('/sign-in', {
      signInName: 'nobody-has-this',
      passphrase: 'not the one at all',
      next: '/you',
    });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.html.replace(signInName, '')).toBe(unknown.html.replace('nobody-has-this', ''));
    expect(wrong.html).toContain(`value="${signInName}"`);
    expect(wrong.html).toContain('name="next" value="/you"');
    expect(wrong.html).not.toContain('not the one at all');
    expect(wrong.cookies).toEqual([]);
  });

  it('takes what was typed as text, never as markup', async () => {
    const { html } = await send('/sign-in', { signInName: '"><script>alert(1)</script>', passphrase: 'x' });
    expect(html).not.toContain('<script>alert');
  });

  it('refuses a field that was sent twice, or not at all', async () => {
    const response = await fetch(`${server.url}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'signInName=a&signInName=b',
    });
    expect(response.status).toBe(401);
    expect((await fetch(`${server.url}/sign-in`, { method: 'POST' })).status).toBe(401);
  });
});

describe('a recovery code in a form', () => {
  it('lets somebody back in once, with a new passphrase, and a new name if they lost that too', async () => {
    const [, , code] = secretsIn((await send('/join', { proofOfWork: await work() })).html);
    const back = await send('/sign-in/recover', { recoveryCode: code!, newSignInName: 'on' });
    expect(back.status).toBe(200);
    const [signInName, passphrase] = secretsIn(back.html);
    expect((await send('/sign-in', { signInName: signInName!, passphrase: passphrase! })).status).toBe(303);
    const again = await send('/sign-in/recover', { recoveryCode: code! });
    expect([again.status, again.cookies]).toEqual([401, []]);
    expect(again.html).toMatch(/<title>Error: /);
  });
});
