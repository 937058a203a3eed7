import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../setup/server.js';
import { accountOf, aGroup, aMember } from '../world/groups.js';
import { clientId, type Person } from '../world/person.js';

const SAVE = 'mutation ($id: Id!, $text: String!) { saveDraft(kind: GROUP, id: $id, text: $text) }';
const DRAFT = 'query ($id: Id!) { draft(kind: GROUP, id: $id) }';
const CHOICES = '{ noteChoices { note showing } }';

/** What somebody with the database in their hands could do to a sealed value. */
const DAMAGES: Record<string, string> = {
  'one bit turned': 'set_bit($1::bytea, 200, 1 - get_bit($1::bytea, 200))',
  'the last byte cut off': 'substr($1::bytea, 1, octet_length($1::bytea) - 1)',
  'nearly everything cut off': 'substr($1::bytea, 1, 12)',
  emptied: `substr($1::bytea, 1, 0)`,
};

describe('a sealed value that was changed in the database', () => {
  let server: TestServer;
  let groupId: string;
  let ann: Person;
  let bea: Person;
  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
  });
  beforeEach(async () => {
    await server.sql('delete from discussions.draft');
    await server.sql('delete from vault.private_item');
    ann = await aMember(server, groupId);
    bea = await aMember(server, groupId);
  });
  afterAll(() => server.stop());

  async function isRefused(person: Person, document: string, variables: object = {}) {
    const lines = server.log.length;
    const refused = (await person.refused(document, variables)) as { code: string; reference?: string };
    expect(refused).toMatchObject({ code: 'UNEXPECTED' });
    expect(server.log.slice(lines).join()).toContain(refused.reference);
  }

  async function damage(table: string, column: string, how: string) {
    const [row] = await server.sql<{ sealed: Buffer }>(`select ${column} as sealed from ${table}`);
    const [bad] = await server.sql<{ sealed: Buffer }>(`select ${how} as sealed`, [row!.sealed]);
    await server.sql(`update ${table} set ${column} = $1`, [bad!.sealed]);
  }

  const choose = (person: Person, showing: string) =>
    person.send(`mutation { chooseShowing(note: SCAN, showing: ${showing}) { note } }`);

  it.each(Object.entries(DAMAGES))('is refused loudly, never read as nothing: %s', async (_, how) => {
    await ann.send(SAVE, { id: groupId, text: 'Not yet' });
    expect((await ann.send(DRAFT, { id: groupId })).draft).toBe('Not yet');
    await damage('discussions.draft', 'sealed', how);
    await isRefused(ann, DRAFT, { id: groupId });

    await choose(ann, 'HIDE');
    await ann.send(CHOICES);
    await damage('vault.private_item', 'sealed', how);
    await isRefused(ann, CHOICES);

    await server.sql('delete from identity.session where account_id <> $1', [await accountOf(server, ann)]);
    await damage('identity.session', 'sealed_secret', how);
    await isRefused(ann, '{ me { displayName } }');
    await server.sql('delete from identity.session');
  });

  it('is refused when two members were given the values of each other', async () => {
    for (const who of [ann, bea]) await who.send(SAVE, { id: groupId, text: 'Not yet' });
    for (const who of [ann, bea]) await choose(who, 'HIDE');
    for (const table of ['discussions.draft', 'vault.private_item']) {
      await server.sql(`update ${table} x set sealed = (select sealed from ${table} y where y.tag <> x.tag)`);
    }
    for (const who of [ann, bea]) {
      await isRefused(who, DRAFT, { id: groupId });
      await isRefused(who, CHOICES);
    }
  });

  it("is refused when it is one's own, from another place or an earlier day", async () => {
    const other = await aGroup(server);
    for (const id of [groupId, other]) await ann.send(SAVE, { id, text: `For ${id}` });
    await server.sql(
      'update discussions.draft x set sealed = (select sealed from discussions.draft y where y.tag <> x.tag)',
    );
    for (const id of [groupId, other]) await isRefused(ann, DRAFT, { id });
  });

  it('is refused when an entry of a journal was given to another day, or the words of one list to another', async () => {
    const WRITE = 'mutation ($input: WriteJournalEntryInput!) { writeJournalEntry(input: $input) { entry { slot } } }';
    const entry = (text: string) => ({ input: { clientId: clientId(), on: '2026-03-04', text } });
    for (const text of ['One day', 'Another']) await ann.send(WRITE, entry(text));
    const READ = 'query ($slot: Int!) { journalEntry(slot: $slot) { text } }';
    await server.sql(
      'update vault.private_item x set sealed = (select sealed from vault.private_item y where y.tag <> x.tag)',
    );
    for (const slot of [0, 1]) await isRefused(ann, READ, { slot });
    await server.sql('delete from vault.private_item');
    await ann.send(WRITE, entry('One day'));
    await ann.send('mutation { keepSafetyPlan(input: { reason: "Spring." }) { version } }');
    await server.sql(
      'update vault.private_item x set sealed = (select sealed from vault.private_item y where y.tag <> x.tag)',
    );
    await isRefused(ann, READ, { slot: 0 });
    await isRefused(ann, '{ safetyPlan { reason } }');
  });

  it('is refused when a session was given to another account, or a longer life', async () => {
    const [anns, beas] = [await accountOf(server, ann), await accountOf(server, bea)];
    await server.sql('update identity.session set expires_on = expires_on + 30 where account_id = $1', [anns]);
    await isRefused(ann, '{ me { displayName } }');
    await server.sql('update identity.session set account_id = $1 where account_id = $2', [anns, beas]);
    await isRefused(bea, '{ me { displayName } }');
  });
});
