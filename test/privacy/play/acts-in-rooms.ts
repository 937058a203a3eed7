import type { Act } from './act.js';

/** Talking in the group's room, over a socket. */
export const IN_ROOMS: Act[] = [
  {
    name: 'says something in the room',
    through: ['chat.join', 'chat.fetch', 'chat.send'],
    async run(world, who, turn) {
      const { roomId } = world.beginning;
      const said = { roomId, clientId: world.clientId(), body: `In the room ${turn}`, anonymous: true };
      const first = await world.tell(who, 'chat.send', said);
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
];
