import { EDIT, LIST, OPEN, OPEN_COVER, opening, READ, REPLY, replying } from '../../world/conversations.js';
import type { Person } from '../../world/person.js';
import type { World } from './world.js';

/** Something a member does without their name. It finds what it needs in the world, and does nothing if it is not there. */
export interface Act {
  name: string;
  /** The GraphQL operations and socket events it goes through. */
  through: string[];
  run(world: World, who: Person, turn: number): Promise<void>;
}

const SHOWINGS = ['SHOW', 'COVER', 'HIDE'];
const NOTES = ['SCAN', 'FAITH'];

/** Whichever of the list it is the turn of. */
function pick<T>(list: readonly T[], turn: number): T | undefined {
  return list[turn % Math.max(list.length, 1)];
}

function onPost(mutation: string, own: boolean): Act['run'] {
  return async (world, who, turn) => {
    const id = pick(own ? world.posts : world.beginning.cleosPosts, turn);
    if (id) await world.say(who, `mutation ($id: Id!) { ${mutation} }`, { id });
  };
}

function onThread(mutation: string): Act['run'] {
  return async (world, who, turn) => {
    const id = pick(world.threads, turn)!;
    await world.say(who, `mutation ($id: Id!) { ${mutation} }`, { id });
  };
}

export const ACTS: Act[] = [
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
    name: 'changes words',
    through: ['editPost'],
    async run(world, who, turn) {
      const postId = pick(world.posts, turn);
      if (postId) await world.say(who, EDIT, { input: { postId, body: `Other words ${turn}`, notes: [] } });
    },
  },
  { name: 'takes words back', through: ['deletePost'], run: onPost('deletePost(id: $id) { id state }', true) },
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
    through: ['chooseShowing', 'noteChoices'],
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
    name: 'keeps a draft',
    through: ['saveDraft', 'draft'],
    async run(world, who, turn) {
      const place = { kind: 'THREAD', id: pick(world.threads, turn), text: `Not yet ${turn}` };
      const keep =
        'mutation ($kind: DraftTarget!, $id: Id!, $text: String!) { saveDraft(kind: $kind, id: $id, text: $text) }';
      await world.say(who, keep, place);
      await world.say(who, 'query ($id: Id!) { draft(kind: THREAD, id: $id) }', { id: place.id });
    },
  },
  {
    name: 'throws a draft away',
    through: ['discardDraft'],
    run: onThread('discardDraft(kind: THREAD, id: $id)'),
  },
];

/** What happens around the anonymous acts, the same in both worlds. */
export const AROUND: Act[] = [
  {
    name: 'Cleo answers',
    through: ['writePost'],
    async run(world, _, turn) {
      const given = { clientId: world.clientId(), body: `I hear you ${turn}` };
      await world.say(world.people.cleo, REPLY, { input: replying(pick(world.threads, turn)!, given) });
    },
  },
  {
    name: 'Cleo reacts to what was written',
    through: ['reactToPost'],
    run: (world, _, turn) =>
      onPost('reactToPost(id: $id, kind: HOLDING_YOU) { id }', true)(world, world.people.cleo, turn),
  },
  {
    name: 'both write by name',
    through: ['writePost'],
    async run(world, _, turn) {
      for (const who of [world.people.ann, world.people.bea]) {
        const given = { clientId: world.clientId(), body: `By name ${turn}` };
        await world.say(who, REPLY, { input: replying(world.beginning.threadId, given) });
      }
    },
  },
  {
    name: 'an hour passes',
    through: [],
    async run(world) {
      world.server.clock.advance({ hours: 1 });
    },
  },
];
