import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import * as say from '../../world/conversations.js';
import { aGroup, aMember, appoint } from '../../world/groups.js';
import { clientId, type Person } from '../../world/person.js';

const QUOTE = 'quote { postId seq author { name isAnonymous isYou } excerpt showing }';
const READ = `query ($id: Id!) { thread(id: $id) { posts { edges { node { id body ${QUOTE} } } } } }`;
const OPEN = `query ($id: Id!) { openPost(id: $id) { body ${QUOTE} } }`;
const WRITE = `mutation ($input: WritePostInput!) { writePost(input: $input) { replayed post { id ${QUOTE} } } }`;
const OPEN_CASE = 'mutation ($id: Id!) { openCaseFor(kind: POST, id: $id) { item { id version } } }';
const DECIDE = 'mutation ($input: DecideCaseInput!) { decideCase(input: $input) { id } }';
const REVERSE = 'mutation ($input: ReverseDecisionInput!) { reverseDecision(input: $input) { id } }';

describe('a quote', () => {
  let server: TestServer;
  let groupId: string;
  let ines: Person;
  let jo: Person;
  let reader: Person;
  let mo: Person;
  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
    ines = await aMember(server, groupId, 'Ines');
    jo = await aMember(server, groupId, 'Joan');
    reader = await aMember(server, groupId, 'Rena');
    mo = await aMember(server, groupId, 'Moa');
    await appoint(server, mo, 'moderator', groupId);
  });
  afterAll(() => server.stop());

  /** A thread with words by Ines, and a reply by Jo that quotes them. */
  async function quoted(given: object) {
    const { post } = await say.open(ines, groupId, {});
    const source = (await say.reply(ines, post.threadId, { body: 'The **nights** are long.', ...given })).post;
    const input = say.replying(post.threadId, { body: 'I read this twice.', quotes: source.id });
    const reply = (await jo.send(WRITE, { input })).writePost.post;
    return { threadId: post.threadId, source, reply, input };
  }

  const seen = async (person: Person, threadId: string, id: string) => {
    const { thread } = await person.send(READ, { id: threadId });
    return thread.posts.edges.map(({ node }: any) => node).find((node: any) => node.id === id).quote;
  };

  /** Has a moderator remove a post; what it returns gives the post back. */
  async function removed(id: string): Promise<() => Promise<unknown>> {
    const { item } = (await mo.send(OPEN_CASE, { id })).openCaseFor;
    const decision = { caseId: item.id, version: item.version, clientId: clientId(), action: 'REMOVE' };
    const input = { ...decision, rule: 'Be kind.', words: 'It named somebody.' };
    const decisionId = (await mo.send(DECIDE, { input })).decideCase.id;
    return () => mo.send(REVERSE, { input: { decisionId, words: 'A mistake.' } });
  }

  it('carries who wrote the words and how they begin, by name or by the pseudonym of the thread', async () => {
    const named = await quoted({});
    const quote = { postId: named.source.id, seq: 2, excerpt: 'The nights are long.', showing: 'SHOW' };
    expect(named.reply.quote).toEqual({ ...quote, author: { name: 'Ines', isAnonymous: false, isYou: false } });
    const anonymous = await quoted({ anonymous: true });
    const author = { ...anonymous.source.author, isYou: false };
    expect(await seen(reader, anonymous.threadId, anonymous.reply.id)).toMatchObject({ author });
    expect(await seen(ines, anonymous.threadId, anonymous.reply.id)).toMatchObject({ author: { isYou: true } });
  });

  it('follows what its author changes, and is empty once they took it back', async () => {
    const { threadId, source, reply } = await quoted({});
    await say.edit(ines, source.id, 'The nights are shorter now.');
    expect((await seen(reader, threadId, reply.id)).excerpt).toBe('The nights are shorter now.');
    await say.takeBack(ines, source.id);
    for (const person of [reader, ines]) {
      expect(await seen(person, threadId, reply.id)).toMatchObject({ seq: 2, author: null, excerpt: null });
    }
  });

  it('is empty once a moderator removed the words, and there again when they are given back', async () => {
    const { threadId, source, reply } = await quoted({});
    const giveBack = await removed(source.id);
    expect(await seen(reader, threadId, reply.id)).toMatchObject({ author: null, excerpt: null });
    await giveBack();
    expect(await seen(reader, threadId, reply.id)).toMatchObject({ excerpt: 'The nights are long.' });
  });

  it('is given back with a post that was removed itself', async () => {
    const { threadId, source, reply } = await quoted({});
    const giveBack = await removed(reply.id);
    expect(await seen(reader, threadId, reply.id)).toBeNull();
    expect(
      await server.sql('select quotes_seq from discussions.post where id = $1 and quotes_seq is not null', [reply.id]),
    ).toEqual([]);
    await giveBack();
    expect(await seen(reader, threadId, reply.id)).toMatchObject({ postId: source.id });
  });

  it('sends nothing of covered words, not even to whoever opened the post that quotes them', async () => {
    const { threadId, reply } = await quoted({ notes: ['SCAN'], body: 'what they saw' });
    const quote = { showing: 'COVER', excerpt: null, author: { name: 'Ines' } };
    expect(await seen(reader, threadId, reply.id)).toMatchObject(quote);
    expect((await reader.send(OPEN, { id: reply.id })).openPost.quote).toMatchObject(quote);
    await reader.send('mutation { chooseShowing(note: SCAN, showing: HIDE) { note } }');
    expect(await seen(reader, threadId, reply.id)).toMatchObject({ showing: 'HIDE', excerpt: null, author: null });
    expect(JSON.stringify(await reader.post(READ, { id: threadId }))).not.toContain('what they saw');
    expect((await seen(ines, threadId, reply.id)).excerpt).toBe('what they saw');
  });

  it('is covered with the post it stands in', async () => {
    const { threadId, source } = await quoted({});
    const input = say.replying(threadId, { quotes: source.id, notes: ['FAITH'] });
    const reply = (await jo.send(WRITE, { input })).writePost.post;
    expect(await seen(reader, threadId, reply.id)).toBeNull();
    expect((await reader.send(OPEN, { id: reply.id })).openPost.quote).toMatchObject({ postId: source.id });
  });

  it('says nothing of a voice the reader blocked', async () => {
    const { threadId, source, reply } = await quoted({ anonymous: true });
    await reader.send('mutation ($id: Id!) { blockPostAuthor(id: $id) }', { id: source.id });
    expect(await seen(reader, threadId, reply.id)).toMatchObject({ showing: 'HIDE', excerpt: null, author: null });
  });

  it('is of the same thread, and not of one that the writer cannot see', async () => {
    const { threadId, reply } = await quoted({});
    const elsewhere = await quoted({});
    for (const quotes of [elsewhere.source.id, clientId()]) {
      const refused = await jo.refused(WRITE, { input: say.replying(threadId, { quotes }) });
      expect(refused).toEqual({ code: 'NOT_FOUND', field: 'quotes' });
    }
    expect(
      (await jo.send(WRITE, { input: say.replying(threadId, { quotes: reply.id }) })).writePost.post.quote,
    ).toEqual(expect.objectContaining({ postId: reply.id, seq: 3 }));
  });

  it('is part of a request: the same id with another quote is another request', async () => {
    const { threadId, input } = await quoted({});
    expect((await jo.send(WRITE, { input })).writePost.replayed).toBe(true);
    const { quotes: _, ...without } = input as { quotes: string };
    expect(await jo.refused(WRITE, { input: without })).toMatchObject({ code: 'CONFLICT' });
    expect((await jo.send(READ, { id: threadId })).thread.posts.edges).toHaveLength(3);
  });

  it('is kept with a draft, for its writer alone', async () => {
    const { threadId, source } = await quoted({});
    const SAVE = `mutation ($id: Id!, $text: String!, $quotes: Id) {
      saveDraft(kind: THREAD, id: $id, text: $text, quotes: $quotes) }`;
    const DRAFT = 'query ($id: Id!) { draft(kind: THREAD, id: $id) draftQuote(kind: THREAD, id: $id) }';
    expect(await jo.send(DRAFT, { id: threadId })).toEqual({ draft: null, draftQuote: null });
    await jo.send(SAVE, { id: threadId, text: 'Not yet', quotes: source.id });
    expect(await jo.send(DRAFT, { id: threadId })).toEqual({ draft: 'Not yet', draftQuote: source.id });
    expect(await reader.send(DRAFT, { id: threadId })).toEqual({ draft: null, draftQuote: null });
    await jo.send(SAVE, { id: threadId, text: 'Not yet' });
    expect(await jo.send(DRAFT, { id: threadId })).toEqual({ draft: 'Not yet', draftQuote: null });
  });
});
