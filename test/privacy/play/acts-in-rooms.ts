import { type Act, pick } from './act.js';

const EDIT = 'mutation ($input: EditMessageInput!) { editMessage(input: $input) { message { id edited } } }';

/** Talking in the group's room, over a socket. */
export const IN_ROOMS: Act[] = [
  {
    name: 'says something in the room',
    through: ['chat.join', 'chat.fetch', 'chat.send'],
    async run(world, who, turn) {
      const { roomId } = world.beginning;
      const said = { roomId, clientId: world.clientId(), body: `In the room ${turn}`, anonymous: true };
      const first = await world.tell(who, 'chat.send', said);
      if (first) world.messages.push(first.messageId);
      if (turn % 3 === 0) await world.tell(who, 'chat.send', said);
      if (first) await world.tell(who, 'chat.send', { ...said, clientId: world.clientId(), replyTo: first.messageId });
      await world.tell(who, 'chat.fetch', { roomId, after: 0, limit: 200 });
    },
  },
  {
    name: 'goes out of the room and comes back',
    through: ['chat.leave', 'chat.join'],
    async run(world, who) {
      const { roomId } = world.beginning;
      await world.tell(who, 'chat.leave', { roomId });
      await world.tell(who, 'chat.join', { roomId });
    },
  },
  {
    name: 'changes what they said in the room',
    through: ['editMessage'],
    async run(world, who, turn) {
      const messageId = pick(world.messages, turn);
      if (messageId) await world.say(who, EDIT, { input: { messageId, body: `Rather ${turn}`, notes: [] } });
    },
  },
  {
    name: 'takes back what they said in the room',
    through: ['deleteMessage'],
    async run(world, who, turn) {
      const id = pick(world.messages, turn);
      if (id) await world.say(who, 'mutation ($id: Id!) { deleteMessage(id: $id) { id state } }', { id });
    },
  },
  {
    name: 'stops hearing somebody in the room',
    through: ['blockMessageAuthor'],
    async run(world, who, turn) {
      const id = pick(world.cleosMessages, turn);
      if (id) await world.say(who, 'mutation ($id: Id!) { blockMessageAuthor(id: $id) }', { id });
    },
  },
  {
    name: 'reads along in a thread for a while',
    through: ['thread.watch', 'thread.unwatch'],
    async run(world, who, turn) {
      const threadId = pick(world.threads, turn);
      await world.tell(who, 'thread.watch', { threadId });
      await world.tell(who, 'thread.unwatch', { threadId });
    },
  },
];
