import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Bylines, Voices } from '../authorship/index.js';
import { Memberships } from '../groups/index.js';
import type { Block } from '../kernel/rich-text.js';
import type { Viewer } from '../kernel/viewer.js';
import { type Original, type Subject, SubjectKind, type SubjectKeeper, Subjects } from '../moderation/index.js';
import type { ContentNote } from '../readers/index.js';
import { RoomNews } from './live/room-news.service.js';
import type { EventKind } from './messages/event.entity.js';
import { MessagesStore } from './messages/messages.store.js';
import { RoomsStore } from './rooms/rooms.store.js';
import { SubjectsStore, type WholeMessage } from './subjects.store.js';

/** Lets moderation act on messages. Whatever it does is an event of the room, so that everybody's view follows. */
@Injectable()
export class MessageSubject implements SubjectKeeper, OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly store: SubjectsStore,
    private readonly messages: MessagesStore,
    private readonly rooms: RoomsStore,
    private readonly memberships: Memberships,
    private readonly voices: Voices,
    private readonly bylines: Bylines,
    private readonly news: RoomNews,
  ) {}

  onModuleInit(): void {
    this.subjects.register(SubjectKind.MESSAGE, this);
  }

  async load(id: string): Promise<Subject | undefined> {
    const message = await this.store.message(id);
    return message && this.asSubject(message);
  }

  async readableBy(viewer: Viewer, id: string): Promise<Subject | undefined> {
    const message = await this.store.message(id);
    if (!message || !(await this.memberships.mayRead(viewer, message.groupId))) return undefined;
    return this.asSubject(message);
  }

  isAuthor(viewer: Viewer, subject: Subject): boolean {
    return this.voices.isYou(viewer, 'author/chat', subject.authorship);
  }

  async around(id: string): Promise<{ authorName: string; words: string | null }[]> {
    const message = await this.store.message(id);
    const near = message ? await this.store.around(message) : [];
    return near.map((line) => ({ authorName: this.bylines.nameOf(line), words: line.body }));
  }

  async remove(id: string): Promise<Original> {
    const message = await this.lockedMessage(id);
    await this.messages.bury(id, 'removed');
    await this.happened(message, 'removed');
    return { body: message.body, nodes: message.nodes };
  }

  async restore(id: string, original: Original): Promise<void> {
    const message = await this.lockedMessage(id);
    await this.messages.unbury(id, original as { body: string; nodes: Block[] });
    await this.happened(message, 'restored');
  }

  async addNotes(id: string, notes: ContentNote[]): Promise<void> {
    const message = await this.lockedMessage(id);
    await this.messages.setNotes(id, [...new Set([...message.notes, ...notes])].sort());
    await this.happened(message, 'edited');
  }

  private async happened({ id, roomId, groupId }: WholeMessage, kind: EventKind): Promise<void> {
    this.news.afterCommit({ id: roomId, groupId }, await this.messages.addEvent(roomId, kind, id));
  }

  private asSubject(message: WholeMessage): Subject {
    const { scope, authorId, authorTag } = message;
    return {
      kind: SubjectKind.MESSAGE,
      id: message.id,
      groupId: message.groupId,
      placeId: message.roomId,
      seq: message.seq,
      words: message.body,
      notes: message.notes,
      state: message.state,
      locked: false,
      authorship: { scope, authorId, authorTag },
      authorName: this.bylines.nameOf(message),
    };
  }

  private async lockedMessage(id: string): Promise<WholeMessage> {
    const message = await this.store.message(id);
    if (!message) throw new Error('A subject is gone');
    // The room's row first, as every writer of the room does.
    await this.rooms.lock(message.roomId);
    return (await this.store.message(id))!;
  }
}
