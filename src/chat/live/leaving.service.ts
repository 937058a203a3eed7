import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Departure, Departures, Memberships, readsAsStaff } from '../../groups/index.js';
import { RoomNews } from './room-news.service.js';
import { Seats } from './seats.service.js';

/** Sends people out of the room of a group they left, at once. */
@Injectable()
export class Leaving implements OnModuleInit {
  constructor(
    private readonly departures: Departures,
    private readonly memberships: Memberships,
    private readonly seats: Seats,
    private readonly news: RoomNews,
  ) {}

  onModuleInit(): void {
    this.departures.listen((departure) => this.sendOut(departure));
  }

  private sendOut({ groupId, tag }: Departure): void {
    const place = this.seats.places().find((one) => one.groupId === groupId);
    if (!place) return;
    for (const listener of this.seats.in(groupId)) {
      const isThem = this.memberships.tagOf(listener.viewer, groupId).equals(tag);
      if (isThem && !readsAsStaff(listener.viewer, groupId)) this.news.sendOut(listener, place);
    }
  }
}
