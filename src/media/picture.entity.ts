import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A picture, made anew. Safety: it holds nothing of who sent it, no name of a file and no hash of what was sent, so that
 * nobody who has the same file can tell that it is here.
 */
@Entity({ schema: 'media', name: 'picture' })
export class PictureRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bytea')
  large: Uint8Array;

  @Column('bytea')
  small: Uint8Array;

  /** Of the large one, in pixels. */
  @Column('integer')
  width: number;

  @Column('integer')
  height: number;

  /** When it came, to the hour: how long it may wait for a text. */
  @Column('timestamptz', { name: 'received_hour' })
  receivedHour: Date;
}

export type PictureSize = 'small' | 'large';
