import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Sessions } from '../../../src/identity/index.js';
import { StepUp } from '../../../src/kernel/step-up.js';
import { scopeOf } from '../../../src/kernel/scopes.js';
import { SlowHash } from '../../../src/vault/index.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { Person } from '../../world/person.js';

const CHANGE = 'mutation ($input: ChangePassphraseInput!) { changePassphrase(input: $input) { passphrase } }';
const RECOVER = 'mutation ($input: RecoverInput!) { recover(input: $input) { passphrase signInName } }';
const RENEW = 'mutation ($stepUp: String!) { renewRecoveryCodes(stepUp: $stepUp) }';
const STEP_UP = 'mutation ($passphrase: String!) { stepUp(passphrase: $passphrase) }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) }';
const SESSIONS = '{ mySessions { count expireOn } }';
const ME = '{ me { displayName } }';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** The same person at another device. */
async function atAnotherDevice(person: Person): Promise<Person> {
  const { signInName, passphrase } = person;
  return Object.assign(new Person(server), { signInName, passphrase }).signIn();
}

/** A tag that only this person can derive, to see that they are still the same to themselves. */
async function ownTag(person: Person): Promise<string> {
  const viewer = await server.app.get(Sessions).viewerOf(person.cookie);
  return viewer!.tag('author/thread', scopeOf('thread', 'one')).toString('hex');
}

describe('changing the passphrase', () => {
  it('opens this device anew, signs out every other, and changes nothing of who one is', async () => {
    const member = await new Person(server).signUp();
    const other = await atAnotherDevice(member);
    const tag = await ownTag(member);
    const [old, oldCookie] = [member.passphrase, member.cookie];
    const { changePassphrase } = await member.send(CHANGE, { input: { current: old } });
    expect(changePassphrase.passphrase.split(' ')).toHaveLength(6);
    await member.send(ME);
    expect(member.cookie).not.toBe(oldCookie);
    expect(await other.refused(ME)).toMatchObject({ code: 'SIGN_IN' });
    expect(await Object.assign(new Person(server), { cookie: oldCookie }).refused(ME)).toMatchObject({
      code: 'SIGN_IN',
    });
    expect(await ownTag(member)).toBe(tag);

    const input = { signInName: member.signInName, passphrase: old };
    expect(await new Person(server).refused(SIGN_IN, { input })).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    member.passphrase = changePassphrase.passphrase;
    expect(await ownTag(await atAnotherDevice(member))).toBe(tag);
  });

  it('takes a passphrase of one’s own, and only with the one that holds', async () => {
    const member = await new Person(server).signUp();
    const next = 'the heron by the weir';
    const wrong = { input: { current: 'not what it was', next } };
    expect(await member.refused(CHANGE, wrong)).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    const short = { input: { current: member.passphrase, next: 'too short' } };
    expect(await member.refused(CHANGE, short)).toMatchObject({ code: 'TOO_SHORT', field: 'passphrase', limit: 15 });
    // Refused, nothing has changed.
    await atAnotherDevice(member);
    const input = { current: member.passphrase, next };
    expect((await member.send(CHANGE, { input })).changePassphrase).toEqual({ passphrase: null });
    member.passphrase = next;
    await atAnotherDevice(member);
    expect(await new Person(server).refused(CHANGE, { input })).toMatchObject({ code: 'SIGN_IN' });
  });

  it('takes 256 characters of any script, and lets their owner back in', async () => {
    const member = await new Person(server).signUp();
    const next = '🌿'.repeat(256);
    await member.send(CHANGE, { input: { current: member.passphrase, next } });
    member.passphrase = next;
    await atAnotherDevice(member);
    const input = { current: next, next: '🌿'.repeat(257) };
    expect(await member.refused(CHANGE, { input })).toMatchObject({ code: 'TOO_LONG', limit: 256 });
  });

  it('of two people who know it, the second cannot undo what the first has changed', async () => {
    const member = await new Person(server).signUp();
    const other = await atAnotherDevice(member);
    const answers = await Promise.all(
      [member, other].map((person) => person.post<any>(CHANGE, { input: { current: member.passphrase } })),
    );
    expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
    expect(answers.find((answer) => answer.errors)!.errors![0]!.extensions.code).toMatch(/WRONG_CREDENTIALS|SIGN_IN/);
  });

  it('is refused to somebody whose passphrase was replaced while it was being checked', async () => {
    const member = await new Person(server).signUp();
    const elsewhere = new pg.Client({ connectionString: server.databaseUrl });
    await elsewhere.connect();
    await elsewhere.query('begin; lock table vault.wrap in access exclusive mode');
    const answer = member.refused(CHANGE, { input: { current: member.passphrase } });
    const waiting = `select 1 from pg_locks where relation = 'vault.wrap'::regclass and not granted`;
    while ((await server.sql(waiting)).length === 0) await sleep(5);
    // The account was read; what comes next stands in for the other device's change, up to its end.
    await elsewhere.query('update identity.account set passphrase_salt = decode(md5(passphrase_salt::text), $1)', [
      'hex',
    ]);
    await elsewhere.query(`update vault.wrap set sealed = decode(repeat('00', octet_length(sealed)), 'hex')`);
    await elsewhere.query('commit');
    await elsewhere.end();
    expect(await answer).toMatchObject({ code: 'WRONG_CREDENTIALS' });
  });
});

