import { type Act } from './act.js';

const ASK = 'mutation ($input: AskToJoinInput!) { askToJoin(input: $input) { id membership crowd } }';
const JOIN = 'mutation ($input: JoinGroupInput!) { joinGroup(input: $input) { id membership crowd } }';
const INVITE = 'mutation ($input: CreateInviteInput!) { createInvite(input: $input) { code } }';

/** Coming into groups and leaving them: members are rows that name nobody. */
export const IN_GROUPS: Act[] = [
  {
    name: 'joins a group',
    through: ['joinGroup'],
    run: (world, who) => world.say(who, JOIN, { input: { groupId: world.beginning.openGroupId, rulesRead: true } }),
  },
  {
    name: 'leaves a group',
    through: ['leaveGroup'],
    run: (world, who) =>
      world.say(who, 'mutation ($id: Id!) { leaveGroup(groupId: $id) }', { id: world.beginning.openGroupId }),
  },
  {
    name: 'asks to join a group',
    through: ['askToJoin'],
    run: (world, who, turn) =>
      world.say(who, ASK, { input: { groupId: world.beginning.askingGroupId, answer: `Because ${turn}` } }),
  },
  {
    name: 'takes the wish to join back',
    through: ['withdrawJoinRequest'],
    run: (world, who) =>
      world.say(who, 'mutation ($id: Id!) { withdrawJoinRequest(groupId: $id) }', {
        id: world.beginning.askingGroupId,
      }),
  },
  {
    name: 'comes in by an invite',
    through: ['acceptInvite'],
    async run(world, who) {
      const { invitedGroupId: groupId } = world.beginning;
      const made = await world.say(world.people.mo, INVITE, { input: { groupId, clientId: world.clientId() } });
      const accept = 'mutation ($code: String!) { acceptInvite(code: $code) { id membership } }';
      await world.say(who, accept, { code: made.createInvite.code });
    },
  },
];
