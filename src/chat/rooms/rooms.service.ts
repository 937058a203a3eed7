import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Memberships } from '../../groups/index.js';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Viewer } from '../../kernel/viewer.js';
import { MessagesStore } from '../messages/messages.store.js';
import { type Room, RoomsStore } from './rooms.store.js';

/** What is said in a room is kept this long, and the room says so. */
export const KEPT_DAYS = 30;
/** A request sent again after this many days is a new one. */
const DEDUPE_DAYS = 7;

/** The rooms of groups: one each, there from the first look at it. */
@Injectable()
export class Rooms implements OnApplicationBootstrap {
  constructor(
    private readonly store: RoomsStore,
    private readonly messages: MessagesStore,
    private readonly memberships: Memberships,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const groupId of await this.store.groupsWithoutRoom()) await this.open(groupId);
  }

  /** Opens the room of a group unless it is there. Its clock is the server's own until somebody sets another. */
  async open(groupId: string): Promise<void> {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    await this.store.open({ id: this.randomness.uuid(), groupId, lastSeq: 0, timeZone, closed: false });
  }

  /** The room of a group, for a reader of the group. Throws NOT_FOUND. */
  async ofGroup(viewer: Viewer, groupId: string): Promise<Room> {
    await this.memberships.refuseUnlessReader(viewer, groupId);
    const known = await this.store.byGroup(groupId);
    if (known) return known;
    await this.open(groupId);
    return (await this.store.byGroup(groupId))!;
  }

  /** A room, for a reader of its group. Throws NOT_FOUND alike for a room that is not there. */
  async readableBy(viewer: Viewer, roomId: string): Promise<Room> {
    const room = await this.store.byId(roomId);
    if (!room) throw new Refusal('NOT_FOUND');
    await this.memberships.refuseUnlessReader(viewer, room.groupId);
    return room;
  }

  /** A room, for somebody who may write there now. Throws NOT_FOUND or CLOSED. */
  async writableBy(viewer: Viewer, roomId: string): Promise<Room> {
    const room = await this.store.byId(roomId);
    if (!room) throw new Refusal('NOT_FOUND');
    await this.memberships.refuseUnlessWriter(viewer, room.groupId);
    return room;
  }

  /** The last position of a room, as it is now. */
  async head(roomId: string): Promise<number> {
    return (await this.store.heads([roomId]))[0]?.head ?? 0;
  }

  /** Deletes what is older than the rooms keep, and the tags that told repeats apart once nobody repeats any more. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    await this.messages.deleteOlderThan(dateOf(now, -KEPT_DAYS));
    await this.messages.forgetDedupes(dateOf(now, -DEDUPE_DAYS));
  }
}
