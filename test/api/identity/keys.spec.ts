import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { scopeOf } from '../../../src/kernel/scopes.js';
import { SlowHash } from '../../../src/vault/index.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { viewerOf } from '../../world/groups.js';
import { Person } from '../../world/person.js';

const ME = '{ me { displayName } }';

let first: TestServer;
let folder: string;
beforeAll(async () => {
  first = await startServer();
  folder = mkdtempSync(path.join(tmpdir(), 'beside-other-keys-'));
});
afterAll(async () => {
  await first.stop();
  rmSync(folder, { recursive: true, force: true });
});

function anotherFile(name: string, keys: object): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(keys));
  return file;
}

const onThatDatabase = (keysFile: string) => startServer({ databaseUrl: first.databaseUrl, keysFile });
const pepper = () => randomBytes(32).toString('base64');

describe('the key file of a community', () => {
  it('that is missing stops the start with a sentence that says what to do, and is not made anew', async () => {
    const missing = path.join(folder, 'nowhere.json');
    await expect(onThatDatabase(missing)).rejects.toThrow(
      `The key file ${missing} is missing, and the database is not empty. Restore your copy of it, or set BESIDE_KEYS`,
    );
    expect(() => readFileSync(missing)).toThrow('ENOENT');
  });

  it('that belongs to another community stops the start, and locks nobody out', async () => {
    const member = await new Person(first).signUp();
    const other = anotherFile('other.json', { newest: 1, peppers: { '1': pepper() } });
    await expect(onThatDatabase(other)).rejects.toThrow('This key file belongs to another database.');
    await member.signIn();
  });

  it('that was written to in a later version of it lets everybody in, and moves each to the newest key', async () => {
    const member = await new Person(first).signUp();
    const away = await new Person(first).signUp();
    const tag = (await viewerOf(first, member)).tag('member', scopeOf('group', 'one'));
    const keys = JSON.parse(readFileSync(first.keysFile, 'utf8'));
    const both = anotherFile('both.json', { newest: 2, peppers: { ...keys.peppers, '2': pepper() } });
    chmodSync(both, 0o400);
    const second = await onThatDatabase(both);
    try {
      // A session from before goes on.
      const there = Object.assign(new Person(second), {
        cookie: member.cookie,
        signInName: member.signInName,
        passphrase: member.passphrase,
      });
      await there.send(ME);
      const before = await kids(second);
      await there.signIn();
      expect(await kids(second)).toEqual({ old: before.old - 1, moved: before.moved + 1 });
      expect((await viewerOf(second, there)).tag('member', scopeOf('group', 'one'))).toEqual(tag);
      // Signing in once more finds it there, and nothing is left to move.
      await there.signIn();
      expect(await kids(second)).toEqual({ old: before.old - 1, moved: before.moved + 1 });
      // Whoever stayed away is still found under the old key, and a wrong passphrase is still wrong.
      const late = Object.assign(new Person(second), { signInName: away.signInName, passphrase: 'not what it is' });
      await expect(late.signIn()).rejects.toThrow('WRONG_CREDENTIALS');
      late.passphrase = away.passphrase;
      await late.signIn();
      await (await new Person(second).signUp()).signIn();
    } finally {
      await second.stop();
    }
  });
});

/** How many accounts stand under the first key in every place, and how many under the second in every place. */
async function kids(server: TestServer) {
  const [counted] = await server.sql<{ old: number; moved: number }>(
    `select count(*) filter (where a.login_kid = 1 and a.passphrase_kid = 1 and w.kid = 1)::int as old,
            count(*) filter (where a.login_kid = 2 and a.passphrase_kid = 2 and w.kid = 2)::int as moved
     from identity.account a join vault.wrap w on w.account_id = a.id and w.kind = 'passphrase'`,
  );
  return counted!;
}

