import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import { Person, solveProofOfWork } from '../../world/person.js';

const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { signInName passphrase recoveryCodes } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) }';

describe('signing up', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it('gives a name, a passphrase and five recovery codes, and asks for nothing', async () => {
    const newcomer = await new Person(server).signUp();
    expect(newcomer.signInName).toMatch(/^[a-z]+-[a-z]+-[a-z]+$/);
    expect(newcomer.passphrase.split(' ')).toHaveLength(6);
    expect(newcomer.recoveryCodes).toHaveLength(5);
    expect(await newcomer.send('{ me { displayName staff { role } } }')).toEqual({
      me: { displayName: null, staff: [] },
    });
  });

  it("takes a passphrase of one's own of 15 characters and refuses one of 14", async () => {
    const newcomer = new Person(server);
    const input = { passphrase: 'fourteen chars', proofOfWork: '' };
    expect(await newcomer.refused(SIGN_UP, { input })).toMatchObject({
      code: 'TOO_SHORT',
      field: 'passphrase',
      limit: 15,
    });
    await newcomer.signUp('fifteen letters');
    expect(newcomer.cookie).toBeDefined();
  });

  it('refuses a proof of work that was not done, and one that was used before', async () => {
    const newcomer = new Person(server);
    expect(await newcomer.refused(SIGN_UP, { input: { proofOfWork: '{}' } })).toMatchObject({ code: 'PROOF_OF_WORK' });
    const proofOfWork = await solveProofOfWork(newcomer);
    await newcomer.send(SIGN_UP, { input: { proofOfWork } });
    expect(await newcomer.refused(SIGN_UP, { input: { proofOfWork } })).toMatchObject({ code: 'PROOF_OF_WORK' });
  });

  it('lets the member back in, and answers a wrong passphrase and an unknown name alike', async () => {
    const member = await new Person(server).signUp();
    const elsewhere = new Person(server);
    elsewhere.signInName = member.signInName.toUpperCase().replaceAll('-', ' ');
    elsewhere.passphrase = member.passphrase;
    await elsewhere.signIn();
    expect(await elsewhere.send('{ me { displayName } }')).toEqual({ me: { displayName: null } });

    const wrong = await elsewhere.post(SIGN_IN, {
      input: { signInName: member.signInName, passphrase: 'no such passphrase' },
    });
    const unknown = await elsewhere.post(SIGN_IN, {
      input: { signInName: 'nobody-at-home', passphrase: 'no such passphrase' },
    });
    expect(wrong.errors?.[0]?.extensions.code).toBe('WRONG_CREDENTIALS');
    expect(unknown).toEqual(wrong);
  });

  it('signs out here and everywhere', async () => {
    const here = await new Person(server).signUp();
    const there = Object.assign(new Person(server), { signInName: here.signInName, passphrase: here.passphrase });
    await there.signIn();
    const cookie = here.cookie;
    await here.send('mutation { signOut }');
    here.cookie = cookie;
    expect(await here.refused('{ me { displayName } }')).toMatchObject({ code: 'SIGN_IN' });
    await there.send('{ me { displayName } }');
    const kept = there.cookie;
    await there.send('mutation { signOut(everywhere: true) }');
    there.cookie = kept;
    expect(await there.refused('{ me { displayName } }')).toMatchObject({ code: 'SIGN_IN' });
  });
});
