import assert from 'node:assert/strict';
import * as say from '../../world/conversations.js';
import { clientId } from '../../world/person.js';
import type { Stage } from '../stage.js';

const REACT = 'mutation ($id: Id!) { reactToPost(id: $id, kind: WITH_YOU) { reactions { present mine } } }';

/** A first post without a name, an answer by a person, covers, drafts, and everything a stranger is refused. */
export async function talking(stage: Stage): Promise<void> {
  const { nell, ana, hana, sol, made } = stage;
  const groupId = made.group!;
  stage.chapter('Talking');

  await stage.step('somebody writes anonymously with their very first post', async () => {
    const { post } = await say.open(ana, groupId, { title: 'I do not know how to say it', anonymous: true });
    made.thread = post.threadId;
    made.opening = post.id;
    made.voice = post.author.name;
    assert.deepEqual([post.author.isAnonymous, post.author.isYou], [true, true]);
  });

  await stage.step('writing under a name asks for one first', async () => {
    const input = say.replying(made.thread!, { anonymous: false });
    assert.equal((await hana.refused(say.REPLY, { input })).code, 'DISPLAY_NAME');
    await hana.chooseName('Hana');
    await nell.chooseName('Nell');
  });

  await stage.step('the host sees what waits, answers by name, and it waits no longer', async () => {
    const WAITING = 'query ($groupId: Id!) { waitingThreads(groupId: $groupId) { edges { node { id } } } }';
    const waiting = async () =>
      (await hana.send(WAITING, { groupId })).waitingThreads.edges.map((edge: any) => edge.node.id);
    assert.deepEqual(await waiting(), [made.thread]);
    const { post } = await say.reply(hana, made.thread!, { body: 'We are **here**, and we are listening.' });
    made.reply = post.id;
    assert.deepEqual(await waiting(), []);
  });

  await stage.step('the writer hears that somebody answered, and nobody else can tell that it was them', async () => {
    const { repliesToMe } = await ana.send('{ repliesToMe { id lastSeq readUpTo } }');
    assert.deepEqual(repliesToMe, [{ id: made.thread, lastSeq: 2, readUpTo: 0 }]);
    const seen = await say.read(hana, made.thread!);
    assert.deepEqual(seen.posts[0].author, { name: made.voice, isAnonymous: true, isYou: false });
  });

  await stage.step('the pseudonym stays in the thread and is another elsewhere', async () => {
    assert.equal((await say.reply(ana, made.thread!, { anonymous: true })).post.author.name, made.voice);
    const elsewhere = await Promise.all([1, 2, 3].map(() => say.open(ana, groupId, { anonymous: true })));
    assert.ok(elsewhere.some(({ post }) => post.author.name !== made.voice));
    made.second = elsewhere[0]!.post.threadId;
  });

  await stage.step(
    'a request that is repeated is carried out once, and other words under its id are refused',
    async () => {
      const input = say.replying(made.thread!, { anonymous: true, body: 'once' });
      const first = (await ana.send(say.REPLY, { input })).writePost;
      const again = (await ana.send(say.REPLY, { input })).writePost;
      assert.deepEqual([again.post.id, again.replayed], [first.post.id, true]);
      assert.equal((await ana.refused(say.REPLY, { input: { ...input, body: 'other' } })).code, 'CONFLICT');
      made.edited = first.post.id;
    },
  );

  await stage.step('only the author changes and takes back their words, and the place stays', async () => {
    const EDIT = { input: { postId: made.edited, body: 'mine', notes: [] } };
    assert.equal((await nell.refused(say.EDIT, EDIT)).code, 'NOT_FOUND');
    assert.equal((await say.edit(ana, made.edited!, 'changed')).edited, true);
    await say.takeBack(ana, made.edited!);
    const { posts } = await say.read(nell, made.thread!);
    const tombstone = posts.find((post: any) => post.id === made.edited);
    assert.deepEqual([tombstone.state, tombstone.body, tombstone.author], ['DELETED', null, null]);
  });

  await stage.step('words that were taken back can be put back for a week, by their author alone', async () => {
    const PUT_BACK = 'mutation ($id: Id!) { putBackPost(id: $id) { state body viewerCan } }';
    const { posts } = await say.read(ana, made.thread!);
    assert.deepEqual(posts.find((post: any) => post.id === made.edited).viewerCan, ['PUT_BACK']);
    assert.equal((await nell.refused(PUT_BACK, { id: made.edited })).code, 'NOT_FOUND');
    const { putBackPost } = await ana.send(PUT_BACK, { id: made.edited });
    assert.deepEqual([putBackPost.state, putBackPost.body[0].spans[0].text], ['STANDING', 'changed']);
    assert.equal((await ana.refused(PUT_BACK, { id: made.edited })).code, 'STALE');
    await say.takeBack(ana, made.edited!);
  });

  await stage.step('covered words are not sent until the reader opens them', async () => {
    const { post } = await say.open(hana, groupId, {
      anonymous: false,
      title: 'The scan',
      body: 'what I saw',
      notes: ['SCAN'],
    });
    const covered = await nell.post(say.READ, { id: post.threadId });
    assert.doesNotMatch(JSON.stringify(covered), /what I saw|The scan/);
    const { openPost } = await nell.send(say.OPEN_COVER, { id: post.id });
    assert.equal(openPost.body[0].spans[0].text, 'what I saw');
    await nell.send('mutation { chooseShowing(note: SCAN, showing: HIDE) { note } }');
    assert.ok(!(await say.list(nell, groupId)).some((thread: any) => thread.id === post.threadId));
  });

  await stage.step("words of support have no numbers, and reading positions are one's own", async () => {
    const { reactToPost } = await nell.send(REACT, { id: made.opening });
    assert.deepEqual(reactToPost.reactions, { present: ['WITH_YOU'], mine: ['WITH_YOU'] });
    await nell.send('mutation ($id: Id!) { markThreadRead(id: $id, seq: 2) }', { id: made.thread });
    assert.equal((await say.read(nell, made.thread!)).thread.readUpTo, 2);
    assert.equal((await say.read(hana, made.thread!)).thread.readUpTo, 0);
  });

  await stage.step('a reply quotes, and what it quotes is read under the rule of what is quoted', async () => {
    const QUOTED = 'quote { postId excerpt author { name } }';
    const WRITE = `mutation ($input: WritePostInput!) { writePost(input: $input) { post { id ${QUOTED} } } }`;
    const { post } = await say.reply(hana, made.thread!, { body: 'You are **not** alone.' });
    const input = say.replying(made.thread!, { body: 'That helps.', quotes: post.id });
    const { quote, id } = (await nell.send(WRITE, { input })).writePost.post;
    assert.deepEqual(quote, { postId: post.id, excerpt: 'You are not alone.', author: { name: 'Hana' } });
    await say.takeBack(hana, post.id);
    const later = (await nell.send(`query ($id: Id!) { post(id: $id) { ${QUOTED} } }`, { id })).post.quote;
    assert.deepEqual(later, { postId: post.id, excerpt: null, author: null });
    const elsewhere = say.replying(made.second!, { quotes: post.id });
    assert.equal((await nell.refused(say.REPLY, { input: elsewhere })).code, 'NOT_FOUND');
  });

  await stage.step('a thread is followed and a post kept, and nobody else can tell', async () => {
    await nell.send('mutation ($id: Id!) { followThread(id: $id) { isFollowed } }', { id: made.thread });
    await nell.send('mutation ($id: Id!) { keepPost(id: $id) { isKept } }', { id: made.opening });
    const MINE = '{ followedThreads { id } keptPosts { edges { node { id } } } }';
    assert.deepEqual(await nell.send(MINE), {
      followedThreads: [{ id: made.thread }],
      keptPosts: { edges: [{ node: { id: made.opening } }] },
    });
    assert.deepEqual(await ana.send(MINE), { followedThreads: [], keptPosts: { edges: [] } });
  });

  await stage.step('words are found by those who may read them, and by nobody else', async () => {
    const SEARCH = `query ($words: String!) { searchPosts(words: $words) {
      edges { node { threadTitle excerpt post { id } } } } }`;
    const found = async (who: typeof nell, words: string) =>
      (await who.send(SEARCH, { words })).searchPosts.edges.map((edge: any) => edge.node);
    const reply = { excerpt: 'We are here, and we are listening.', post: { id: made.reply } };
    assert.deepEqual(await found(nell, 'HÉRE listen'), [{ threadTitle: 'I do not know how to say it', ...reply }]);
    assert.deepEqual(await found(sol, 'here listening'), []);
    assert.deepEqual(await found(nell, 'what I saw'), []);
    assert.deepEqual(await found(nell, '& | !'), []);
  });

  await stage.step('a draft is kept for its writer alone until they discard it', async () => {
    const id = made.thread;
    await nell.send('mutation ($id: Id!) { saveDraft(kind: THREAD, id: $id, text: "not yet") }', { id });
    const READ = 'query ($id: Id!) { draft(kind: THREAD, id: $id) }';
    assert.deepEqual([(await nell.send(READ, { id })).draft, (await ana.send(READ, { id })).draft], ['not yet', null]);
  });

  await stage.step('writing that sounds like danger is answered with an offer, and posted all the same', async () => {
    const OFFERED =
      'mutation ($input: OpenThreadInput!) { openThread(input: $input) { post { id threadId body } supportOffer { card level } } }';
    const input = say.opening(groupId, { anonymous: true, body: 'I am going to end my life tonight' });
    const { openThread } = await ana.send(OFFERED, { input });
    assert.deepEqual(openThread.supportOffer, { card: 'MIND', level: 'NOW' });
    made.danger = openThread.post.id;
    assert.match(JSON.stringify(await say.read(nell, openThread.post.threadId)), /end my life/);
  });

  await stage.step('a stranger meets nothing: every id answers like one that does not exist', async () => {
    for (const id of [made.thread, clientId()])
      assert.deepEqual(await sol.refused(say.READ, { id }), { code: 'NOT_FOUND' });
    for (const id of [made.opening, clientId()]) {
      assert.deepEqual(await sol.refused(say.OPEN_COVER, { id }), { code: 'NOT_FOUND' });
      assert.deepEqual(await sol.refused(REACT, { id }), { code: 'NOT_FOUND' });
    }
  });

  await stage.step('words that cannot be kept are refused by name of their field', async () => {
    for (const [body, code] of [
      ['', 'TOO_SHORT'],
      ['x'.repeat(10_001), 'TOO_LONG'],
      ['a\u0000b', 'INVALID'],
    ] as const) {
      const refusal = await ana.refused(say.REPLY, { input: say.replying(made.thread!, { body }) });
      assert.deepEqual([refusal.code, refusal.field], [code, 'body']);
    }
  });
}
