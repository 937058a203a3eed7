import { Injectable } from '@nestjs/common';
import { Bylines, Voices } from '../../authorship/index.js';
import { Memberships, readsAsStaff } from '../../groups/index.js';
import { Database } from '../../kernel/database.js';
import { type Listener, type Letter, Listeners } from '../../realtime/index.js';
import { eventView, showingTo } from '../messages/message-views.js';
import { type EventLine, MessagesStore } from '../messages/messages.store.js';
import { type Place, Seats } from './seats.service.js';

/** The last position of a room that was told, and the last that is there. */
interface Progress {
  told: number;
  known: number;
  isTelling: boolean;
}

/** Tells those who listen to a room what happened there, in order, and lets nobody listen who may not read any more. */
@Injectable()
export class RoomNews {
  private readonly progress = new Map<string, Progress>();

  constructor(
    private readonly listeners: Listeners,
    private readonly seats: Seats,
    private readonly messages: MessagesStore,
    private readonly memberships: Memberships,
    private readonly voices: Voices,
    private readonly bylines: Bylines,
    private readonly db: Database,
  ) {}

  /** Tells of a position once it is there for everybody. */
  afterCommit(room: Place, seq: number): void {
    this.db.afterCommit(() => this.tell(room, seq));
  }

  /** Those who listen to a group's room and may still read there; the others are sent out of it. */
  async audience(place: Place): Promise<Listener[]> {
    const { groupId } = place;
    const seated = this.seats.in(groupId);
    if (seated.length === 0) return [];
    const members = await this.memberships.membersAmong(seated, groupId);
    const staying = new Set(members);
    for (const listener of seated) {
      if (!staying.has(listener) && (await this.readsAsStaff(listener, groupId))) staying.add(listener);
    }
    // Safety: whoever left or was excluded is sent out before the next message, whatever brought us to look.
    for (const listener of seated) if (!staying.has(listener)) this.sendOut(listener, place);
    return [...staying];
  }

  sendOut(listener: Listener, place: Place): void {
    this.seats.leave(listener, place);
    listener.tell('chat.removed', { roomId: place.id });
  }

  /** From this position on, a room is told in order; called with the head once somebody listens. */
  startAt(roomId: string, head: number): void {
    if (!this.progress.has(roomId)) this.progress.set(roomId, { told: head, known: head, isTelling: false });
  }

  /**
   * One at a time for each room, and everything up to this position: positions are taken under the room's lock, so the
   * ones before are there, even when word of their commit comes later.
   */
  private async tell(room: Place, seq: number): Promise<void> {
    this.startAt(room.id, seq - 1);
    const progress = this.progress.get(room.id)!;
    progress.known = Math.max(progress.known, seq);
    if (progress.isTelling) return;
    progress.isTelling = true;
    try {
      while (progress.told < progress.known) {
        const first = progress.told + 1;
        progress.told = progress.known;
        await this.tellAll(
          room,
          Array.from({ length: progress.told - first + 1 }, (_, i) => first + i),
        );
      }
    } finally {
      progress.isTelling = false;
    }
  }

  private async tellAll(room: Place, seqs: readonly number[]): Promise<void> {
    const events = await this.messages.eventsAt(room.id, seqs);
    const audience = await this.audience(room);
    for (const event of events) this.tellOne(room, event, audience);
  }

  private tellOne(room: Place, event: EventLine, audience: readonly Listener[]): void {
    const name = this.bylines.nameOf(event);
    const letters = new Map<string, Letter>();
    this.listeners.tellEach(audience, (listener) => {
      const reader = this.seats.readerAt(listener);
      if (!reader) return undefined;
      const isYou = this.voices.isYou(listener.viewer, 'author/chat', event);
      const showing = showingTo(reader, event, isYou);
      // Many see the same: their frame is made once.
      const sight = `${showing}/${isYou}`;
      if (!letters.has(sight)) {
        const author = { name, isAnonymous: event.authorTag !== null, isYou };
        letters.set(sight, ['chat.event', { roomId: room.id, ...eventView(event, author, showing) }]);
      }
      return letters.get(sight);
    });
  }

  private async readsAsStaff(listener: Listener, groupId: string): Promise<boolean> {
    if (!readsAsStaff(listener.viewer, groupId)) return false;
    return (await this.listeners.renew(listener)) && (await this.memberships.mayRead(listener.viewer, groupId));
  }
}
