import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Voices } from '../../../src/authorship/index.js';
import { Database } from '../../../src/kernel/database.js';
import { PersonalData, type PersonalRecords } from '../../../src/kernel/personal-data.js';
import { scopeOf } from '../../../src/kernel/scopes.js';
import type { Viewer } from '../../../src/kernel/viewer.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { accountOf, appoint, viewerOf } from '../../world/groups.js';
import { Person } from '../../world/person.js';

const STEP_UP = 'mutation ($passphrase: String!) { stepUp(passphrase: $passphrase) }';
const EXPORT = 'mutation ($stepUp: String!) { exportMyRecords(stepUp: $stepUp) }';
const DELETE =
  'mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { erased wordsStay copiesUntil } }';
const CUT = `mutation ($input: CutTiesInput!) {
  cutTies(input: $input) { passphrase recoveryCodes namedOnlyUntil }
}`;
const CHOOSE = 'mutation { chooseShowing(note: SCAN, showing: HIDE) { note showing } }';
const CHOICES = '{ noteChoices { note showing } }';
const ME = '{ me { displayName namedOnlyUntil staff { role } } }';

/** Stands in for a domain whose rows only their owner finds: a diary of one line, at a tag of the owner. */
class Diary implements PersonalRecords {
  readonly tables = [];
  readonly lines = new Map<string, string>();
  /** How often the next calls fail, as if the database had gone away. */
  failing = 0;

  write(viewer: Viewer, line: string): void {
    this.lines.set(at(viewer), line);
  }

  async export(viewer: Viewer) {
    return this.lines.get(at(viewer)) ?? null;
  }

  async forget(viewer: Viewer) {
    this.failNow();
    this.lines.delete(at(viewer));
  }

  async rekey(old: Viewer, next: Viewer) {
    const line = this.lines.get(at(old));
    if (line === undefined) return [];
    return [
      async () => {
        this.failNow();
        this.lines.delete(at(old));
        this.lines.set(at(next), line);
      },
    ];
  }

  private failNow() {
    if (this.failing === 0) return;
    this.failing -= 1;
    throw new Error('The diary is stuck');
  }
}

const SCOPE = scopeOf('thread', 'one');
const at = (viewer: Viewer) => viewer.tag('draft', scopeOf('draft', 'diary')).toString('hex');

let server: TestServer;
let diary: Diary;
beforeAll(async () => {
  server = await startServer();
  diary = new Diary();
  server.app.get(PersonalData).register('diary', diary);
});
afterAll(() => server.stop());

async function stepUp(person: Person): Promise<string> {
  return (await person.send(STEP_UP, { passphrase: person.passphrase })).stepUp;
}

async function cut(person: Person, passphrase?: string) {
  const { cutTies } = await person.send(CUT, { input: { stepUp: await stepUp(person), passphrase } });
  person.passphrase = cutTies.passphrase ?? passphrase;
  person.recoveryCodes = cutTies.recoveryCodes;
  return cutTies;
}

async function atAnotherDevice({ signInName, passphrase }: Person): Promise<Person> {
  return Object.assign(new Person(server), { signInName, passphrase }).signIn();
}

async function scanShowing(person: Person): Promise<string> {
  return (await person.send(CHOICES)).noteChoices.find((choice: any) => choice.note === 'SCAN').showing;
}

/** Speaks anonymously once, and is muted there if asked: what a content domain does in its own transaction. */
async function speak(person: Person, mutedUntil?: string) {
  const viewer = await viewerOf(server, person);
  const voices = server.app.get(Voices, { strict: false });
  await server.app.get(Database).transaction(async () => {
    const authorship = await voices.speak(viewer, 'author/thread', SCOPE, true);
    if (mutedUntil) await voices.mute(authorship, mutedUntil);
  });
}

async function count(table: string): Promise<number> {
  return Number((await server.sql<{ count: string }>(`select count(*) from ${table}`))[0]!.count);
}

