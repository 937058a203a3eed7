import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { type Farewell, PersonalData, type PersonalRecords } from '../../kernel/personal-data.js';
import { Randomness } from '../../kernel/randomness.js';
import type { Viewer } from '../../kernel/viewer.js';
import { RoomNews } from '../live/room-news.service.js';
import { MessagesStore } from '../messages/messages.store.js';
import { RoomsStore } from '../rooms/rooms.store.js';
import { type OwnMessage, RecordsStore } from './records.store.js';

/** Rooms' days are looked through this many at a time: a few milliseconds of deriving, one statement. */
const BATCH = 1_000;

/** What chat keeps of a person: taken along or forgotten. A new secret finds nothing here: that tie is cut. */
@Injectable()
export class ChatRecords implements PersonalRecords, OnModuleInit {
  readonly tables = ['chat.message', 'chat.event'];

  constructor(
    private readonly personalData: PersonalData,
    private readonly store: RecordsStore,
    private readonly messages: MessagesStore,
    private readonly rooms: RoomsStore,
    private readonly news: RoomNews,
    private readonly db: Database,
    private readonly randomness: Randomness,
  ) {}

  onModuleInit(): void {
    this.personalData.register('chat', this);
  }

  async export(viewer: Viewer): Promise<unknown> {
    const [named, anonymous] = [await this.store.named(viewer.accountId), await this.anonymous(viewer)];
    return { named: named.map(exported), anonymous: anonymous.map(exported) };
  }

  async forget(viewer: Viewer, farewell: Farewell): Promise<void> {
    const named = await this.store.named(viewer.accountId);
    if (farewell === 'leave') return this.untie(viewer, named);
    for (const message of [...named, ...(await this.anonymous(viewer))]) await this.erase(message);
  }

  // One transaction a message, so that nothing in the database says which of them went together.
  private async erase({ id, roomId, groupId }: OwnMessage): Promise<void> {
    await this.db.transaction(async () => {
      await this.rooms.lock(roomId);
      if (!(await this.store.erase(id, this.randomness.bytes(16)))) return;
      this.news.afterCommit({ id: roomId, groupId }, await this.messages.addEvent(roomId, 'deleted', id));
    });
  }

  private async untie(viewer: Viewer, named: readonly OwnMessage[]): Promise<void> {
    const scopes = new Map(named.map(({ scope }) => [scope.toString('hex'), scope]));
    for (const scope of scopes.values()) {
      await this.store.untie(scope, viewer.accountId, this.randomness.bytes(16));
    }
  }

  private async anonymous(viewer: Viewer): Promise<OwnMessage[]> {
    const found: OwnMessage[] = [];
    let after = Buffer.alloc(0);
    for (;;) {
      const scopes = await this.store.scopesAfter(after, BATCH);
      if (scopes.length === 0) return found;
      found.push(...(await this.store.anonymous(viewer.tags('author/chat', scopes))));
      after = Buffer.from(scopes.at(-1)!);
    }
  }
}

/** Safety: neither scope nor tag goes along: an export may be read by others, and these would open what is beside it. */
function exported({ id, roomId, groupId, body, notes, state, writtenMinute }: OwnMessage) {
  return { id, roomId, groupId, words: body, notes, state, writtenMinute };
}