describe('a recovery code', () => {
  it('lets somebody back in once, to the same anonymous words, and the old passphrase is dead', async () => {
    const member = await new Person(server).signUp();
    const tag = await ownTag(member);
    const back = new Person(server);
    const recoveryCode = member.recoveryCodes[0]!;
    // As somebody types it from paper.
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const { recover } = await back.send(RECOVER, { input: { recoveryCode: typed } });
    expect(recover.passphrase.split(' ')).toHaveLength(6);
    expect(recover.signInName).toBeNull();
    expect(await ownTag(back)).toBe(tag);
    expect(await member.refused(ME)).toMatchObject({ code: 'SIGN_IN' });
    const old = { input: { signInName: member.signInName, passphrase: member.passphrase } };
    expect(await new Person(server).refused(SIGN_IN, old)).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await new Person(server).refused(RECOVER, { input: { recoveryCode } })).toEqual({
      code: 'WRONG_CREDENTIALS',
    });
    member.passphrase = recover.passphrase;
    expect(await ownTag(await atAnotherDevice(member))).toBe(tag);
    // The other codes are still good.
    await back.send(RECOVER, { input: { recoveryCode: member.recoveryCodes[1], passphrase: 'fifteen letters' } });
  });

  it('gives a new name to sign in with to whoever has lost that too', async () => {
    const member = await new Person(server).signUp();
    const input = { recoveryCode: member.recoveryCodes[0], newSignInName: true };
    const { recover } = await new Person(server).send(RECOVER, { input });
    expect(recover.signInName).not.toBe(member.signInName);
    await atAnotherDevice(Object.assign(new Person(server), recover));
    const old = { signInName: member.signInName, passphrase: recover.passphrase };
    expect(await new Person(server).refused(SIGN_IN, { input: old })).toMatchObject({ code: 'WRONG_CREDENTIALS' });
  });

  it('is not spent by a passphrase that is refused', async () => {
    const member = await new Person(server).signUp();
    const recoveryCode = member.recoveryCodes[0];
    const short = { input: { recoveryCode, passphrase: 'too short' } };
    expect(await new Person(server).refused(RECOVER, short)).toMatchObject({ code: 'TOO_SHORT' });
    await new Person(server).send(RECOVER, { input: { recoveryCode } });
  });

  it('used by two at once works for one of them', async () => {
    const { recoveryCodes } = await new Person(server).signUp();
    const use = () => new Person(server).post<any>(RECOVER, { input: { recoveryCode: recoveryCodes[0] } });
    expect((await Promise.all([use(), use()])).filter((answer) => answer.errors)).toHaveLength(1);
  });

  it('is renewed by somebody who gave their passphrase a moment ago, and the old ones stop working', async () => {
    const member = await new Person(server).signUp();
    expect(await member.refused(RENEW, { stepUp: '' })).toMatchObject({ code: 'STEP_UP' });
    const { stepUp } = await member.send(STEP_UP, { passphrase: member.passphrase });
    const { renewRecoveryCodes } = await member.send(RENEW, { stepUp });
    expect(new Set([...renewRecoveryCodes, ...member.recoveryCodes]).size).toBe(10);
    for (const recoveryCode of member.recoveryCodes) {
      const input = { recoveryCode };
      expect(await new Person(server).refused(RECOVER, { input })).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    }
    await new Person(server).send(RECOVER, { input: { recoveryCode: renewRecoveryCodes[4] } });
  });
});

