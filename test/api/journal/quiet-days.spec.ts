import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import * as say from '../../world/conversations.js';
import { aGroup, aMember } from '../../world/groups.js';
import { Person } from '../../world/person.js';
import { Line } from '../../world/socket.js';

const SET = 'mutation ($input: SetQuietDaysInput!) { setQuietDays(input: $input) { from until isNow } }';
const END = 'mutation { endQuietDays }';
const QUIET = '{ quietDays { from until isNow } }';
const MARKS = `query ($id: Id!) {
  groupThreads(groupId: $id) { edges { node { id lastSeq readUpTo } } }
  repliesToMe { id lastSeq readUpTo }
  followedThreads { id lastSeq readUpTo }
}`;

describe('quiet days', () => {
  let server: TestServer;
  let groupId: string;
  let wren: Person;
  let robin: Person;
  let threadId: string;
  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
    wren = await aMember(server, groupId, 'Wren');
    robin = await aMember(server, groupId, 'Robin');
    threadId = (await say.open(wren, groupId, { anonymous: true })).post.threadId;
    await wren.send('mutation ($id: Id!) { followThread(id: $id) { id } }', { id: threadId });
    await wren.send('mutation ($id: Id!) { markThreadRead(id: $id, seq: 1) }', { id: threadId });
    await say.reply(robin, threadId, {});
  });
  afterAll(() => server.stop());

  const set = async (who: Person, input: object = {}) =>
    (await who.send(SET, { input: { from: '2026-03-04', until: '2026-03-06', minutesAhead: 60, ...input } }))
      .setQuietDays;
  const quiet = async (who: Person) => (await who.send(QUIET)).quietDays;
  const isMarked = async (who: Person) => {
    const found = await who.send(MARKS, { id: groupId });
    const threads = [
      ...found.groupThreads.edges.map(({ node }: any) => node),
      ...found.repliesToMe,
      ...found.followedThreads,
    ];
    return threads.some(({ lastSeq, readUpTo }: any) => readUpTo > 0 && lastSeq > readUpTo);
  };

  it('mark nothing as new on any list, for whoever set them and for nobody else', async () => {
    expect(await quiet(wren)).toBeNull();
    expect(await isMarked(wren)).toBe(true);
    expect(await set(wren)).toEqual({ from: '2026-03-04', until: '2026-03-06', isNow: true });
    expect(await isMarked(wren)).toBe(false);
    expect(await quiet(robin)).toBeNull();
    // Where somebody stopped reading is kept all the same, for when they open the conversation.
    const { thread } = await wren.send('query ($id: Id!) { thread(id: $id) { thread { readUpTo lastSeq } } }', {
      id: threadId,
    });
    expect(thread.thread).toEqual({ readUpTo: 1, lastSeq: 2 });
  });

  it('keep live news away, and let them come again afterwards', async () => {
    const [line, others] = [await Line.connect(server, wren), await Line.connect(server, robin)];
    for (const each of [line, others]) await each.askAnything('thread.watch', { threadId });
    const news = (each: Line) => each.heard.filter(({ event }) => /thread|activity/.test(event)).length;
    await say.reply(robin, threadId, {});
    for (let i = 0; i < 50 && news(others) === 0; i += 1) await new Promise((done) => setTimeout(done, 20));
    expect(news(others)).toBeGreaterThan(0);
    expect(news(line)).toBe(0);
    await wren.send(END);
    await say.reply(robin, threadId, {});
    for (let i = 0; i < 50 && news(line) === 0; i += 1) await new Promise((done) => setTimeout(done, 20));
    expect(news(line)).toBeGreaterThan(0);
    expect(await isMarked(wren)).toBe(true);
    expect(await quiet(wren)).toBeNull();
    line.hangUp();
    others.hangUp();
  });

  it('begin and end by themselves, by the days of the place where their member is', async () => {
    await set(wren, { from: '2026-03-05', until: '2026-03-05', minutesAhead: 13 * 60 });
    // It is midday of the 4th in UTC: the 5th begins there at eleven.
    const at = async (moment: string) => {
      const hours = (Date.parse(moment) - server.clock.now().getTime()) / 3_600_000;
      server.clock.advance({ hours });
      return (await quiet(wren))?.isNow ?? null;
    };
    expect(await at('2026-03-04T10:59:00Z')).toBe(false);
    expect(await at('2026-03-04T11:01:00Z')).toBe(true);
    expect(await at('2026-03-05T10:59:00Z')).toBe(true);
    expect(await isMarked(wren)).toBe(false);
    expect(await at('2026-03-05T11:01:00Z')).toBeNull();
    expect(await isMarked(wren)).toBe(true);
  });

  it('refuse days that are over, turned round, too far or nowhere', async () => {
    const refusal = (input: object) =>
      wren.refused(SET, { input: { from: '2026-03-05', until: '2026-03-06', minutesAhead: 0, ...input } });
    expect(await refusal({ from: '2026-03-01', until: '2026-03-02' })).toEqual({ code: 'INVALID', field: 'until' });
    expect(await refusal({ from: '2026-03-07' })).toEqual({ code: 'INVALID', field: 'until' });
    expect(await refusal({ until: '2027-04-01' })).toEqual({ code: 'INVALID', field: 'until' });
    expect(await refusal({ from: 'today' })).toEqual({ code: 'INVALID', field: 'from' });
    expect(await refusal({ minutesAhead: 900 })).toEqual({ code: 'INVALID', field: 'minutesAhead' });
    expect(await new Person(server).refused(QUIET)).toEqual({ code: 'SIGN_IN' });
  });

  it('are a sealed row like any other: who is quiet, and when, stands nowhere', async () => {
    await server.sql('delete from vault.private_item');
    await set(wren, { from: '2026-03-05', until: '2026-04-01' });
    const rows = await server.sql<object>('select tag, sealed from vault.private_item');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('2026-04-01');
  });
});
