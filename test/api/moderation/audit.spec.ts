import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonalData } from '../../../src/kernel/personal-data.js';
import { Audit } from '../../../src/moderation/index.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { viewerOf } from '../../world/groups.js';
import type { Person } from '../../world/person.js';
import { DECIDE, ModeratedWorld, NOTICES, OPEN_FOR, REPORT, timesKept, type Written } from './world.js';

const TRAIL = `query ($first: Int, $after: String) { auditTrail(first: $first, after: $after) {
  edges { node { staffName action subjectKind subjectId at } } pageInfo { hasNextPage endCursor } } }`;

describe('the audit log', () => {
  let server: TestServer;
  let world: ModeratedWorld;
  let audit: Audit;
  let writer: Person;
  let moderator: Person;
  let steward: Person;
  beforeAll(async () => {
    server = await startServer();
    world = await ModeratedWorld.in(server);
    audit = server.app.get(Audit, { strict: false });
    writer = await world.member();
    moderator = await world.staff('moderator', world.groupId, 'Ines');
    steward = await world.staff('steward', null, 'Bruna');
    for (let i = 0; i < 4; i += 1) await decide(await world.write(writer, true), moderator);
  });
  afterAll(() => server.stop());

  const decide = async (post: Written, by: Person, given: object = { action: 'REMOVE', rule: 'No cruelty' }) => {
    const { openCaseFor } = await by.send(OPEN_FOR, { kind: 'POST', id: post.id });
    const { id: caseId, version } = openCaseFor.item;
    await by.send(DECIDE, { input: { caseId, version, ...given } });
  };
  const trail = async (of: Person, page: object = { first: 50 }) => (await of.send(TRAIL, page)).auditTrail;

  /** Changes the log as somebody could who owns the database, checks it, and puts it back. */
  const tampered = async (change: string, check: () => Promise<void>) => {
    await server.sql('create table kept_entry as table moderation.audit_entry');
    await server.sql('create table kept_payload as table moderation.audit_payload');
    await server.sql('alter table moderation.audit_entry disable trigger user');
    await server.sql(change);
    await check();
    await server.sql('delete from moderation.audit_payload');
    await server.sql('delete from moderation.audit_entry');
    await server.sql('insert into moderation.audit_entry table kept_entry');
    await server.sql('insert into moderation.audit_payload table kept_payload');
    await server.sql('alter table moderation.audit_entry enable trigger user');
    await server.sql('drop table kept_entry, kept_payload');
  };

  it('lets nobody change, delete or empty it', async () => {
    for (const statement of [
      `update moderation.audit_entry set action = 'leave'`,
      'delete from moderation.audit_entry',
      'truncate moderation.audit_entry cascade',
    ]) {
      await expect(server.sql(statement)).rejects.toThrow('append-only');
    }
  });

  it('is whole, one entry after the other, when many of the team act at once', async () => {
    const team = await Promise.all([1, 2, 3].map(() => world.staff('moderator', world.groupId)));
    const posts = await Promise.all(team.map(() => world.write(writer, true)));
    await Promise.all(team.map((person, i) => decide(posts[i]!, person)));
    const { firstBad, head } = await audit.verify();
    expect(firstBad).toBeNull();
    expect(head!.seq).toBe(21);
  });

  it.each([
    ['an act', `update moderation.audit_entry set action = 'leave' where seq = 6`, 6],
    ['who acted', `update moderation.audit_entry set staff_id = gen_random_uuid() where seq = 2`, 2],
    ['the time', `update moderation.audit_entry set at = at + interval '1 minute' where seq = 3`, 3],
    ['a hash', `update moderation.audit_entry set hash = sha256('x') where seq = 4`, 4],
    ['a payload', `update moderation.audit_payload set payload = '{"rule": "Another"}' where seq = 6`, 6],
    [
      'an entry taken out of the middle',
      `with p as (delete from moderation.audit_payload where seq = 5) delete from moderation.audit_entry where seq = 5`,
      5,
    ],
  ])('shows where it was changed: %s', async (_, change, seq) => {
    await server.sql('alter table moderation.audit_payload drop constraint audit_payload_seq_fkey');
    await tampered(change, async () => expect((await audit.verify()).firstBad).toBe(seq));
    await server.sql(
      `alter table moderation.audit_payload add constraint audit_payload_seq_fkey
       foreign key (seq) references moderation.audit_entry`,
    );
    expect((await audit.verify()).firstBad).toBeNull();
  });

  it('shows a tail that was cut off or written anew, when compared with a head kept elsewhere', async () => {
    const { head } = await audit.verify();
    const cut = `with p as (delete from moderation.audit_payload where seq > 9) delete from moderation.audit_entry
                 where seq > 9`;
    await server.sql('alter table moderation.audit_payload drop constraint audit_payload_seq_fkey');
    await tampered(cut, async () => {
      expect((await audit.verify()).firstBad).toBeNull();
      expect((await audit.verify(head!)).firstBad).toBe(10);
    });
    expect((await audit.verify(head!)).firstBad).toBeNull();
    expect((await audit.verify({ ...head!, hash: Buffer.alloc(32) })).firstBad).toBe(head!.seq);
  });

  it('holds when a payload is erased at the end of its time', async () => {
    await tampered('delete from moderation.audit_payload where seq < 4', async () =>
      expect((await audit.verify()).firstBad).toBeNull(),
    );
  });

  it('is read by stewards of the whole community, by name, newest first, in pages', async () => {
    const all = await trail(steward);
    expect(all.edges.at(-1).node).toMatchObject({ staffName: 'Ines', action: 'open-case', subjectKind: 'post' });
    expect(all.edges.at(-1).node.at).toBe('2026-03-04T10:20:00.000Z');
    const page = await trail(steward, { first: 2 });
    const next = await trail(steward, { first: 2, after: page.pageInfo.endCursor });
    expect([...page.edges, ...next.edges]).toEqual(all.edges.slice(0, 4));
    const local = await world.staff('steward', world.groupId);
    expect(await local.refused(TRAIL)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await moderator.refused(TRAIL)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('says nothing of members: a report leaves no entry', async () => {
    const post = await world.write(writer, true);
    const before = (await audit.verify()).head!.seq;
    const reader = await world.member();
    await reader.send(REPORT, { input: { kind: 'POST', id: post.id, reason: 'SPAM' } });
    expect((await audit.verify()).head!.seq).toBe(before);
    expect(await timesKept(server, await world.accountOf(reader))).toBe(0);
  });

  it('keeps from a steward what was done about their own named words, without a gap that shows it', async () => {
    const other = await world.staff('steward', null, 'Selma');
    const post = await world.write(other, false);
    await decide(post, moderator, { action: 'LEAVE' });
    const of = async (person: Person) => (await trail(person)).edges.filter((e: any) => e.node.subjectId === post.id);
    expect(await of(steward)).toHaveLength(3);
    expect(await of(other)).toHaveLength(0);
  });

  it('what members are told and reported goes with their export, and their sealed words with them', async () => {
    const leaving = await world.member('Petra');
    const [named, anonymous, others] = [
      await world.write(leaving, false),
      await world.write(leaving, true),
      await world.write(writer, true),
    ];
    for (const post of [named, anonymous, others]) await decide(post, moderator);
    const reported = await world.write(writer, true);
    await leaving.send(REPORT, { input: { kind: 'POST', id: reported.id, reason: 'SPAM' } });
    const viewer = await viewerOf(server, leaving);
    const [, records] = server.app
      .get(PersonalData, { strict: false })
      .all()
      .find(([name]) => name === 'moderation')!;
    const exported = (await records.export(viewer)) as { notices: any[]; reports: any[] };
    expect(exported.notices.map((notice) => notice.subjectId).sort()).toEqual([named.id, anonymous.id].sort());
    expect(exported.reports).toMatchObject([{ id: reported.id, state: 'waiting' }]);

    const sealed = async () =>
      (await server.sql<{ id: string }>('select subject_id as id from moderation.sealed_original')).map(
        (row) => row.id,
      );
    await records.forget(viewer, 'leave');
    expect(await sealed()).toEqual(expect.arrayContaining([named.id, anonymous.id]));
    await records.forget(viewer, 'erase');
    expect(await sealed()).toContain(others.id);
    expect(await sealed()).not.toContain(named.id);
    expect(await sealed()).not.toContain(anonymous.id);
    expect((await leaving.send(NOTICES, {})).myNotices.edges).toHaveLength(2);
  });
});