describe('text that nobody can type', () => {
  it('is refused in every field, costs no hash that is not owed, and is not logged', async () => {
    const member = await (await new Person(first).signUp()).chooseName('Rowan');
    const { stepUp } = await member.send('mutation ($p: String!) { stepUp(passphrase: $p) }', { p: member.passphrase });
    const proofOfWork = '{}';
    const hashing = jest.spyOn(first.app.get(SlowHash), 'of');
    for (const bad of ['abc\u0000defghijklmno', 'abc\ud800defghijklmno', '\udc00abcdefghijklmno']) {
      const fields: [string, object, string][] = [
        ['mutation ($v: String!) { chooseDisplayName(name: $v) { displayName } }', { v: bad }, 'INVALID'],
        ['mutation ($v: String!) { acceptAppointment(secret: $v) }', { v: bad }, 'NOT_FOUND'],
        ['mutation ($v: String!) { stepUp(passphrase: $v) }', { v: bad }, 'INVALID'],
        ['mutation ($v: String!) { renewRecoveryCodes(stepUp: $v) }', { v: bad }, 'STEP_UP'],
        ['mutation ($v: String!) { exportMyRecords(stepUp: $v) }', { v: bad }, 'STEP_UP'],
        ...forInput('signUp', 'SignUpInput', '{ signInName }', [
          [{ passphrase: bad, proofOfWork }, 'INVALID'],
          [{ proofOfWork: bad }, 'PROOF_OF_WORK'],
        ]),
        ...forInput('signIn', 'SignInInput', '', [
          [{ signInName: bad, passphrase: 'fifteen letters' }, 'INVALID'],
          [{ signInName: member.signInName, passphrase: bad }, 'INVALID'],
        ]),
        ...forInput('changePassphrase', 'ChangePassphraseInput', '{ passphrase }', [
          [{ current: bad }, 'INVALID'],
          [{ current: member.passphrase, next: bad }, 'INVALID'],
        ]),
        ...forInput('recover', 'RecoverInput', '{ passphrase }', [
          [{ recoveryCode: bad }, 'WRONG_CREDENTIALS'],
          [{ recoveryCode: member.recoveryCodes[0], passphrase: bad }, 'INVALID'],
        ]),
        ...forInput('deleteAccount', 'DeleteAccountInput', '{ erased }', [
          [{ stepUp: bad, farewell: 'ERASE' }, 'STEP_UP'],
        ]),
        ...forInput('cutTies', 'CutTiesInput', '{ passphrase }', [
          [{ stepUp: bad }, 'STEP_UP'],
          [{ stepUp, passphrase: bad }, 'INVALID'],
        ]),
      ];
      for (const [document, variables, code] of fields) {
        expect([document, await member.refused(document, variables)]).toMatchObject([document, { code }]);
      }
    }
    // The recovery code alone, three times: one that cannot be a code costs what any other does.
    expect(hashing).toHaveBeenCalledTimes(3);
    hashing.mockRestore();
    await member.signIn();
    expect(first.log.join('\n')).not.toContain('defghijklmno');
  });
});

function forInput(name: string, type: string, answer: string, inputs: [object, string][]): [string, object, string][] {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) ${answer} }`;
  return inputs.map(([input, code]) => [document, { input }, code]);
}

describe('limits on trying', () => {
  it('hold for one name, one session and one code, and for nobody else', async () => {
    const server = await startServer({ settings: { throttle: true } });
    try {
      const member = await new Person(server).signUp();
      const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) }';
      const RECOVER = 'mutation ($input: RecoverInput!) { recover(input: $input) { passphrase } }';
      const STEP_UP = 'mutation ($passphrase: String!) { stepUp(passphrase: $passphrase) }';
      const passphrase = 'not what it is';
      const tries: [Person, string, object][] = [
        [new Person(server), SIGN_IN, { input: { signInName: 'nobody-at-home', passphrase } }],
        [new Person(server), RECOVER, { input: { recoveryCode: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-A' } }],
        [member, STEP_UP, { passphrase }],
      ];
      for (const [person, document, variables] of tries) {
        for (let i = 0; i < 10; i += 1) {
          expect(await person.refused(document, variables)).toMatchObject({ code: 'WRONG_CREDENTIALS' });
        }
        expect(await person.refused(document, variables)).toMatchObject({ code: 'TOO_MANY', limit: 10 });
      }
      await member.signIn();
      await new Person(server).send(RECOVER, { input: { recoveryCode: member.recoveryCodes[0] } });
      // Twenty who have done no work take no place from the one who has.
      const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { signInName } }';
      const idle = { input: { proofOfWork: '{}' } };
      for (let i = 0; i < 20; i += 1) await new Person(server).refused(SIGN_UP, idle);
      await new Person(server).signUp();
    } finally {
      await server.stop();
    }
  });
});
