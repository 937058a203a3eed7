import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cases } from '../../../src/moderation/index.js';
import { startServer, type TestServer } from '../../setup/server.js';
import type { Person } from '../../world/person.js';
import {
  CONCERN,
  DECIDE,
  everything,
  ModeratedWorld,
  MY_REPORTS,
  OPEN,
  QUEUE,
  REPORT,
  timesKept,
  type Written,
} from './world.js';

describe('reporting', () => {
  let server: TestServer;
  let world: ModeratedWorld;
  let writer: Person;
  let reader: Person;
  let moderator: Person;
  beforeAll(async () => {
    server = await startServer();
    world = await ModeratedWorld.in(server);
    writer = await world.member();
    reader = await world.member();
    moderator = await world.staff('moderator', world.groupId);
  });
  afterAll(() => server.stop());

  const report = (person: Person, { kind, id }: Written, reason = 'HARASSMENT', words?: string) =>
    person.send(REPORT, { input: { kind: kind.toUpperCase(), id, reason, words } });
  const caseOf = async (post: Written) =>
    (
      await server.sql<{ id: string; lane: string; why: string[]; version: number }>(
        'select id, lane, why, version from moderation.case_item where subject_id = $1',
        [post.id],
      )
    )[0]!;

  it('a member reports words twice and is heard once, without an account or a time', async () => {
    const post = await world.write(writer, true);
    expect(await report(reader, post, 'HARASSMENT', 'She is being cruel.')).toEqual({
      reportSubject: { received: true, next: 'SOMEBODY_LOOKS' },
    });
    const before = await everything(server);
    await report(reader, post, 'HARASSMENT', 'Once more.');
    expect(await everything(server)).toBe(before);
    for (const person of [reader, writer]) expect(await timesKept(server, await world.accountOf(person))).toBe(0);
    expect(await caseOf(post)).toMatchObject({ lane: 'today', why: ['harassment'], version: 1 });
  });

  it('nobody can report their own words, named or anonymous, nor words they cannot read', async () => {
    const anonymous = await world.write(writer, true);
    const named = await world.write(await world.member('Rowan'), false);
    const input = (post: Written) => ({ input: { kind: 'POST', id: post.id, reason: 'SPAM' } });
    expect(await writer.refused(REPORT, input(anonymous))).toMatchObject({ code: 'NOT_ALLOWED' });
    const stranger = await world.stranger();
    expect(await stranger.refused(REPORT, input(named))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await stranger.refused(CONCERN, { input: { kind: 'POST', id: named.id } })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const nowhere = { input: { kind: 'POST', id: crypto.randomUUID(), reason: 'SPAM' } };
    expect(await reader.refused(REPORT, nowhere)).toMatchObject({ code: 'NOT_FOUND' });
    const long = { input: { ...input(named).input, words: 'a'.repeat(2_001) } };
    expect(await reader.refused(REPORT, long)).toMatchObject({ code: 'TOO_LONG', field: 'words' });
    await report(reader, named, 'SPAM');
  });

  it('a case moves up with each reason and never down, whoever reports', async () => {
    const post = await world.write(writer, true);
    await report(reader, post, 'SPAM');
    expect(await caseOf(post)).toMatchObject({ lane: 'when-you-can', version: 1 });
    const newcomer = await world.member();
    expect(await newcomer.send(CONCERN, { input: { kind: 'POST', id: post.id, words: 'I fear for her.' } })).toEqual({
      voiceConcern: { received: true, next: 'SOMEBODY_LOOKS_FIRST_THING' },
    });
    await report(await world.member(), post, 'UNSAFE_ADVICE');
    expect(await caseOf(post)).toMatchObject({ lane: 'now', why: ['spam', 'worried', 'unsafe-advice'], version: 3 });
  });

  it('whoever reported something can still say later that they are worried', async () => {
    const post = await world.write(writer, true);
    await report(reader, post, 'SPAM');
    await reader.send(CONCERN, { input: { kind: 'POST', id: post.id } });
    expect(await caseOf(post)).toMatchObject({ lane: 'now', why: ['spam', 'worried'] });
  });

  it('what screening finds opens the case at its lane, and the same finding again changes nothing', async () => {
    const post = await world.write(writer, true);
    const cases = server.app.get(Cases, { strict: false });
    await cases.raise(post, 'now', 'screening');
    await cases.raise(post, 'today', 'screening');
    expect(await caseOf(post)).toMatchObject({ lane: 'now', why: ['screening'], version: 1 });
    await cases.raise(post, 'today', 'another finding');
    expect(await caseOf(post)).toMatchObject({ lane: 'now', why: ['screening', 'another finding'], version: 2 });
  });

  it('ten people at once open one case', async () => {
    const post = await world.write(writer, true);
    const people = await Promise.all(Array.from({ length: 10 }, () => world.member()));
    await Promise.all(people.map((person) => report(person, post, 'HURTFUL_WORDS')));
    const found = await server.sql<{ reports: string }>(
      `select (select count(*) from moderation.report r where r.case_id = c.id) as reports
       from moderation.case_item c where c.subject_id = $1`,
      [post.id],
    );
    expect(found).toEqual([{ reports: '10' }]);
  });

  it('members see of their own reports whether somebody looked, and of others nothing', async () => {
    const person = await world.member();
    const post = await world.write(writer, true);
    await report(person, post, 'SPAM');
    const mine = async (of: Person) =>
      (await of.send(MY_REPORTS)).myReports.edges.map((edge: { node: object }) => edge.node);
    expect(await mine(person)).toEqual([{ kind: 'POST', id: post.id, isConcern: false, state: 'WAITING' }]);
    const { id, version } = await caseOf(post);
    await moderator.send(DECIDE, { input: { caseId: id, version, action: 'LEAVE' } });
    expect(await mine(person)).toMatchObject([{ state: 'LOOKED_AT' }]);
    expect(await mine(await world.member())).toEqual([]);
  });

  it('the team reads what was said and never by whom', async () => {
    const post = await world.write(writer, true);
    await report(reader, post, 'PRIVATE_DETAILS', 'My street is in it.');
    const { moderationQueue } = await moderator.send(QUEUE, { first: 50 });
    expect(JSON.stringify(moderationQueue)).not.toContain('My street');
    const opened = await moderator.send(OPEN, { id: (await caseOf(post)).id });
    expect(opened.openCase.reports).toEqual([{ reason: 'private-details', words: 'My street is in it.' }]);
    expect(JSON.stringify(opened)).not.toContain(await world.accountOf(reader));
  });
});
