import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import * as say from '../../world/conversations.js';
import { clientId, type Person } from '../../world/person.js';
import { Line } from '../../world/socket.js';
import {
  APPEAL,
  DECIDE,
  everything,
  ModeratedWorld,
  NOTICES,
  OPEN,
  OPEN_FOR,
  QUEUE,
  REVERSE,
  timesKept,
  type Written,
} from './world.js';

describe('a decision', () => {
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
    reader = await world.member('Noor');
    moderator = await world.staff('moderator', world.groupId, 'Ines');
    second = await world.staff('moderator', world.groupId, 'Odile');
  });
  afterAll(() => server.stop());

  const decide = async (post: Pick<Written, 'id'>, given: object, by = moderator, kind = 'POST') => {
    const { openCaseFor } = await by.send(OPEN_FOR, { kind, id: post.id });
    const { id: caseId, version } = openCaseFor.item;
    return (await by.send(DECIDE, { input: { caseId, version, ...given } })).decideCase;
  };
  const notices = async (person: Person) =>
    (await person.send(NOTICES, {})).myNotices.edges.map((edge: any) => edge.node);
  const about = async (person: Person, post: Pick<Written, 'id'>) =>
    (await notices(person)).filter((notice: any) => notice.subject.id === post.id);
  const REMOVAL = { action: 'REMOVE', rule: 'No cruelty' };

  it('that nothing was wrong leaves the words, and does not tell their author that somebody had doubts', async () => {
    const post = await world.write(writer, true);
    expect(await decide(post, { action: 'LEAVE' })).toMatchObject({ action: 'LEAVE', isReversed: false });
    expect(await about(writer, post)).toEqual([]);
    expect((await say.read(reader, post.threadId)).posts[1].state).toBe('STANDING');
  });

  it.each([false, true])(
    'is hinted at to its author at once, when they are connected, anonymous: %s',
    async (anonymous) => {
      const post = await world.write(writer, anonymous);
      const [writers, readers] = [await Line.connect(server, writer), await Line.connect(server, reader)];
      const hints = (line: Line) => line.heard.filter(({ event }) => event === 'activity.changed');
      await decide(post, { action: 'CARE_NOTE', words: 'Thinking of you.' });
      await writers.until(() => hints(writers).length === 1, 'a hint');
      expect(hints(readers)).toEqual([]);
      expect(writers.frames.join()).not.toContain('Thinking of you');
      for (const line of [writers, readers]) line.hangUp();
    },
  );

  it.each([false, true])('reaches its author alone, anonymous: %s', async (anonymous) => {
    const post = await world.write(writer, anonymous);
    await decide(post, { ...REMOVAL, words: 'The second sentence mocks somebody.' });
    const [notice] = await about(writer, post);
    expect(notice).toEqual({
      id: expect.any(String),
      kind: 'STATEMENT',
      subject: { kind: 'POST', id: post.id },
      action: 'REMOVE',
      rule: 'No cruelty',
      words: 'The second sentence mocks somebody.',
      untilOn: null,
      automated: false,
      howToAppeal: 'APPEAL_DECISION',
      writtenHour: '2026-03-04T10:00:00.000Z',
    });
    expect(await about(reader, post)).toEqual([]);
    const text = JSON.stringify(await notices(writer));
    expect(text).not.toContain(await world.accountOf(moderator));
    expect(text).not.toContain('Ines');
    const rows = await server.sql<{ named: boolean; tagged: boolean }>(
      `select author_id is not null as named, author_tag is not null as tagged
       from moderation.notice where subject_id = $1`,
      [post.id],
    );
    expect(rows).toEqual([{ named: !anonymous, tagged: anonymous }]);
  });

  it.each([false, true])('a care note comes privately, anonymous: %s', async (anonymous) => {
    const post = await world.write(writer, anonymous);
    await decide(post, { action: 'CARE_NOTE', words: 'We read this, and we are here tonight.' });
    expect(await about(writer, post)).toMatchObject([
      { kind: 'CARE_NOTE', words: 'We read this, and we are here tonight.', howToAppeal: 'NOT_NEEDED' },
    ]);
    expect((await say.read(reader, post.threadId)).posts[1].state).toBe('STANDING');
  });

  it('adds content notes to what was written', async () => {
    const post = await world.write(writer, true);
    await decide(post, { action: 'ADD_NOTES', notes: ['STILLBIRTH'] });
    expect((await say.read(reader, post.threadId)).posts[1].notes.sort()).toEqual(['SCAN', 'STILLBIRTH']);
    expect(await about(writer, post)).toMatchObject([{ action: 'ADD_NOTES' }]);
  });

  it('locks a thread, and unlocks it', async () => {
    const post = await world.write(writer, true);
    const { id } = await decide(
      { id: post.threadId },
      { action: 'LOCK_THREAD', rule: 'No comparing' },
      moderator,
      'THREAD',
    );
    const more = { input: say.replying(post.threadId, { anonymous: true }) };
    expect(await writer.refused(say.REPLY, more)).toMatchObject({ code: 'LOCKED' });
    await moderator.send(REVERSE, { input: { decisionId: id } });
    await writer.send(say.REPLY, more);
  });

  it('removes words, sealed, and gives them back exactly: words, notes, place and reactions', async () => {
    const post = await world.write(writer, true);
    const react = 'mutation ($id: Id!) { reactToPost(id: $id, kind: WITH_YOU) { id } }';
    await reader.send(react, { id: post.id });
    await say.reply(reader, post.threadId, { anonymous: false });
    const rows = () => server.sql('select * from discussions.post where thread_id = $1 order by seq', [post.threadId]);
    const hearts = () => server.sql('select * from discussions.reaction where post_id = $1', [post.id]);
    const [words, kept, seen] = [await rows(), await hearts(), await say.read(writer, post.threadId)];

    const { id } = await decide(post, REMOVAL);
    const removed = await say.read(reader, post.threadId);
    expect(removed.posts[1]).toMatchObject({ state: 'REMOVED', body: null });
    const sealed = await server.sql<{ sealed: Buffer; keep_until: string }>(
      `select sealed, keep_until::text from moderation.sealed_original where decision_id = $1`,
      [id],
    );
    expect(sealed[0]!.keep_until).toBe('2026-06-02');
    expect(sealed[0]!.sealed.toString('latin1')).not.toContain('Words that stand');
    expect(await timesKept(server, 'Words that stand here')).toBe(0);

    const { reverseDecision } = await second.send(REVERSE, { input: { decisionId: id, words: 'We were wrong.' } });
    expect(reverseDecision.action).toBe('RESTORE');
    expect(await rows()).toEqual(words);
    expect(await hearts()).toEqual(kept);
    expect(await say.read(writer, post.threadId)).toEqual(seen);
    expect(await server.sql('select 1 from moderation.sealed_original where decision_id = $1', [id])).toEqual([]);
    expect((await about(writer, post)).map((notice: any) => notice.action).sort()).toEqual(['REMOVE', 'RESTORE']);
    expect(await second.refused(REVERSE, { input: { decisionId: id } })).toMatchObject({ code: 'STALE' });
  });

  it('cannot be given back once it is no longer kept, nor against the will of its author', async () => {
    const own = await startServer();
    const later = await ModeratedWorld.in(own);
    const [author, staff] = [await later.member(), await later.staff('steward', null)];
    const remove = async (post: Written) => {
      const { openCaseFor } = await staff.send(OPEN_FOR, { kind: 'POST', id: post.id });
      const input = { caseId: openCaseFor.item.id, version: openCaseFor.item.version, ...REMOVAL };
      return (await staff.send(DECIDE, { input })).decideCase.id;
    };
    const [one, two] = [await remove(await later.write(author, true)), await remove(await later.write(author, true))];
    own.clock.advance({ days: 91 });
    await staff.signIn();
    await author.signIn();
    expect(await staff.refused(REVERSE, { input: { decisionId: one } })).toMatchObject({ code: 'EXPIRED' });
    await remove(await later.write(author, true));
    const left = await own.sql('select 1 from moderation.sealed_original where decision_id = any($1)', [[one, two]]);
    expect(left).toEqual([]);
    const three = await later.write(author, true);
    const last = await remove(three);
    await own.sql(`update discussions.post set state = 'deleted' where id = $1`, [three.id]);
    expect(await staff.refused(REVERSE, { input: { decisionId: last } })).toMatchObject({ code: 'NOT_ALLOWED' });
    await own.stop();
  });

  it.each([true, false])('a mute meets its author at the next act in that thread, anonymous: %s', async (anonymous) => {
    const post = await world.write(writer, anonymous);
    const { id } = await decide(post, { action: 'MUTE', rule: 'No preaching', untilOn: '2026-03-10' });
    const again = (as: boolean) => ({ input: say.replying(post.threadId, { anonymous: as }) });
    expect(await writer.refused(say.REPLY, again(anonymous))).toMatchObject({ code: 'MUTED', until: '2026-03-10' });
    expect(await about(writer, post)).toMatchObject([{ action: 'MUTE', untilOn: '2026-03-10' }]);
    // A sanction on a voice leaves named acts alone, and every other thread.
    if (anonymous) await writer.send(say.REPLY, again(false));
    await world.write(writer, anonymous);
    await reader.send(say.REPLY, again(anonymous));
    await moderator.send(REVERSE, { input: { decisionId: id } });
    await writer.send(say.REPLY, again(anonymous));
    expect((await about(writer, post)).map((notice: any) => notice.action).sort()).toEqual(['MUTE', 'UNMUTE']);
  });

  it('needs its reasons: a rule, words, notes or a date, each where it belongs', async () => {
    const post = await world.write(writer, true);
    const { openCaseFor } = await moderator.send(OPEN_FOR, { kind: 'POST', id: post.id });
    const { id: caseId, version } = openCaseFor.item;
    const refused = (given: object) => moderator.refused(DECIDE, { input: { caseId, version, ...given } });
    const before = await everything(server);
    const mute = { action: 'MUTE', rule: 'No cruelty' };
    expect(await refused({ action: 'REMOVE' })).toMatchObject({ code: 'INVALID', field: 'rule' });
    expect(await refused({ action: 'LOCK_THREAD', rule: ' ' })).toMatchObject({ code: 'INVALID', field: 'rule' });
    expect(await refused({ action: 'CARE_NOTE' })).toMatchObject({ code: 'INVALID', field: 'words' });
    expect(await refused({ action: 'ADD_NOTES' })).toMatchObject({ code: 'INVALID', field: 'notes' });
    expect(await refused(mute)).toMatchObject({ code: 'INVALID', field: 'untilOn' });
    for (const untilOn of ['2026-03-03', '2026-04-04', '2026-02-31', 'soon']) {
      expect(await refused({ ...mute, untilOn })).toMatchObject({ code: 'INVALID', field: 'untilOn' });
    }
    expect(await refused({ action: 'LEAVE', words: 'a'.repeat(4_001) })).toMatchObject({ code: 'TOO_LONG' });
    expect(await refused({ action: 'LEAVE', version: version + 1 })).toMatchObject({ code: 'STALE' });
    expect(await everything(server)).toBe(before);
    await moderator.send(DECIDE, { input: { caseId, version, ...mute, untilOn: '2026-04-03' } });
    expect(await refused({ action: 'LEAVE', version: version + 1 })).toMatchObject({ code: 'STALE' });
  });

  it('sent twice is one decision, and its client id cannot mean another', async () => {
    const post = await world.write(writer, true);
    const { openCaseFor } = await moderator.send(OPEN_FOR, { kind: 'POST', id: post.id });
    const input = { clientId: clientId(), caseId: openCaseFor.item.id, version: openCaseFor.item.version, ...REMOVAL };
    const [first, again] = [await moderator.send(DECIDE, { input }), await moderator.send(DECIDE, { input })];
    expect(again).toEqual(first);
    expect(await moderator.refused(DECIDE, { input: { ...input, rule: 'Another' } })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await about(writer, post)).toHaveLength(1);
  });

  it('what is past help is refused: removing what its author took back, reversing what left no mark', async () => {
    const post = await world.write(writer, true);
    await say.takeBack(writer, post.id);
    const { openCaseFor } = await moderator.send(OPEN_FOR, { kind: 'POST', id: post.id });
    const input = { caseId: openCaseFor.item.id, version: openCaseFor.item.version };
    expect(await moderator.refused(DECIDE, { input: { ...input, ...REMOVAL } })).toMatchObject({
      code: 'NOT_ALLOWED',
      field: 'action',
    });
    const { decideCase } = await moderator.send(DECIDE, { input: { ...input, action: 'LEAVE' } });
    expect(await moderator.refused(REVERSE, { input: { decisionId: decideCase.id } })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await reader.refused(REVERSE, { input: { decisionId: decideCase.id } })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const far = await world.staff('moderator', world.otherGroupId);
    expect(await far.refused(REVERSE, { input: { decisionId: decideCase.id } })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is appealed by its author alone, once, and heard by somebody else', async () => {
    const author = await world.member();
    const post = await world.write(author, true);
    const decision = await decide(post, REMOVAL);
    const [{ id: noticeId }] = await about(author, post);
    const appeal = { noticeId, words: 'I was speaking about myself.' };
    expect(await reader.refused(APPEAL, appeal)).toMatchObject({ code: 'NOT_FOUND' });
    await author.send(APPEAL, appeal);
    expect(await author.refused(APPEAL, appeal)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await timesKept(server, await world.accountOf(author))).toBe(0);

    const { moderationQueue } = await second.send(QUEUE, { first: 50 });
    const item = moderationQueue.edges.find((edge: any) => edge.node.why.includes('appeal')).node;
    expect(item.lane).toBe('TODAY');
    const input = { caseId: item.id, version: item.version, action: 'LEAVE' };
    expect(await moderator.refused(DECIDE, { input })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await moderator.refused(REVERSE, { input: { decisionId: decision.id } })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect((await second.send(OPEN, { id: item.id })).openCase.appeals).toEqual(['I was speaking about myself.']);
    await second.send(REVERSE, { input: { decisionId: decision.id } });
    const [{ state }] = await server.sql<any>('select state from moderation.case_item where id = $1', [item.id]);
    expect(state).toBe('decided');
    expect((await say.read(reader, post.threadId)).posts[1].state).toBe('STANDING');
  });

  it('that stands after an appeal says so to whoever appealed', async () => {
    const post = await world.write(writer, true);
    await decide(post, REMOVAL);
    const [{ id: noticeId }] = await about(writer, post);
    await writer.send(APPEAL, { noticeId, words: 'Please look again.' });
    await decide(post, { action: 'LEAVE', words: 'Two of us have read it now.' }, second);
    expect(await about(writer, post)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: 'LEAVE', words: 'Two of us have read it now.', howToAppeal: 'NOT_NEEDED' }),
      ]),
    );
  });
});
