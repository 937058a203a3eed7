import { EDIT, LIST, OPEN, OPEN_COVER, opening, READ, REPLY, replying } from '../../world/conversations.js';
import { type Act, onPost, onThread, pick } from './act.js';

const SHOWINGS = ['SHOW', 'COVER', 'HIDE'];
const NOTES = ['SCAN', 'FAITH'];

/** What members do without their name in conversations, and what is theirs alone. */
export const IN_THREADS: Act[] = [
  {
    name: 'opens a thread',
    through: ['openThread'],
    async run(world, who, turn) {
      const given = { clientId: world.clientId(), title: `Thread ${turn}`, body: 'Some words.', anonymous: true };
      const made = await world.say(who, OPEN, { input: opening(world.beginning.groupId, given) });
      if (!made) return;
      world.threads.push(made.openThread.post.threadId);
      world.posts.push(made.openThread.post.id);
    },
  },
  {
    name: 'replies, twice when the connection was bad',
    through: ['writePost'],
    async run(world, who, turn) {
      const given = { clientId: world.clientId(), body: `Words ${turn}`, anonymous: true };
      const input = replying(pick(world.threads, turn)!, given);
      const made = await world.say(who, REPLY, { input });
      if (made) world.posts.push(made.writePost.post.id);
      if (turn % 3 === 0) await world.say(who, REPLY, { input });
    },
  },
  {
    name: 'quotes what was written',
    through: ['writePost'],
    async run(world, who, turn) {
      const quotes = pick(world.beginning.cleosPosts, turn);
      const given = { clientId: world.clientId(), body: `About that ${turn}`, anonymous: true, quotes };
      const made = await world.say(who, REPLY, { input: replying(world.beginning.threadId, given) });
      if (made) world.posts.push(made.writePost.post.id);
    },
  },
  {
    name: 'changes words',
    through: ['editPost'],
    async run(world, who, turn) {
      const postId = pick(world.posts, turn);
      if (postId) await world.say(who, EDIT, { input: { postId, body: `Other words ${turn}`, notes: [] } });
    },
  },
  { name: 'takes words back', through: ['deletePost'], run: onPost('deletePost(id: $id) { id state }', true) },
  {
    name: 'takes words back and puts them back',
    through: ['deletePost', 'putBackPost'],
    async run(world, who, turn) {
      await onPost('deletePost(id: $id) { id state viewerCan }', true)(world, who, turn);
      await onPost('putBackPost(id: $id) { id state viewerCan }', true)(world, who, turn);
    },
  },
  { name: 'reacts', through: ['reactToPost'], run: onPost('reactToPost(id: $id, kind: WITH_YOU) { id }', false) },
  {
    name: 'takes a reaction back',
    through: ['reactToPost'],
    run: onPost('reactToPost(id: $id, kind: WITH_YOU, on: false) { id }', false),
  },
  { name: 'stops hearing a voice', through: ['blockPostAuthor'], run: onPost('blockPostAuthor(id: $id)', false) },
  {
    name: 'hears a voice again',
    through: ['unblock', 'blockedVoices'],
    async run(world, who, turn) {
      const found = await world.say(who, '{ blockedVoices { slot name isAnonymous } }');
      const voice = pick<{ slot: number }>(found.blockedVoices, turn);
      if (!voice) return;
      await world.say(who, 'mutation ($slot: Int!) { unblock(slot: $slot) { slot } }', { slot: voice.slot });
    },
  },
  {
    name: 'chooses what is shown',
    through: ['chooseShowing'],
    async run(world, who, turn) {
      const choice = { note: pick(NOTES, turn), showing: pick(SHOWINGS, turn) };
      const document = `mutation ($note: ContentNote!, $showing: Showing!) {
        chooseShowing(note: $note, showing: $showing) { note showing } }`;
      await world.say(who, document, choice);
    },
  },
  {
    name: 'reads',
    through: ['thread', 'groupThreads', 'openPost'],
    async run(world, who, turn) {
      await world.look(who, LIST, { groupId: world.beginning.groupId });
      await world.look(who, READ, { id: pick(world.threads, turn) });
      await world.look(who, OPEN_COVER, { id: pick(world.beginning.cleosPosts, turn) });
    },
  },
  {
    name: 'remembers how far they read',
    through: ['markThreadRead'],
    run: onThread('markThreadRead(id: $id, seq: 1)'),
  },
  {
    name: 'follows a thread',
    through: ['followThread', 'followedThreads'],
    async run(world, who, turn) {
      const id = pick(world.threads, turn);
      await world.say(who, 'mutation ($id: Id!) { followThread(id: $id) { id isFollowed } }', { id });
      await world.say(who, '{ followedThreads { id lastSeq readUpTo } }');
    },
  },
  {
    name: 'no longer follows a thread',
    through: ['followThread'],
    run: onThread('followThread(id: $id, on: false) { id isFollowed }'),
  },
  {
    name: 'keeps a post for later',
    through: ['keepPost', 'keptPosts'],
    async run(world, who, turn) {
      await onPost('keepPost(id: $id) { id isKept }', turn % 2 === 0)(world, who, turn);
      await world.say(who, '{ keptPosts { edges { node { id } } } }');
    },
  },
  {
    name: 'no longer keeps a post',
    through: ['keepPost'],
    run: onPost('keepPost(id: $id, on: false) { id isKept }', false),
  },
  {
    name: 'searches',
    through: ['searchPosts'],
    async run(world, who, turn) {
      const words = pick(['words', 'name', 'nothing', 'thread'], turn);
      const groupId = turn % 2 ? world.beginning.groupId : null;
      const document = `query ($words: String!, $groupId: Id) {
        searchPosts(words: $words, groupId: $groupId) { edges { node { excerpt threadTitle post { id } } } } }`;
      await world.say(who, document, { words, groupId });
    },
  },
  {
    name: 'keeps a draft',
    through: ['saveDraft', 'draft', 'draftQuote'],
    async run(world, who, turn) {
      const place = {
        kind: 'THREAD',
        id: pick(world.threads, turn),
        text: `Not yet ${turn}`,
        quotes: pick(world.posts, turn),
      };
      const keep =
        'mutation ($kind: DraftTarget!, $id: Id!, $text: String!, $quotes: Id) { saveDraft(kind: $kind, id: $id, text: $text, quotes: $quotes) }';
      await world.say(who, keep, place);
      await world.say(who, 'query ($id: Id!) { draft(kind: THREAD, id: $id) draftQuote(kind: THREAD, id: $id) }', {
        id: place.id,
      });
    },
  },
  {
    name: 'throws a draft away',
    through: ['discardDraft'],
    run: onThread('discardDraft(kind: THREAD, id: $id)'),
  },
  {
    name: 'looks at everything they wrote',
    through: ['stepUp', 'myAnonymousPosts', 'myNamedPosts'],
    async run(world, who) {
      const { passphrase } = who;
      const { stepUp } = await world
        .look(who, 'mutation ($passphrase: String!) { stepUp(passphrase: $passphrase) }', {
          passphrase,
        })
        .then((answer) => answer.data);
      const mine = 'query ($stepUp: String!) { myAnonymousPosts(stepUp: $stepUp) { pageInfo { endCursor } } }';
      await world.look(who, mine, { stepUp });
      await world.look(who, '{ myNamedPosts { pageInfo { endCursor } } }');
    },
  },
];
