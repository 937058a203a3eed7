import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Departure, Departures, Memberships } from '../../../src/groups/index.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { open, READ, read } from '../../world/conversations.js';
import { viewerOf } from '../../world/groups.js';
import { clientId, Person } from '../../world/person.js';
import {
  ACCEPT,
  ANSWER,
  appointed,
  ASK,
  foundGroup,
  GROUP,
  GROUPS,
  INVITE,
  JOIN,
  join,
  LEAVE,
  MINE,
  REQUESTS,
  signedUp,
  statements,
  WITHDRAW,
} from './community.js';

describe('joining a group', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const newcomer = () => new Person(server).signUp();
  const membershipsOf = (groupId: string) =>
    server.sql<{ tag: Buffer }>('select * from groups.membership where group_id = $1', [groupId]);

  describe('that is open', () => {
    it('makes the newcomer a member at once, and shows it on the card and in their groups', async () => {
      const group = await foundGroup(server, 'open');
      const person = await newcomer();
      const before = (await person.send(GROUP, { id: group.id })).group;
      expect(before).toMatchObject({ membership: 'NONE', viewerCan: ['JOIN'], crowd: null });
      expect(await join(person, group.id)).toMatchObject({
        membership: 'MEMBER',
        viewerCan: ['LEAVE', 'READ', 'WRITE'],
        crowd: 10,
      });
      expect(await person.send(MINE)).toEqual({ myGroups: [{ id: group.id }] });
      expect((await person.send(GROUP, { slug: group.slug })).group.membership).toBe('MEMBER');
      await join(person, group.id);
      expect(await membershipsOf(group.id)).toHaveLength(1);
    });

    it('is refused until the house rules were read', async () => {
      const group = await foundGroup(server, 'open');
      const person = await newcomer();
      const input = { groupId: group.id, rulesRead: false };
      expect(await person.refused(JOIN, { input })).toMatchObject({ code: 'INVALID', field: 'rulesRead' });
      expect(await membershipsOf(group.id)).toHaveLength(0);
      expect((await join(person, group.id)).membership).toBe('MEMBER');
    });

    it('is for the signed-in, and takes no request', async () => {
      const group = await foundGroup(server, 'open');
      const stranger = new Person(server);
      expect(await stranger.refused(GROUP, { id: group.id })).toMatchObject({ code: 'SIGN_IN' });
      expect(await stranger.refused(GROUPS)).toMatchObject({ code: 'SIGN_IN' });
      const person = await newcomer();
      expect(await person.refused(ASK, { input: { groupId: group.id } })).toMatchObject({ code: 'NOT_ALLOWED' });
    });

    it('writes one row, which holds a group and a tag and nothing of the account', async () => {
      const group = await foundGroup(server, 'open');
      const { person, accountId } = await signedUp(server);
      const before = await everyRowBut(server, 'groups.membership');
      await join(person, group.id);
      expect(await everyRowBut(server, 'groups.membership')).toEqual(before);
      const [row, ...others] = await membershipsOf(group.id);
      expect(others).toEqual([]);
      expect(Object.keys(row!).sort()).toEqual(['group_id', 'tag']);
      expect(row!.tag).toHaveLength(16);
      expect(JSON.stringify(row)).not.toContain(accountId);
    });

    it('gives one person tags that are alike in no two groups', async () => {
      const [first, second] = [await foundGroup(server, 'open'), await foundGroup(server, 'open')];
      const person = await newcomer();
      await join(person, first.id);
      await join(person, second.id);
      const [a, b] = [(await membershipsOf(first.id))[0]!, (await membershipsOf(second.id))[0]!];
      expect(a.tag.equals(b.tag)).toBe(false);
    });
  });

  describe('by request', () => {
    it('waits for a host, who reads the answer and not who wrote it, and is settled at the next visit', async () => {
      const group = await foundGroup(server, 'request');
      const host = await appointed(server, 'host', group.id);
      const person = await newcomer();
      const input = { groupId: group.id, answer: 'I lost my pregnancy in March.' };
      const asked = (await person.send(ASK, { input })).askToJoin;
      expect(asked).toMatchObject({ membership: 'REQUESTED', viewerCan: ['WITHDRAW_REQUEST'], crowd: null });
      const { joinRequests } = await host.send(REQUESTS, { id: group.id });
      expect(joinRequests).toEqual([{ id: expect.any(String), answer: input.answer }]);

      await host.send(ANSWER, { input: { requestId: joinRequests[0].id, approve: true } });
      expect(await membershipsOf(group.id)).toHaveLength(0);
      expect((await host.send(REQUESTS, { id: group.id })).joinRequests).toEqual([]);
      expect(await person.send(MINE)).toEqual({ myGroups: [{ id: group.id }] });
      expect(await membershipsOf(group.id)).toHaveLength(1);
      expect(await server.sql('select * from groups.join_request where group_id = $1', [group.id])).toEqual([]);
    });

    it.each([
      ['the list', (person: Person) => person.send(GROUPS)],
      ['the card', (person: Person, id: string) => person.send(GROUP, { id })],
      ['joining', (person: Person, id: string) => join(person, id)],
    ])('lets the approved person in through %s', async (_, visit) => {
      const group = await foundGroup(server, 'request');
      const person = await newcomer();
      await person.send(ASK, { input: { groupId: group.id } });
      expect(await person.refused(JOIN, { input: { groupId: group.id, rulesRead: true } })).toMatchObject({
        code: 'NOT_ALLOWED',
      });
      await server.sql("update groups.join_request set state = 'approved' where group_id = $1", [group.id]);
      await Promise.all([visit(person, group.id), visit(person, group.id)]);
      expect(await membershipsOf(group.id)).toHaveLength(1);
      expect((await person.send(GROUP, { id: group.id })).group.membership).toBe('MEMBER');
    });

    it('keeps the answer sealed, and none when nothing was said', async () => {
      const group = await foundGroup(server, 'request');
      const person = await newcomer();
      await person.send(ASK, { input: { groupId: group.id, answer: 'a very private sentence' } });
      const stored = () =>
        server.sql<{ sealed_answer: Buffer | null }>('select * from groups.join_request where group_id = $1', [
          group.id,
        ]);
      const [row] = await stored();
      expect(row!.sealed_answer!.toString('latin1')).not.toContain('private');
      await person.send(ASK, { input: { groupId: group.id, answer: '  ' } });
      expect(await stored()).toEqual([expect.objectContaining({ sealed_answer: null, kid: null, state: 'waiting' })]);
    });

    it('can be declined, which is said, and asked again', async () => {
      const group = await foundGroup(server, 'request');
      const moderator = await appointed(server, 'moderator', group.id);
      const person = await newcomer();
      await person.send(ASK, { input: { groupId: group.id } });
      const [request] = (await moderator.send(REQUESTS, { id: group.id })).joinRequests;
      const input = { requestId: request.id, approve: false };
      await moderator.send(ANSWER, { input });
      expect(await moderator.refused(ANSWER, { input })).toMatchObject({ code: 'STALE' });
      expect((await person.send(GROUP, { id: group.id })).group).toMatchObject({
        membership: 'NONE',
        requestDeclined: true,
        viewerCan: ['ASK_TO_JOIN'],
      });
      expect((await person.send(ASK, { input: { groupId: group.id } })).askToJoin).toMatchObject({
        membership: 'REQUESTED',
        requestDeclined: false,
      });
    });

    it('can be withdrawn, after which there is nothing to answer', async () => {
      const group = await foundGroup(server, 'request');
      const steward = await appointed(server, 'steward');
      const person = await newcomer();
      await person.send(ASK, { input: { groupId: group.id } });
      const [request] = (await steward.send(REQUESTS, { id: group.id })).joinRequests;
      await person.send(WITHDRAW, { id: group.id });
      expect((await person.send(GROUP, { id: group.id })).group.membership).toBe('NONE');
      const input = { requestId: request.id, approve: true };
      expect(await steward.refused(ANSWER, { input })).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('is read and answered by the team of that group alone', async () => {
      const [group, other] = [await foundGroup(server, 'request'), await foundGroup(server, 'request')];
      const person = await newcomer();
      await person.send(ASK, { input: { groupId: group.id } });
      const [host, elsewhere] = [await appointed(server, 'host', group.id), await appointed(server, 'host', other.id)];
      const [request] = (await host.send(REQUESTS, { id: group.id })).joinRequests;
      const input = { requestId: request.id, approve: true };
      expect(await person.refused(REQUESTS, { id: group.id })).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await person.refused(ANSWER, { input })).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await elsewhere.refused(REQUESTS, { id: group.id })).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await elsewhere.refused(ANSWER, { input })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await host.send(ANSWER, { input })).toEqual({ answerJoinRequest: true });
    });

    it('refuses an answer that is too long, and says which field', async () => {
      const group = await foundGroup(server, 'request');
      const person = await newcomer();
      const asking = (length: number) => ({ input: { groupId: group.id, answer: 'a'.repeat(length) } });
      expect(await person.refused(ASK, asking(2_001))).toMatchObject({
        code: 'TOO_LONG',
        field: 'answer',
        limit: 2000,
      });
      await person.send(ASK, asking(2_000));
    });
  });

  describe('by invite', () => {
    it.each(['open', 'request', 'invite', 'secret'] as const)(
      'lets one person into a group that is %s',
      async (kind) => {
        const group = await foundGroup(server, kind);
        const moderator = await appointed(server, 'moderator', group.id);
        const { createInvite } = await moderator.send(INVITE, { input: { groupId: group.id, clientId: clientId() } });
        const guest = await newcomer();
        const typed = ` ${createInvite.code.toLowerCase().replaceAll('-', ' ')} `;
        expect((await guest.send(ACCEPT, { code: typed })).acceptInvite).toMatchObject({
          id: group.id,
          membership: 'MEMBER',
        });
        // An answer lost on the way: the same person sends it again.
        expect((await guest.send(ACCEPT, { code: typed })).acceptInvite.membership).toBe('MEMBER');
        expect(await membershipsOf(group.id)).toHaveLength(1);
      },
    );

    it('answers a code that was used, has expired or never was in the same words', async () => {
      const group = await foundGroup(server, 'secret');
      const steward = await appointed(server, 'steward');
      const invite = async () =>
        (await steward.send(INVITE, { input: { groupId: group.id, clientId: clientId() } })).createInvite;
      const used = await invite();
      await (await newcomer()).send(ACCEPT, { code: used.code });
      const expiring = await invite();
      const person = await newcomer();
      const unknown = await person.post(ACCEPT, { code: '0'.repeat(26) });
      expect(unknown.errors![0]!.extensions.code).toBe('NOT_FOUND');
      expect(await person.post(ACCEPT, { code: used.code })).toEqual(unknown);
      expect(await person.post(ACCEPT, { code: 'no code at all' })).toEqual(unknown);
      server.clock.advance({ days: 15 });
      expect(await person.post(ACCEPT, { code: expiring.code })).toEqual(unknown);
      expect((await person.send(ACCEPT, { code: (await invite()).code })).acceptInvite.membership).toBe('MEMBER');
    });

    it('still works on its last day', async () => {
      const group = await foundGroup(server, 'invite');
      const steward = await appointed(server, 'steward', group.id);
      const invite = await steward.send(INVITE, { input: { groupId: group.id, clientId: clientId() } });
      server.clock.advance({ days: 14 });
      const person = await newcomer();
      expect((await person.send(ACCEPT, { code: invite.createInvite.code })).acceptInvite.membership).toBe('MEMBER');
    });

    it('keeps no code, and neither who invited nor who came', async () => {
      const group = await foundGroup(server, 'invite');
      const steward = await appointed(server, 'steward', group.id);
      const input = { groupId: group.id, clientId: clientId() };
      const { code } = (await steward.send(INVITE, { input })).createInvite;
      expect((await steward.send(INVITE, { input })).createInvite.code).toBe(code);
      await (await newcomer()).send(ACCEPT, { code });
      const rows = await server.sql('select * from groups.invite where group_id = $1', [group.id]);
      expect(rows).toEqual([
        {
          id: expect.any(String),
          group_id: group.id,
          code_hash: expect.any(Buffer),
          expires_on: expect.anything(),
          used: true,
        },
      ]);
      expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''));
      const other = await foundGroup(server, 'invite');
      const everywhere = await appointed(server, 'steward');
      await everywhere.send(INVITE, { input });
      const moved = { ...input, groupId: other.id };
      expect(await everywhere.refused(INVITE, { input: moved })).toMatchObject({ code: 'CONFLICT' });
    });

    it('is made by moderators and stewards there, and by nobody else', async () => {
      const group = await foundGroup(server, 'invite');
      const secret = await foundGroup(server, 'secret');
      const input = { groupId: group.id, clientId: clientId() };
      const host = await appointed(server, 'host', group.id);
      expect(await host.refused(INVITE, { input })).toMatchObject({ code: 'NOT_ALLOWED' });
      const moderator = await appointed(server, 'moderator', group.id);
      expect(await moderator.refused(INVITE, { input: { ...input, groupId: secret.id } })).toMatchObject({
        code: 'NOT_FOUND',
      });
      await moderator.send(INVITE, { input });
      const elsewhere = await appointed(server, 'moderator', secret.id);
      expect(await elsewhere.refused(INVITE, { input })).toMatchObject({ code: 'NOT_ALLOWED' });
      const person = await newcomer();
      expect(await person.refused(JOIN, { input: { groupId: group.id, rulesRead: true } })).toMatchObject({
        code: 'NOT_ALLOWED',
      });
    });
  });

  describe('that is secret', () => {
    it('answers somebody who does not belong there like a group that does not exist', async () => {
      const [secret, absent] = [await foundGroup(server, 'secret'), { id: randomUUID(), slug: 'nowhere' }];
      const person = await appointed(server, 'moderator', (await foundGroup(server, 'open')).id);
      await appointed(server, 'host', secret.id);
      const documents: [string, (group: { id: string; slug: string }) => object][] = [
        [GROUP, ({ id }) => ({ id })],
        [GROUP, ({ slug }) => ({ slug })],
        [JOIN, ({ id }) => ({ input: { groupId: id, rulesRead: true } })],
        [JOIN, ({ id }) => ({ input: { groupId: id, rulesRead: false } })],
        [ASK, ({ id }) => ({ input: { groupId: id } })],
        [WITHDRAW, ({ id }) => ({ id })],
        [LEAVE, ({ id }) => ({ id })],
        ['query ($id: Id!) { staffOf(groupId: $id) { role } }', ({ id }) => ({ id })],
        [REQUESTS, ({ id }) => ({ id })],
        [INVITE, ({ id }) => ({ input: { groupId: id, clientId: clientId() } })],
        [
          'mutation ($input: UnpinInput!) { unpinFromShelf(input: $input) { id } }',
          ({ id }) => ({ input: { groupId: id, kind: 'ARTICLE', targetId: absent.id } }),
        ],
      ];
      for (const [document, variables] of documents) {
        const answer = await person.post(document, variables(secret));
        expect(answer).toEqual(await person.post(document, variables(absent)));
      }
      expect(await person.refused(GROUP, { id: secret.id })).toEqual({ code: 'NOT_FOUND' });
      expect(await person.refused(GROUP, { slug: secret.slug })).toEqual({ code: 'NOT_FOUND' });
      expect(JSON.stringify(await person.send(GROUPS))).not.toContain(secret.id);
    });

    it('takes as many statements by its slug as one that does not exist, however often it is asked for', async () => {
      const secret = await foundGroup(server, 'secret');
      const person = await newcomer();
      const asking = (slug: string) => statements(server, () => person.refused(GROUP, { slug }));
      const counts = [
        await asking(secret.slug),
        await asking(secret.slug),
        await asking('nowhere'),
        await asking('nowhere'),
      ];
      expect(counts).toEqual([3, 3, 3, 3]);
    });

    it('is there for its members and its team', async () => {
      const secret = await foundGroup(server, 'secret');
      const steward = await appointed(server, 'steward', secret.id);
      const person = await newcomer();
      const invite = await steward.send(INVITE, { input: { groupId: secret.id, clientId: clientId() } });
      await person.send(ACCEPT, { code: invite.createInvite.code });
      for (const inside of [steward, person]) {
        expect((await inside.send(GROUP, { slug: secret.slug })).group.id).toBe(secret.id);
        expect(JSON.stringify(await inside.send(GROUPS))).toContain(secret.id);
      }
      expect(await steward.send(MINE)).toEqual({ myGroups: [] });
    });
  });

  describe('and leaving it', () => {
    it('is silent, always allowed, and lets somebody come back to an open group', async () => {
      const group = await foundGroup(server, 'open');
      const person = await newcomer();
      expect(await person.send(LEAVE, { id: group.id })).toEqual({ leaveGroup: true });
      await join(person, group.id);
      const before = await everyRowBut(server, 'groups.membership');
      expect(await person.send(LEAVE, { id: group.id })).toEqual({ leaveGroup: true });
      expect(await everyRowBut(server, 'groups.membership')).toEqual(before);
      expect(await membershipsOf(group.id)).toEqual([]);
      expect((await person.send(GROUP, { id: group.id })).group).toMatchObject({ membership: 'NONE', crowd: null });
      expect((await join(person, group.id)).membership).toBe('MEMBER');
    });

    it("closes the group's conversations to whoever left, as if they were not there", async () => {
      const group = await foundGroup(server, 'open');
      const person = await newcomer();
      await join(person, group.id);
      const { post } = await open(person, group.id, { title: 'Tonight' });
      expect((await read(person, post.threadId)).thread.title).toBe('Tonight');
      await person.send(LEAVE, { id: group.id });
      const closed = await person.post(READ, { id: post.threadId });
      expect(closed).toEqual(await person.post(READ, { id: randomUUID() }));
      expect(closed.errors![0]!.extensions.code).toBe('NOT_FOUND');
    });

    it('hides a secret group from whoever left, and holds back a request that was approved meanwhile', async () => {
      const secret = await foundGroup(server, 'secret');
      const steward = await appointed(server, 'steward', secret.id);
      const invite = await steward.send(INVITE, { input: { groupId: secret.id, clientId: clientId() } });
      const person = await newcomer();
      await person.send(ACCEPT, { code: invite.createInvite.code });
      await person.send(LEAVE, { id: secret.id });
      expect(await person.refused(GROUP, { id: secret.id })).toEqual({ code: 'NOT_FOUND' });

      const group = await foundGroup(server, 'request');
      await person.send(ASK, { input: { groupId: group.id } });
      await server.sql("update groups.join_request set state = 'approved' where group_id = $1", [group.id]);
      await person.send(LEAVE, { id: group.id });
      expect((await person.send(GROUP, { id: group.id })).group.membership).toBe('NONE');
      expect(await membershipsOf(group.id)).toEqual([]);
    });

    it('tells the connections that are open, by the tag that was removed', async () => {
      const heard: Departure[] = [];
      server.app.get(Departures).listen((departure) => heard.push(departure));
      const group = await foundGroup(server, 'open');
      const person = await newcomer();
      await join(person, group.id);
      const [row] = await membershipsOf(group.id);
      await person.send(LEAVE, { id: group.id });
      await person.send(LEAVE, { id: group.id });
      expect(heard).toEqual([{ groupId: group.id, tag: row!.tag }]);
    });
  });

  describe('after an exclusion', () => {
    const TODAY = () => server.clock.now().toISOString().slice(0, 10);

    it('is refused until it is over, with its end', async () => {
      const group = await foundGroup(server, 'open');
      const { person, accountId } = await signedUp(server);
      const until = TODAY();
      await server.sql('insert into groups.exclusion values ($1, $2, $3)', [group.id, accountId, until]);
      const input = { groupId: group.id, rulesRead: true };
      expect(await person.refused(JOIN, { input })).toEqual({ code: 'NOT_ALLOWED', until });
      server.clock.advance({ days: 1 });
      expect((await join(person, group.id)).membership).toBe('MEMBER');
    });

    it('does not use up an invite, and hides a secret group', async () => {
      const group = await foundGroup(server, 'secret');
      const steward = await appointed(server, 'steward', group.id);
      const { person, accountId } = await signedUp(server);
      const { code } = (await steward.send(INVITE, { input: { groupId: group.id, clientId: clientId() } }))
        .createInvite;
      await server.sql('insert into groups.exclusion values ($1, $2, $3)', [group.id, accountId, TODAY()]);
      expect(await person.refused(ACCEPT, { code })).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await person.refused(GROUP, { id: group.id })).toEqual({ code: 'NOT_FOUND' });
      const friend = await newcomer();
      expect((await friend.send(ACCEPT, { code })).acceptInvite.membership).toBe('MEMBER');
    });

    it('takes the group from what a member reads and hears, though their membership stands', async () => {
      const group = await foundGroup(server, 'open');
      const { person, accountId } = await signedUp(server);
      await join(person, group.id);
      const memberships = server.app.get(Memberships);
      const viewer = await viewerOf(server, person);
      const listeners = [{ viewer }];
      expect(await memberships.membersAmong(listeners, group.id)).toHaveLength(1);
      expect(await memberships.mine(viewer)).toEqual([group.id]);
      await server.sql('insert into groups.exclusion values ($1, $2, $3)', [group.id, accountId, TODAY()]);
      expect(await memberships.membersAmong(listeners, group.id)).toEqual([]);
      expect(await memberships.mine(viewer)).toEqual([]);
      expect((await person.send(GROUP, { id: group.id })).group).toMatchObject({ viewerCan: ['LEAVE'], crowd: null });
    });
  });
});

/** Every row of every other table, as text, but for sessions of whoever signs up. */
async function everyRowBut(server: TestServer, but: string): Promise<string[]> {
  const tables = await server.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const rows: string[] = [];
  for (const { name } of tables) {
    if (name === but) continue;
    const found = await server.sql<{ row: string }>(`select ctid || xmin::text || t::text as row from ${name} t`);
    rows.push(...found.map(({ row }) => `${name} ${row}`).sort());
  }
  return rows;
}
