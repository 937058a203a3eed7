import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Log } from '../../kernel/log.js';
import { type Letter, type Listener, Listeners } from '../../realtime/index.js';
import { RoomsStore } from '../rooms/rooms.store.js';
import { RoomNews } from './room-news.service.js';
import { Seats } from './seats.service.js';

const EVERY_MILLISECONDS = 10_000;

/** Says now and then where each room stands: whatever was lost on its way is noticed by then. */
@Injectable()
export class Heads implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly rooms: RoomsStore,
    private readonly seats: Seats,
    private readonly news: RoomNews,
    private readonly listeners: Listeners,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tell().catch((error: unknown) => this.failed(error)), EVERY_MILLISECONDS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Tells everybody the heads of the rooms they listen to, and sends out whoever may not listen any more. */
  async tell(): Promise<void> {
    const places = this.seats.places();
    if (places.length === 0) return;
    const roomsOf = new Map<Listener, string[]>();
    for (const place of places) {
      for (const listener of await this.news.audience(place)) {
        roomsOf.set(listener, [...(roomsOf.get(listener) ?? []), place.id]);
      }
    }
    const heads = await this.rooms.heads(places.map(({ id }) => id));
    const letters = new Map<string, Letter>();
    this.listeners.tellEach([...roomsOf.keys()], (listener) => {
      const ids = roomsOf.get(listener)!;
      const key = ids.join();
      if (!letters.has(key)) {
        letters.set(key, ['chat.heads', { heads: heads.filter(({ roomId }) => ids.includes(roomId)) }]);
      }
      return letters.get(key);
    });
  }

  private failed(error: unknown): void {
    this.log.failure('heads-not-told', error);
  }
}
