import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../kernel/viewer.js';
import { Seats } from '../live/seats.service.js';
import { refuseWriting } from '../messages/message.policy.js';
import { crowdOf } from './crowd.rules.js';
import type { ChatRoom } from './room.type.js';
import { KEPT_DAYS, Rooms } from './rooms.service.js';

/** A room as somebody sees it who comes in. */
@Injectable()
export class RoomViews {
  constructor(
    private readonly rooms: Rooms,
    private readonly seats: Seats,
  ) {}

  /** The room of a group, for a reader of the group. Throws NOT_FOUND. */
  async ofGroup(viewer: Viewer, groupId: string): Promise<ChatRoom> {
    const room = await this.rooms.ofGroup(viewer, groupId);
    const here = this.seats.in(groupId);
    // One person with three tabs open is one person.
    const people = new Set(here.map((listener) => listener.viewer.accountId)).size;
    return {
      id: room.id,
      head: room.lastSeq,
      isClosed: refuseWriting(room) !== undefined,
      timeZone: room.timeZone,
      crowd: crowdOf(people),
      keepsDays: KEPT_DAYS,
    };
  }
}
