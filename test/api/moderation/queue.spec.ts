import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import { aMember } from '../../world/groups.js';
import type { Person } from '../../world/person.js';
import {
  CLAIM,
  CONCERN,
  DECIDE,
  everything,
  HAND_OVER,
  ModeratedWorld,
  OPEN,
  OPEN_FOR,
  QUEUE,
  REPORT,
  REVERSE,
  type Written,
} from './world.js';

describe("the team's queue", () => {
  let server: TestServer;
  let world: ModeratedWorld;
  let writer: Person;
  let reader: Person;
  let moderator: Person;
  let second: Person;
  beforeAll(async () => {
    server = await startServer();
    world = await ModeratedWorld.in(server);
    writer = await world.member('Tamsin');
    reader = await world.member();
    moderator = await world.staff('moderator', world.groupId, 'Ines');
    second = await world.staff('moderator', world.groupId, 'Odile');
  });
  afterAll(() => server.stop());

  /** Reports a post and returns its case. */
  const reported = async (post: Written, reason = 'SPAM') => {
    await reader.send(REPORT, { input: { kind: 'POST', id: post.id, reason } });
    const sql = 'select id, version from moderation.case_item where subject_id = $1';
    return (await server.sql<{ id: string; version: number }>(sql, [post.id]))[0]!;
  };
  const listed = async (person: Person, variables: object = { first: 50 }) =>
    (await person.send(QUEUE, variables)).moderationQueue.edges.map((edge: any) => edge.node);
  const ids = async (person: Person, variables?: object) =>
    (await listed(person, variables)).map((item: any) => item.id);

  it('goes by urgency, then by age, and is read in pages', async () => {
    const own = await startServer();
    const small = await ModeratedWorld.in(own);
    const [author, reporter, staff] = [await small.member(), await small.member(), await small.staff('steward', null)];
    const posts = [];
    for (const reason of ['SPAM', 'HARASSMENT', 'SPAM', 'worried']) {
      const post = await small.write(author, true);
      const input = { kind: 'POST', id: post.id };
      if (reason === 'worried') await reporter.send(CONCERN, { input });
      else await reporter.send(REPORT, { input: { ...input, reason } });
      own.clock.advance({ hours: 1 });
      posts.push(post);
    }
    const all = await staff.send(QUEUE, {});
    const lanes = all.moderationQueue.edges.map((edge: any) => edge.node.lane);
    expect(lanes).toEqual(['NOW', 'TODAY', 'WHEN_YOU_CAN', 'WHEN_YOU_CAN']);
    const opened = await staff.send(OPEN, { id: all.moderationQueue.edges[2].node.id });
    expect(opened.openCase.subject.id).toBe(posts[0]!.id);
    const page = (await staff.send(QUEUE, { first: 2 })).moderationQueue;
    const rest = (await staff.send(QUEUE, { first: 2, after: page.pageInfo.endCursor })).moderationQueue;
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect([...page.edges, ...rest.edges].map((edge: any) => edge.node.id)).toEqual(
      all.moderationQueue.edges.map((edge: any) => edge.node.id),
    );
    await own.stop();
  });

  it('is for moderators and stewards, each in the groups they work in', async () => {
    const here = await reported(await world.write(writer, true));
    const there = await reported(await world.write(await elsewhere(), true, { groupId: world.otherGroupId }));
    const everywhere = await world.staff('steward', null);
    const other = await world.staff('moderator', world.otherGroupId);
    expect(await ids(moderator)).toContain(here.id);
    expect(await ids(moderator)).not.toContain(there.id);
    expect(await ids(other)).toEqual([there.id]);
    expect(await ids(everywhere)).toEqual(expect.arrayContaining([here.id, there.id]));
    expect(await ids(everywhere, { first: 50, groupId: world.otherGroupId })).toEqual([there.id]);
    expect(await moderator.refused(QUEUE, { groupId: world.otherGroupId })).toMatchObject({ code: 'NOT_FOUND' });
    for (const [document, variables] of actsOn(there)) {
      expect(await moderator.refused(document, variables)).toMatchObject({ code: 'NOT_FOUND' });
    }
    const host = await world.staff('host', world.groupId);
    for (const person of [host, reader]) {
      expect(await person.refused(QUEUE)).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await person.refused(OPEN, { id: here.id })).toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });

  /** A member of the other group, whose words the reader cannot see without joining it. */
  const elsewhere = async () => {
    reader = await aMember(server, world.otherGroupId);
    return aMember(server, world.otherGroupId);
  };
  const actsOn = ({ id, version }: { id: string; version: number }): [string, object][] => [
    [OPEN, { id }],
    [CLAIM, { id, version }],
    [HAND_OVER, { id, version }],
    [DECIDE, { input: { caseId: id, version, action: 'LEAVE' } }],
  ];

  it('keeps the words covered until they are opened, and writes down who opened them', async () => {
    reader = await world.member();
    const post = await world.write(writer, true);
    const { id } = await reported(post);
    expect(JSON.stringify(await listed(moderator))).not.toContain('Words that stand here');
    const { openCase } = await moderator.send(OPEN, { id });
    expect(openCase.subject).toMatchObject({
      id: post.id,
      words: 'Words that stand here.',
      notes: ['SCAN'],
      state: 'STANDING',
      author: { name: post.authorName, isAnonymous: true },
    });
    expect(openCase.around.length).toBeGreaterThan(0);
    const looks = await server.sql('select staff_id, action from moderation.audit_entry where subject_id = $1', [
      post.id,
    ]);
    expect(looks).toEqual([{ staff_id: await world.accountOf(moderator), action: 'look' }]);
  });

  it("a moderator's own words under their name are a case that does not exist for them", async () => {
    const post = await world.write(moderator, false);
    const item = await reported(post);
    const before = await everything(server);
    expect(await ids(moderator)).not.toContain(item.id);
    expect(await ids(second)).toContain(item.id);
    for (const [document, variables] of actsOn(item)) {
      expect(await moderator.refused(document, variables)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await moderator.refused(OPEN_FOR, { kind: 'POST', id: post.id })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await everything(server)).toBe(before);
  });

  it("a moderator's own anonymous words are listed for all, and turn their author away without a trace", async () => {
    const post = await world.write(moderator, true);
    const item = await reported(post);
    const before = await everything(server);
    const [mine, theirs] = [await listed(moderator), await listed(second)];
    const of = (items: any[]) => items.find((listing) => listing.id === item.id);
    expect(of(mine)).toBeDefined();
    expect(of(mine)).toEqual(of(theirs));
    for (const [document, variables] of actsOn(item)) {
      expect(await moderator.refused(document, variables)).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect(await moderator.refused(OPEN_FOR, { kind: 'POST', id: post.id })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await everything(server)).toBe(before);

    const { decideCase } = await second.send(DECIDE, {
      input: { caseId: item.id, version: item.version, action: 'REMOVE', rule: 'No cruelty' },
    });
    const after = await everything(server);
    const reversal = { input: { decisionId: decideCase.id } };
    expect(await moderator.refused(REVERSE, reversal)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await everything(server)).toBe(after);
  });

  it('shows two moderators the same of an anonymous author: a name, and nothing that leads to an account', async () => {
    const post = await world.write(writer, true);
    const { id } = await reported(post);
    const answers = [await moderator.send(OPEN, { id }), await second.send(OPEN, { id })];
    expect(answers[0].openCase.subject).toEqual(answers[1].openCase.subject);
    expect(Object.keys(answers[0].openCase.subject.author).sort()).toEqual(['isAnonymous', 'name']);
    const text = JSON.stringify(answers);
    const rows = await server.sql<{ tag: Buffer; scope: Buffer }>(
      'select author_tag as tag, scope from discussions.post where id = $1',
      [post.id],
    );
    const { tag, scope } = rows[0]!;
    for (const person of [writer, reader]) expect(text).not.toContain(await world.accountOf(person));
    for (const bytes of [tag, scope]) {
      for (const form of ['hex', 'base64'] as const) expect(text).not.toContain(bytes.toString(form));
    }
  });

  it('gives a case to one of two who claim at once, and back to all after 20 minutes', async () => {
    const item = await reported(await world.write(writer, true));
    const both = await Promise.all([moderator.post<any>(CLAIM, item), second.post<any>(CLAIM, item)]);
    const lost = both.filter((answer) => answer.errors);
    expect(lost).toHaveLength(1);
    expect(lost[0]!.errors![0]!.extensions.code).toBe('STALE');
    const [holder, other] = both[0]!.errors ? [second, moderator] : [moderator, second];
    const { version } = both.find((answer) => answer.data?.claimCase)!.data.claimCase;
    expect(await other.refused(CLAIM, { id: item.id, version })).toMatchObject({ code: 'TAKEN' });
    expect(await other.refused(DECIDE, { input: { caseId: item.id, version, action: 'LEAVE' } })).toMatchObject({
      code: 'TAKEN',
    });
    expect((await listed(holder)).find((listing: any) => listing.id === item.id)).toMatchObject({
      isClaimed: true,
      claimedByYou: true,
      viewerCan: ['OPEN', 'CLAIM', 'HAND_OVER', 'DECIDE'],
    });
    expect((await listed(other)).find((listing: any) => listing.id === item.id)).toMatchObject({
      claimedByYou: false,
      viewerCan: ['OPEN'],
    });
    server.clock.advance({ minutes: 20 });
    expect(await other.send(CLAIM, { id: item.id, version })).toMatchObject({ claimCase: { claimedByYou: true } });
  });

  it('is handed over with a word to whoever goes on, by the one who holds it', async () => {
    const item = await reported(await world.write(writer, true));
    expect(await moderator.refused(HAND_OVER, item)).toMatchObject({ code: 'NOT_ALLOWED' });
    const { claimCase } = await moderator.send(CLAIM, item);
    const handed = { id: item.id, version: claimCase.version, note: 'I know this thread too well.' };
    expect(await second.refused(HAND_OVER, handed)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await moderator.refused(HAND_OVER, { ...handed, version: item.version })).toMatchObject({ code: 'STALE' });
    const { handOverCase } = await moderator.send(HAND_OVER, handed);
    expect(handOverCase.isClaimed).toBe(false);
    expect((await second.send(OPEN, { id: item.id })).openCase.note).toBe('I know this thread too well.');
    // Laid back without a word, it keeps the one before.
    const taken = (await second.send(CLAIM, { id: item.id, version: handOverCase.version })).claimCase;
    await second.send(HAND_OVER, { id: item.id, version: taken.version });
    expect((await moderator.send(OPEN, { id: item.id })).openCase.note).toBe('I know this thread too well.');
  });

  it('a moderator opens a case about words nobody reported, where they work', async () => {
    const post = await world.write(writer, true);
    const { openCaseFor } = await moderator.send(OPEN_FOR, { kind: 'POST', id: post.id });
    expect(openCaseFor.item).toMatchObject({ lane: 'WHEN_YOU_CAN', why: ['team'], reportCount: 0, state: 'OPEN' });
    const again = await second.send(OPEN_FOR, { kind: 'POST', id: post.id });
    expect(again.openCaseFor.item.id).toBe(openCaseFor.item.id);
    const acts = await server.sql<{ action: string }>(
      'select action from moderation.audit_entry where subject_id = $1 order by seq',
      [post.id],
    );
    expect(acts.map(({ action }) => action)).toEqual(['open-case', 'look', 'look']);
    const far = await world.write(await aMember(server, world.otherGroupId), true, { groupId: world.otherGroupId });
    expect(await moderator.refused(OPEN_FOR, { kind: 'POST', id: far.id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('two who decide at once: one does, the other is told that it moved', async () => {
    const item = await reported(await world.write(writer, true));
    const input = { caseId: item.id, version: item.version, action: 'REMOVE', rule: 'No cruelty' };
    const both = await Promise.all([moderator.post(DECIDE, { input }), second.post(DECIDE, { input })]);
    expect(both.map((answer) => answer.errors?.[0]?.extensions.code).sort()).toEqual(['STALE', undefined]);
    const decided = await server.sql('select 1 from moderation.decision where case_id = $1', [item.id]);
    expect(decided).toHaveLength(1);
  });
});