describe('the answer to somebody who guesses', () => {
  it('costs one slow hash and says the same, whether name, passphrase or code is wrong', async () => {
    const member = await new Person(server).signUp();
    const hashing = jest.spyOn(server.app.get(SlowHash), 'of');
    const cost = async (document: string, input: object) => {
      hashing.mockClear();
      const answer = await new Person(server).post(document, { input });
      return { hashes: hashing.mock.calls.length, answer };
    };
    const right = { signInName: member.signInName, passphrase: member.passphrase };
    const wrong = await cost(SIGN_IN, { ...right, passphrase: 'no such passphrase' });
    const unknown = await cost(SIGN_IN, { ...right, signInName: 'nobody-at-home' });
    expect(wrong.hashes).toBe(1);
    expect(wrong.answer.errors![0]!.extensions).toEqual({ code: 'WRONG_CREDENTIALS' });
    expect(unknown).toEqual(wrong);
    expect((await cost(SIGN_IN, right)).hashes).toBe(1);

    const recoveryCode = 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-A';
    const noCode = await cost(RECOVER, { recoveryCode });
    expect(noCode.answer.errors![0]!.extensions).toEqual({ code: 'WRONG_CREDENTIALS' });
    expect(await cost(RECOVER, { recoveryCode: 'not even a code' })).toEqual(noCode);
    const found = await cost(RECOVER, { recoveryCode: member.recoveryCodes[0] });
    expect([found.hashes, noCode.hashes]).toEqual([1, 1]);
    hashing.mockRestore();
  });
});

describe('giving the passphrase again', () => {
  it('is good for ten minutes, in that session, unchanged', async () => {
    const member = await new Person(server).signUp();
    const other = await atAnotherDevice(member);
    expect(await member.refused(STEP_UP, { passphrase: 'not what it is' })).toMatchObject({
      code: 'WRONG_CREDENTIALS',
    });
    const { stepUp } = await member.send(STEP_UP, { passphrase: member.passphrase });
    const viewer = (await server.app.get(Sessions).viewerOf(member.cookie))!;
    const guard = server.app.get(StepUp);
    guard.require(viewer, stepUp);
    expect(await other.refused(RENEW, { stepUp })).toMatchObject({ code: 'STEP_UP' });
    const [until, mac] = stepUp.split('.');
    const tampered = [
      `${Number(until) + 1}.${mac}`,
      `${until}.${mac.replace(/^./, (letter: string) => (letter === 'A' ? 'B' : 'A'))}`,
      `${until}.`,
      mac,
      '',
      `${stepUp}\u0000`,
    ];
    for (const token of tampered) expect(await member.refused(RENEW, { stepUp: token })).toEqual({ code: 'STEP_UP' });
    server.clock.advance({ minutes: 9 });
    guard.require(viewer, stepUp);
    server.clock.advance({ minutes: 1 });
    expect(await member.refused(RENEW, { stepUp })).toEqual({ code: 'STEP_UP' });
  });
});

describe('one’s sessions', () => {
  it('are counted with the dates they end, and nothing of the devices', async () => {
    const member = await new Person(server).signUp();
    const first = (await member.send(SESSIONS)).mySessions;
    expect(first.count).toBe(1);
    server.clock.advance({ days: 3 });
    const other = await atAnotherDevice(member);
    const { count, expireOn } = (await other.send(SESSIONS)).mySessions;
    expect(count).toBe(2);
    expect(expireOn).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/), first.expireOn[0]]);
    expect(expireOn[0] > expireOn[1]).toBe(true);

    server.clock.advance({ days: 28 });
    expect(await member.refused(ME)).toMatchObject({ code: 'SIGN_IN' });
    expect((await other.send(SESSIONS)).mySessions).toEqual({ count: 1, expireOn: [expireOn[0]] });
    await server.app.get(Sessions).sweep();
    const [kept] = await server.sql<{ count: string }>('select count(*) from identity.session where expires_on < $1', [
      server.clock.now(),
    ]);
    expect(kept!.count).toBe('0');
    await other.send(ME);
  });

  it('that was stretched in the database is refused, loudly', async () => {
    const member = await new Person(server).signUp();
    const viewer = (await server.app.get(Sessions).viewerOf(member.cookie))!;
    await server.sql(`update identity.session set expires_on = '2036-01-01' where token_hash = $1`, [
      viewer.sessionHash,
    ]);
    const { code } = await member.refused(ME);
    expect(code).toBe('UNEXPECTED');
    expect(server.log.at(-1)).toContain('unexpected');
  });
});