describe('taking everything out', () => {
  it('gives one JSON text with all there is, to whoever gave their passphrase a moment ago', async () => {
    const member = await (await new Person(server).signUp()).chooseName('Rowan');
    await appoint(server, member, 'clinician');
    await member.send(CHOOSE);
    await speak(member, '2026-03-20');
    diary.write(await viewerOf(server, member), 'Today was long.');
    expect(await member.refused(EXPORT, { stepUp: 'none' })).toEqual({ code: 'STEP_UP' });

    const text = (await member.send(EXPORT, { stepUp: await stepUp(member) })).exportMyRecords;
    const records = JSON.parse(text);
    expect(records).toMatchObject({
      format: 'beside-export/1',
      account: {
        displayName: 'Rowan',
        joinedMonth: '2026-03',
        tiesCutOn: null,
        staff: [{ role: 'clinician', groupId: null }],
      },
      identity: { sessionsExpireOn: ['2026-04-03'] },
      vault: { recoveryCodesLeft: 5 },
      readers: { choices: { scan: 'hide' }, blocked: [] },
      authorship: {
        pseudonyms: [expect.stringMatching(/^\S+ \S+/)],
        sanctions: [{ kind: 'mute', until: '2026-03-20', lifted: false, isAnonymous: true }],
      },
      diary: 'Today was long.',
    });
    // Every keeper has a key of its own.
    expect(Object.keys(records).sort()).toEqual(
      [
        'format',
        'account',
        ...server.app
          .get(PersonalData)
          .all()
          .map(([name]) => name),
      ].sort(),
    );
    // Nothing of it is left behind in a log, and nothing in it opens anything.
    expect(server.log.join('\n')).not.toContain('Today was long');
    expect(text).not.toContain(await accountOf(server, member));
  });

  it('gives another member nothing of it', async () => {
    const other = await new Person(server).signUp();
    const records = JSON.parse((await other.send(EXPORT, { stepUp: await stepUp(other) })).exportMyRecords);
    expect(records.authorship).toEqual({ pseudonyms: [], sanctions: [] });
    expect(records.diary).toBeNull();
  });
});

describe('deleting an account', () => {
  const tables = [
    'identity.account',
    'identity.session',
    'identity.staff_role',
    'vault.wrap',
    'vault.private_item',
    'authorship.persona',
  ];

  it('erases everything, on every device, and says what is gone and until when copies last', async () => {
    const before = await Promise.all(tables.map(count));
    const member = await (await new Person(server).signUp()).chooseName('Sorrel');
    const other = await atAnotherDevice(member);
    await appoint(server, member, 'host');
    await member.send(CHOOSE);
    await speak(member);
    diary.write(await viewerOf(server, member), 'Today was long.');
    const kept = diary.lines.size;
    const cookie = member.cookie;

    const input = { stepUp: await stepUp(member), farewell: 'ERASE' };
    expect(await member.refused(DELETE, { input: { ...input, stepUp: '' } })).toEqual({ code: 'STEP_UP' });
    const { deleteAccount } = await member.send(DELETE, { input });
    expect(deleteAccount.erased).toEqual(
      server.app
        .get(PersonalData)
        .all()
        .map(([name]) => name),
    );
    expect(deleteAccount).toMatchObject({ wordsStay: false, copiesUntil: '2026-03-18' });
    expect(member.cookie).toBeUndefined();
    expect(await Promise.all(tables.map(count))).toEqual(before);
    expect(diary.lines.size).toBe(kept - 1);

    expect(await other.refused(ME)).toMatchObject({ code: 'SIGN_IN' });
    expect(await Object.assign(new Person(server), { cookie }).refused(ME)).toMatchObject({ code: 'SIGN_IN' });
    await expect(atAnotherDevice(member)).rejects.toThrow('WRONG_CREDENTIALS');
    const RECOVER = 'mutation ($input: RecoverInput!) { recover(input: $input) { passphrase } }';
    const code = { input: { recoveryCode: member.recoveryCodes[0] } };
    expect(await new Person(server).refused(RECOVER, code)).toEqual({ code: 'WRONG_CREDENTIALS' });
    // The name is free again.
    await (await new Person(server).signUp()).chooseName('Sorrel');
  });

  it('leaves the voices standing for somebody who leaves their words', async () => {
    const member = await new Person(server).signUp();
    await speak(member);
    const voices = await count('authorship.persona');
    const { deleteAccount } = await member.send(DELETE, {
      input: { stepUp: await stepUp(member), farewell: 'LEAVE' },
    });
    expect(deleteAccount.wordsStay).toBe(true);
    expect(await count('authorship.persona')).toBe(voices);
    await expect(atAnotherDevice(member)).rejects.toThrow('WRONG_CREDENTIALS');
  });

  it('tries a domain that failed once more', async () => {
    const member = await new Person(server).signUp();
    const before = await count('identity.account');
    diary.failing = 1;
    await member.send(DELETE, { input: { stepUp: await stepUp(member), farewell: 'ERASE' } });
    expect(await count('identity.account')).toBe(before - 1);
    expect(server.log.some((line) => line.includes('farewell-interrupted') && line.includes('reference'))).toBe(true);
  });

  it('that was interrupted is finished by whoever signs in again, and nothing is left beyond their reach', async () => {
    const member = await new Person(server).signUp();
    await member.send(CHOOSE);
    diary.write(await viewerOf(server, member), 'Today was long.');
    const lines = diary.lines.size;
    const items = await count('vault.private_item');
    diary.failing = 2;
    const input = { stepUp: await stepUp(member), farewell: 'ERASE' };
    expect(await member.refused(DELETE, { input })).toMatchObject({ code: 'UNEXPECTED' });
    // The other domains have forgotten; the sessions are over; the way back is still there.
    expect(await count('vault.private_item')).toBe(items - 1);
    expect(await member.refused(ME)).toMatchObject({ code: 'SIGN_IN' });
    await member.signIn();
    await member.send(DELETE, { input: { stepUp: await stepUp(member), farewell: 'ERASE' } });
    expect(diary.lines.size).toBe(lines - 1);
    await expect(atAnotherDevice(member)).rejects.toThrow('WRONG_CREDENTIALS');
  });
});

