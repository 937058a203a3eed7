import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ContentNote, Showing } from '../../../src/readers/index.js';
import { startServer, type TestServer } from '../../setup/server.js';
import * as say from '../../world/conversations.js';
import { aGroup, aMember, appoint } from '../../world/groups.js';
import type { Person } from '../../world/person.js';
import { Line, roomOf } from '../../world/socket.js';

type NoteName = keyof typeof ContentNote;
const NOTES = Object.keys(ContentNote) as NoteName[];
const CHOICES = Object.keys(Showing) as (keyof typeof Showing)[];
type Choices = Record<NoteName, keyof typeof Showing>;

const CHOOSE =
  'mutation ($note: ContentNote!, $showing: Showing!) { chooseShowing(note: $note, showing: $showing) { note } }';
const QUOTE = 'mutation ($input: WritePostInput!) { writePost(input: $input) { post { id } } }';
const FOLLOW = 'mutation ($id: Id!) { followThread(id: $id) { id } }';
const KEEP = 'mutation ($id: Id!) { keepPost(id: $id) { id } }';
const PIN = 'mutation ($input: PinInput!) { pinToShelf(input: $input) { id } }';
const OPEN_CASE = 'mutation ($id: Id!) { openCaseFor(kind: POST, id: $id) { item { id } } }';
const STEP_UP = 'mutation ($passphrase: String!) { stepUp(passphrase: $passphrase) }';
const EXPORT = 'mutation ($stepUp: String!) { exportMyRecords(stepUp: $stepUp) }';

/** Every reading operation that could carry words of somebody else. */
const LISTS = {
  'the conversations of a group': 'groupThreads(groupId: $groupId, first: 50) { edges { node { title } } }',
  'those that wait': 'waitingThreads(groupId: $groupId, first: 50) { edges { node { title } } }',
  'the shelf': 'group(id: $groupId) { shelf { title } }',
  search: `searchPosts(words: "pebble", groupId: $groupId, first: 50) {
    edges { node { threadTitle excerpt post { title body quote { excerpt } } } } }`,
  'replies to me': 'repliesToMe { title groupId }',
  'what I follow': 'followedThreads { title groupId }',
  'what I keep': 'keptPosts(first: 50) { edges { node { title body quote { excerpt } } } }',
  'the queue of the team': 'moderationQueue(groupId: $groupId, first: 50) { edges { node { why lane subjectKind } } }',
};
const THREAD = `query ($id: Id!) { thread(id: $id, first: 50) {
  thread { title } posts { edges { node { title body quote { excerpt } } } } } }`;

/** Words of one note, found again wherever they come out. */
const wordsOf = (note: NoteName, place: string): string => `pebble ${place}${NOTES.indexOf(note)}x`;

describe('what a reader chose for each content note', () => {
  let server: TestServer;
  let groupId: string;
  let roomId: string;
  let writer: Person;
  let reader: Person;
  let line: Line | undefined;
  let plainThread: string;
  const threads = new Map<NoteName, string>();

  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
    writer = await aMember(server, groupId, 'Wren');
    // Of the team too, so that no desk shows more than a page would.
    reader = await aMember(server, groupId, 'Rosa');
    await appoint(server, reader, 'moderator', groupId);
    await appoint(server, writer, 'host', groupId);
    plainThread = (await say.open(writer, groupId, { title: 'plain', body: 'plain' })).post.threadId;
    roomId = await roomOf(reader, groupId);
    const room = await Line.connect(server, writer);
    await room.ask('chat.join', { roomId });
    for (const note of NOTES) {
      await writer.send(CHOOSE, { note, showing: 'SHOW' });
      const given = { title: wordsOf(note, 'title'), body: wordsOf(note, 'opening'), notes: [note] };
      const { post } = await say.open(writer, groupId, given);
      threads.set(note, post.threadId);
      await say.open(writer, groupId, given);
      const body = wordsOf(note, 'reply');
      const source = (await say.reply(writer, plainThread, { body, notes: [note] })).post;
      await writer.send(QUOTE, { input: say.replying(plainThread, { body: 'quoting', quotes: source.id }) });
      await room.say(roomId, wordsOf(note, 'message'), { notes: [ContentNote[note]] });
      await reader.send(FOLLOW, { id: post.threadId });
      await reader.send(KEEP, { id: post.id });
      await say.reply(reader, post.threadId, { body: 'mine' });
      await say.reply(writer, post.threadId, { body: 'later' });
      await writer.send(PIN, { input: { groupId, kind: 'THREAD', targetId: post.threadId } });
      await reader.send(OPEN_CASE, { id: post.id });
    }
    room.hangUp();
    line = await Line.connect(server, reader);
    await line.ask('chat.join', { roomId });
  }, 120_000);
  afterAll(async () => {
    line?.hangUp();
    await server.stop();
  });

  /** Everything that leaves the server for this reader, by the place it leaves from. */
  async function everything(): Promise<[string, string][]> {
    const found: [string, unknown][] = [];
    for (const [name, asked] of Object.entries(LISTS)) {
      const query = asked.includes('$groupId') ? `query ($groupId: Id!) { ${asked} }` : `{ ${asked} }`;
      found.push([name, await reader.post(query, { groupId })]);
    }
    for (const id of [plainThread, ...threads.values()])
      found.push([`the thread ${id}`, await reader.post(THREAD, { id })]);
    found.push(['the room', await line!.fetch(roomId)]);
    return found.map(([name, answer]) => [name, JSON.stringify(answer)]);
  }

  const choose = async (choices: Choices) => {
    for (const note of NOTES) await reader.send(CHOOSE, { note, showing: choices[note] });
  };

  it('holds for every note, on every surface that words of others come out of', async () => {
    const choices = fc.record(
      Object.fromEntries(NOTES.map((note) => [note, fc.constantFrom(...CHOICES)])) as Record<
        NoteName,
        fc.Arbitrary<keyof typeof Showing>
      >,
    );
    await fc.assert(
      fc.asyncProperty(choices, async (chosen) => {
        await choose(chosen);
        const told = await everything();
        for (const note of NOTES) {
          const mark = new RegExp(`(title|opening|reply|message)${NOTES.indexOf(note)}x`);
          const places = told.filter(([, text]) => mark.test(text)).map(([name]) => name);
          if (chosen[note] !== 'SHOW') expect([note, places]).toEqual([note, []]);
          else expect(places).toEqual(expect.arrayContaining(['the conversations of a group', 'search', 'the room']));
        }
      }),
      { numRuns: 6 },
    );
  }, 180_000);

  it('shows all of it, in all of these places, to whoever wants to see it', async () => {
    await choose(Object.fromEntries(NOTES.map((note) => [note, 'SHOW'])) as Choices);
    for (const [name, text] of await everything()) {
      if (name === 'the queue of the team') expect(text).not.toMatch(/pebble/);
      else expect([name, /(title|opening|reply|message)\d+x/.test(text)]).toEqual([name, true]);
    }
  });

  it('is no way round: another person’s words are in nobody else’s export', async () => {
    const { stepUp } = await reader.send(STEP_UP, { passphrase: reader.passphrase });
    const { exportMyRecords } = await reader.send(EXPORT, { stepUp });
    expect(exportMyRecords).toMatch(/mine/);
    expect(exportMyRecords).not.toMatch(/pebble/);
  });
});
