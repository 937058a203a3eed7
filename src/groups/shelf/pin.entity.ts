import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PinKind } from './shelf.rules.js';

/** One thing on a group's shelf. */
@Entity({ schema: 'groups', name: 'pin' })
export class PinRow {
  @PrimaryColumn('uuid', { name: 'group_id' })
  groupId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  kind: PinKind;

  @Column('uuid', { name: 'target_id', nullable: true })
  targetId: string | null;
}
