import { Column, Entity, PrimaryColumn } from 'typeorm';

export type EventKind = 'written' | 'edited' | 'deleted' | 'removed' | 'restored';

/** One position of a room: what happened there to which message. */
@Entity({ schema: 'chat', name: 'event' })
export class EventRow {
  @PrimaryColumn('uuid', { name: 'room_id' })
  roomId: string;

  @PrimaryColumn('integer')
  seq: number;

  @Column('text')
  kind: EventKind;

  @Column('uuid', { name: 'message_id' })
  messageId: string;
}
