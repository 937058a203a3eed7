import { REPLY, replying } from '../../world/conversations.js';
import { type Act, onPost, pick } from './act.js';
import { REPORT } from './acts-in-moderation.js';

const OPEN_CASE = `mutation ($id: Id!) { openCaseFor(kind: POST, id: $id) {
  item { id version lane why reportCount isClaimed viewerCan } note appeals
  reports { reason words } decisions { action rule untilOn isReversed madeAt }
} }`;
const DECIDE = 'mutation ($input: DecideCaseInput!) { decideCase(input: $input) { id action } }';

/** Every second one can be appealed. */
const DECISIONS = [
  { action: 'CARE_NOTE', words: 'We are thinking of you.' },
  { action: 'MUTE', rule: 'Be kind.', untilOn: '2026-03-10', words: 'Please rest.' },
  { action: 'LEAVE' },
  { action: 'REMOVE', rule: 'Be kind.', words: 'It named somebody.' },
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
    name: 'Cleo speaks in the room',
    through: ['chat.send'],
    async run(world, _, turn) {
      const { roomId } = world.beginning;
      const said = { roomId, clientId: world.clientId(), body: `Good evening ${turn}`, anonymous: turn % 2 === 0 };
      const sent = await world.tell(world.people.cleo, 'chat.send', said);
      if (sent) world.cleosMessages.push(sent.messageId);
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
  {
    name: 'Cleo reports what was written',
    through: ['reportSubject'],
    async run(world, _, turn) {
      const id = pick(world.posts, turn);
      if (id) await world.say(world.people.cleo, REPORT, { input: { kind: 'POST', id, reason: 'SPAM' } });
    },
  },
  {
    name: 'Mo decides about what was written',
    through: ['openCaseFor', 'decideCase'],
    async run(world, _, turn) {
      const { mo } = world.people;
      for (const next of [turn, turn + 1]) {
        const id = pick(world.posts, next);
        const opened = id && (await world.say(mo, OPEN_CASE, { id }));
        if (!opened) continue;
        const { id: caseId, version } = opened.openCaseFor.item;
        const decided = { caseId, version, clientId: world.clientId(), ...pick(DECISIONS, next) };
        await world.say(mo, DECIDE, { input: decided });
      }
    },
  },
  {
    name: 'Mo lets in who asked',
    through: ['joinRequests', 'answerJoinRequest'],
    async run(world, _, turn) {
      const { mo } = world.people;
      const asked = 'query ($id: Id!) { joinRequests(groupId: $id) { id answer } }';
      const found = await world.say(mo, asked, { id: world.beginning.askingGroupId });
      const answer = 'mutation ($input: AnswerJoinRequestInput!) { answerJoinRequest(input: $input) }';
      for (const { id } of found.joinRequests) {
        await world.say(mo, answer, { input: { requestId: id, approve: turn % 2 === 0 } });
      }
    },
  },
];
