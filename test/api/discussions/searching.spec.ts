import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '../../../src/kernel/throttle.js';
import { startServer, type TestServer } from '../../setup/server.js';
import * as say from '../../world/conversations.js';
import { accountOf, aGroup, aMember, appoint } from '../../world/groups.js';
import { clientId, Person } from '../../world/person.js';

const SEARCH = `query ($words: String!, $groupId: Id, $first: Int, $after: String) {
  searchPosts(words: $words, groupId: $groupId, first: $first, after: $after) {
    edges { cursor node {
      threadTitle groupId excerpt
      post { id title body showing state author { name isAnonymous isYou } isKept reactions { present } }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const OPEN_CASE = 'mutation ($id: Id!) { openCaseFor(kind: POST, id: $id) { item { id version } } }';
const DECIDE = 'mutation ($input: DecideCaseInput!) { decideCase(input: $input) { id } }';
const REVERSE = 'mutation ($input: ReverseDecisionInput!) { reverseDecision(input: $input) { id } }';
const LEAVE = 'mutation ($id: Id!) { leaveGroup(groupId: $id) }';

describe('searching', () => {
  let server: TestServer;
  let groupId: string;
  let ada: Person;
  let bo: Person;
  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
    ada = await aMember(server, groupId, 'Ada');
    bo = await aMember(server, groupId, 'Boadicea');
  });
  afterAll(() => server.stop());

  const found = async (person: Person, words: string, given: object = {}) =>
    (await person.send(SEARCH, { words, ...given })).searchPosts.edges.map((edge: any) => edge.node);
  const ids = async (person: Person, words: string, given: object = {}): Promise<string[]> =>
    (await found(person, words, given)).map((node: any) => node.post.id);

  it('finds posts by all of the words, whatever their accents, capitals and endings', async () => {
    const { post } = await say.open(ada, groupId, {
      title: 'Somewhere warm',
      body: 'We met at the *Café Ümlaut* again.',
    });
    const reply = await say.reply(bo, post.threadId, { body: 'The ümlauts were closed on Tuesday.' });
    for (const words of ['café ümlaut', 'CAFE UMLAUT', 'umlaut cafe', 'uml', 'caf', 'Café, “Ümlaut”!']) {
      expect(await ids(ada, words)).toContain(post.id);
    }
    expect((await ids(ada, 'umlaut')).sort()).toEqual([post.id, reply.post.id].sort());
    expect(await ids(ada, 'umlaut tuesday')).toEqual([reply.post.id]);
    expect(await ids(ada, 'umlaut cafe tuesday')).toEqual([]);
    // Two letters are no beginning of a word.
    expect(await ids(ada, 'um')).toEqual([]);
  });

  it('says where each was found, with the words around it', async () => {
    const long = `${'we waited '.repeat(40)}for the lighthouse ${'and went home '.repeat(40)}`;
    const { post } = await say.open(ada, groupId, { title: 'By the sea', anonymous: true, body: 'first' });
    const reply = await say.reply(bo, post.threadId, { body: long });
    const [node] = await found(ada, 'lighthouse');
    expect(node).toMatchObject({ threadTitle: 'By the sea', groupId, post: { id: reply.post.id, title: null } });
    expect(node.post.author).toEqual({ name: 'Boadicea', isAnonymous: false, isYou: false });
    expect(node.excerpt).toMatch(/^….*for the lighthouse and went.*…$/);
    expect([...node.excerpt].length).toBeLessThanOrEqual(240);
  });

  it('finds openings by their titles', async () => {
    const { post } = await say.open(ada, groupId, { title: 'Marigolds on the sill', body: 'Nothing else.' });
    const [node] = await found(bo, 'marigold');
    expect(node).toMatchObject({
      threadTitle: 'Marigolds on the sill',
      excerpt: 'Nothing else.',
      post: { id: post.id },
    });
    await say.takeBack(ada, post.id);
    expect(await ids(bo, 'marigold')).toEqual([]);
  });

  it('puts the newest first, in pages', async () => {
    const { post } = await say.open(ada, groupId, { title: 'Porcelain' });
    const newest = [post.id];
    for (let i = 0; i < 4; i += 1) {
      server.clock.advance({ hours: 1 });
      newest.unshift((await say.reply(i % 2 ? ada : bo, post.threadId, { body: `porcelain ${i}` })).post.id);
    }
    expect(await ids(ada, 'porcelain')).toEqual(newest);
    const { searchPosts } = await ada.send(SEARCH, { words: 'porcelain', first: 3 });
    expect(searchPosts.edges.map((edge: any) => edge.node.post.id)).toEqual(newest.slice(0, 3));
    expect(searchPosts.pageInfo).toEqual({ hasNextPage: true, endCursor: '3' });
    const rest = (await ada.send(SEARCH, { words: 'porcelain', first: 3, after: '3' })).searchPosts;
    expect(rest.edges.map((edge: any) => edge.node.post.id)).toEqual(newest.slice(3));
    expect(rest.pageInfo).toEqual({ hasNextPage: false, endCursor: '5' });
    expect(await ids(ada, 'porcelain', { after: '5000' })).toEqual([]);
    expect(await ada.refused(SEARCH, { words: 'porcelain', first: 51 })).toMatchObject({ code: 'TOO_MANY' });
    expect(await ada.refused(SEARCH, { words: 'porcelain', after: 'x' })).toMatchObject({ code: 'INVALID' });
  });

  it('follows every change at once: edits, words taken back, removals and what is given back', async () => {
    const mo = await aMember(server, groupId, 'Mona');
    await appoint(server, mo, 'moderator', groupId);
    const { post } = await say.open(ada, groupId, { body: 'a walnut tree' });
    expect(await ids(bo, 'walnut')).toEqual([post.id]);
    await say.edit(ada, post.id, 'a chestnut tree');
    expect(await ids(bo, 'walnut')).toEqual([]);
    expect(await ids(bo, 'chestnut')).toEqual([post.id]);
    const { item } = (await mo.send(OPEN_CASE, { id: post.id })).openCaseFor;
    const decision = { caseId: item.id, version: item.version, clientId: clientId(), action: 'REMOVE' };
    const input = { ...decision, rule: 'Be kind.', words: 'It named somebody.' };
    const decisionId = (await mo.send(DECIDE, { input })).decideCase.id;
    for (const person of [bo, ada, mo]) expect(await ids(person, 'chestnut')).toEqual([]);
    await mo.send(REVERSE, { input: { decisionId, words: 'A mistake.' } });
    expect(await ids(bo, 'chestnut')).toEqual([post.id]);
    await say.takeBack(ada, post.id);
    for (const person of [bo, ada, mo]) expect(await ids(person, 'chestnut')).toEqual([]);
    const left = `select 1 from discussions.post where found_by @@ discussions.asked('chestnut')
      or (body is null) <> (found_by is null)`;
    expect(await server.sql(left)).toEqual([]);
  });

  it('reaches as far as reading does, and no further', async () => {
    const other = await aGroup(server);
    const inside = await aMember(server, other, 'Insider');
    const { post } = await say.open(inside, other, { title: 'a harbour', body: 'harbour' });
    const here = await say.open(ada, groupId, { body: 'harbour too' });
    const stranger = await new Person(server).signUp();
    expect(await ids(ada, 'harbour')).toEqual([here.post.id]);
    expect(await ids(inside, 'harbour')).toEqual([post.id]);
    expect(await ids(stranger, 'harbour')).toEqual([]);
    for (const id of [other, clientId()]) {
      expect(await ada.refused(SEARCH, { words: 'harbour', groupId: id })).toEqual({ code: 'NOT_FOUND' });
    }
    const JOIN = 'mutation ($input: JoinGroupInput!) { joinGroup(input: $input) { id } }';
    await ada.send(JOIN, { input: { groupId: other, rulesRead: true } });
    expect((await ids(ada, 'harbour')).sort()).toEqual([post.id, here.post.id].sort());
    expect(await ids(ada, 'harbour', { groupId: other })).toEqual([post.id]);
    expect(await ids(ada, 'harbour', { groupId })).toEqual([here.post.id]);
    await server.sql('insert into groups.exclusion values ($1, $2, $3)', [
      other,
      await accountOf(server, ada),
      '2027-01-01',
    ]);
    expect(await ids(ada, 'harbour')).toEqual([here.post.id]);
    expect(await ada.refused(SEARCH, { words: 'harbour', groupId: other })).toEqual({ code: 'NOT_FOUND' });
    await inside.send(LEAVE, { id: other });
    expect(await ids(inside, 'harbour')).toEqual([]);
    await appoint(server, stranger, 'host', other);
    expect(await ids(stranger, 'harbour')).toEqual([post.id]);
  });

  it('finds covered words and sends nothing of them, and nothing at all of what is hidden or blocked', async () => {
    const reader = await aMember(server, groupId, 'Rena');
    const { post } = await say.open(ada, groupId, { title: 'The scan', body: 'what the sonar saw', notes: ['SCAN'] });
    const below = await say.reply(bo, post.threadId, { body: 'sonar, I know', anonymous: true });
    const answer = await reader.post(SEARCH, { words: 'sonar' });
    expect(JSON.stringify(answer)).not.toMatch(/what the|The scan/);
    const nodes = await found(reader, 'sonar');
    expect(nodes.find((node: any) => node.post.id === post.id)).toMatchObject({
      ...{ threadTitle: null, excerpt: null, groupId },
      post: { body: null, title: null, showing: 'COVER' },
    });
    // A title is covered with its opening, above a reply that is not.
    expect(nodes.find((node: any) => node.post.id === below.post.id)).toMatchObject({
      ...{ threadTitle: null, excerpt: 'sonar, I know' },
      post: { showing: 'SHOW' },
    });
    expect(await found(ada, 'sonar')).toContainEqual(expect.objectContaining({ excerpt: 'what the sonar saw' }));
    await reader.send('mutation { chooseShowing(note: SCAN, showing: HIDE) { note } }');
    expect(await ids(reader, 'sonar')).toEqual([below.post.id]);
    expect(await ids(reader, 'scan')).not.toContain(post.id);
    await reader.send('mutation ($id: Id!) { blockPostAuthor(id: $id) }', { id: below.post.id });
    expect(await ids(reader, 'sonar')).toEqual([]);
    expect((await ids(ada, 'sonar')).sort()).toEqual([post.id, below.post.id].sort());
  });

  it('finds anonymous posts by their words and never by who wrote them', async () => {
    const { post } = await say.open(ada, groupId, { title: 'Untold', body: 'a thimble', anonymous: true });
    const [node] = await found(bo, 'thimble');
    expect(node.post).toMatchObject({ id: post.id, author: { isAnonymous: true, isYou: false } });
    expect((await found(ada, 'thimble'))[0].post.author.isYou).toBe(true);
    expect(await ids(bo, post.author.name)).toEqual([]);
    await say.open(ada, groupId, { anonymous: false, body: 'a bobbin' });
    expect(await ids(bo, 'Ada bobbin')).toEqual([]);
    const { __type } = await ada.send('{ __type(name: "Query") { fields { name args { name } } } }');
    const { args } = __type.fields.find((field: any) => field.name === 'searchPosts');
    expect(args.map((argument: any) => argument.name).sort()).toEqual(['after', 'first', 'groupId', 'words']);
  });

  it('answers what nobody can look for with a refusal or nothing, and never breaks', async () => {
    for (const words of ['', '   ', '\n']) {
      expect(await ada.refused(SEARCH, { words })).toMatchObject({ code: 'TOO_SHORT', field: 'words' });
    }
    for (const words of ['x'.repeat(201), 'x'.repeat(10_000), 'word '.repeat(2_000)]) {
      expect(await ada.refused(SEARCH, { words })).toMatchObject({ code: 'TOO_LONG', field: 'words', limit: 200 });
    }
    for (const words of ['a\u0000b', 'a\ud800', 'two\nlines']) {
      expect(await ada.refused(SEARCH, { words })).toMatchObject({ code: 'INVALID', field: 'words' });
    }
    const odd = [
      ...['!!!', '&', '| | |', '! & ( |', '()', ':*', "'", "''", "a'b'", "\\'", '\\', '"', '<->', '-', '--', '; drop'],
      ...["x' & 'y", "x''':*", '%', '_', '*', 'a:*b', 'a & !b', '🙂', '🤍'.repeat(60), '\u0301'.repeat(50), '1e999'],
      ...[
        '/a/b/c',
        "http://a.example/?q='x'",
        'me@example.org',
        '-5',
        '<b>bold</b>',
        '&amp;',
        '\u202eabc',
        'ﷺ'.repeat(40),
      ],
    ];
    for (const words of odd) expect([words, await ids(ada, words)]).toEqual([words, expect.any(Array)]);
    expect(server.log.filter((line) => /unexpected|reference/i.test(line))).toEqual([]);
  });

  it('indexes any words that can be written, however odd or long', async () => {
    const bodies = [
      'x'.repeat(10_000),
      "it's a 'quoted' \\ thing",
      '🙂 smile',
      'ß Straße',
      'слово Дом',
      'him/her — “both”…',
      '\u0301alone',
    ];
    for (const body of bodies) await say.open(ada, groupId, { body });
    expect(await ids(ada, 'СЛОВО')).toHaveLength(1);
    expect(await ids(ada, "it's quoted")).toHaveLength(1);
    for (const words of ['her', 'him', 'both']) expect(await ids(ada, words)).toHaveLength(1);
  });
});

describe('searching too often', () => {
  it('is refused for a while, and leaves reading as it was', async () => {
    const server = await startServer({ settings: { throttle: true } });
    const groupId = await aGroup(server);
    const ada = await aMember(server, groupId, 'Ada');
    for (let i = 0; i < LIMITS.search.points; i += 1) await ada.send(SEARCH, { words: 'hello' });
    expect(await ada.refused(SEARCH, { words: 'hello' })).toMatchObject({ code: 'TOO_MANY' });
    expect(await say.list(ada, groupId)).toEqual([]);
    await server.stop();
  });
});