describe('cutting ties', () => {
  it('keeps the account and what is private, and nothing leads to the anonymous past', async () => {
    const member = await (await new Person(server).signUp()).chooseName('Juniper');
    await appoint(server, member, 'moderator');
    await member.send(CHOOSE);
    await speak(member);
    diary.write(await viewerOf(server, member), 'Today was long.');
    const other = await atAnotherDevice(member);
    const [old, oldCodes, oldPassphrase] = [await viewerOf(server, member), member.recoveryCodes, member.passphrase];
    const items = await server.sql<{ tag: Buffer; sealed: Buffer }>('select tag, sealed from vault.private_item');

    const { passphrase, recoveryCodes, namedOnlyUntil } = await cut(member);
    expect(passphrase.split(' ')).toHaveLength(6);
    expect(new Set([...recoveryCodes, ...oldCodes]).size).toBe(10);
    expect(namedOnlyUntil).toBe('2026-03-18');

    // The same account, its roles, choices and diary.
    expect((await member.send(ME)).me).toEqual({
      displayName: 'Juniper',
      namedOnlyUntil: '2026-03-18',
      staff: [{ role: 'MODERATOR' }],
    });
    expect(await scanShowing(member)).toBe('HIDE');
    const next = await viewerOf(server, member);
    expect(await diary.export(next)).toBe('Today was long.');
    // Another secret: no tag and no sealed value is what it was, and the voice is nobody's.
    expect(next.accountId).toBe(old.accountId);
    expect(next.tag('author/thread', SCOPE)).not.toEqual(old.tag('author/thread', SCOPE));
    const ownBefore = items.find((item) =>
      item.tag.equals(old.tag('list/choices', scopeOf('slot', '/list/choices/0'))),
    );
    const after = await server.sql<{ tag: Buffer; sealed: Buffer }>('select tag, sealed from vault.private_item');
    expect(ownBefore).toBeDefined();
    expect(after).toHaveLength(items.length);
    expect(after.some((item) => item.tag.equals(ownBefore!.tag) || item.sealed.equals(ownBefore!.sealed))).toBe(false);
    const records = JSON.parse((await member.send(EXPORT, { stepUp: await stepUp(member) })).exportMyRecords);
    expect(records.authorship.pseudonyms).toEqual([]);
    expect(records.account.tiesCutOn).toBe('2026-03-04');
    expect(await server.sql(`select 1 from vault.wrap where kind = 'cut-ties'`)).toEqual([]);

    // Every other way in is over.
    expect(await other.refused(ME)).toMatchObject({ code: 'SIGN_IN' });
    await expect(atAnotherDevice(Object.assign(other, { passphrase: oldPassphrase }))).rejects.toThrow('WRONG_CRED');
    const RECOVER = 'mutation ($input: RecoverInput!) { recover(input: $input) { passphrase } }';
    const code = { input: { recoveryCode: oldCodes[0] } };
    expect(await new Person(server).refused(RECOVER, code)).toEqual({ code: 'WRONG_CREDENTIALS' });
    expect((await viewerOf(server, await atAnotherDevice(member))).tag('read', SCOPE)).toEqual(next.tag('read', SCOPE));
  });

  it('waits fourteen days before writing anonymously, and ninety before cutting again', async () => {
    const member = await new Person(server).signUp();
    await cut(member, 'the heron by the weir');
    await expect(speak(member)).rejects.toMatchObject({ code: 'NOT_ALLOWED', detail: { until: '2026-03-18' } });
    const again = async () => member.refused(CUT, { input: { stepUp: await stepUp(member) } });
    expect(await again()).toEqual({ code: 'NOT_ALLOWED', until: '2026-06-02' });
    server.clock.advance({ days: 14 });
    await speak(member);
    server.clock.advance({ days: 75 });
    await member.signIn();
    expect(await again()).toEqual({ code: 'NOT_ALLOWED', until: '2026-06-02' });
    server.clock.advance({ days: 1 });
    await cut(member);
  });

  it('is refused while a sanction stands, on the name or on a voice, and changes nothing then', async () => {
    const today = () => server.clock.now().toISOString().slice(0, 10);
    const member = await new Person(server).signUp();
    await speak(member, today());
    const before = (await viewerOf(server, member)).tag('read', SCOPE);
    const input = async () => ({ input: { stepUp: await stepUp(member) } });
    expect(await member.refused(CUT, await input())).toEqual({ code: 'MUTED', until: today() });
    expect(await member.refused(CUT, { input: { stepUp: 'none' } })).toEqual({ code: 'STEP_UP' });
    expect(await member.refused(CUT, { input: { stepUp: '', passphrase: 'short' } })).toMatchObject({
      code: 'TOO_SHORT',
    });
    expect((await viewerOf(server, member)).tag('read', SCOPE)).toEqual(before);
    // Somebody else's sanction in the same place is nothing to them.
    await cut(await new Person(server).signUp());
    server.clock.advance({ days: 1 });
    await cut(member);
  });

  it('that was interrupted goes on where it stood, and loses nothing', async () => {
    const member = await new Person(server).signUp();
    await member.send(CHOOSE);
    diary.write(await viewerOf(server, member), 'Today was long.');
    diary.failing = 2;
    const input = { stepUp: await stepUp(member) };
    expect(await member.refused(CUT, { input })).toMatchObject({ code: 'UNEXPECTED' });
    expect(await member.refused(ME)).toMatchObject({ code: 'SIGN_IN' });
    // The old passphrase still holds, and whatever has moved already is found again.
    await member.signIn();
    await member.send('mutation { chooseShowing(note: FAITH, showing: SHOW) { note } }');
    await cut(member);
    expect(await scanShowing(member)).toBe('HIDE');
    expect(await diary.export(await viewerOf(server, member))).toBe('Today was long.');
  });

  it('writes no row of the account together with a row of a tag', async () => {
    const member = await new Person(server).signUp();
    await member.send(CHOOSE);
    await cut(member);
    const [together] = await server.sql<{ count: string }>(
      `select count(*) from vault.private_item i
       where i.xmin::text in (select xmin::text from identity.account union all select xmin::text from identity.session
                              union all select xmin::text from vault.wrap)`,
    );
    expect(together!.count).toBe('0');
  });
});
