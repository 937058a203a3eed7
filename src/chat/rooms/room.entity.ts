import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The room of a group. `lastSeq` counts everything that happened in it. */
@Entity({ schema: 'chat', name: 'room' })
export class RoomRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column('integer', { name: 'last_seq' })
  lastSeq: number;

  /** IANA name: a day of the room, within which a pseudonym holds, begins at five in the morning there. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('boolean')
  closed: boolean;
}
