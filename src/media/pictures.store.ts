import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';
import { PictureRow } from './picture.entity.js';

export type Measures = Pick<PictureRow, 'id' | 'width' | 'height'>;

@Injectable()
export class PicturesStore {
  constructor(private readonly db: Database) {}

  async insert(picture: PictureRow): Promise<void> {
    await this.db.insert(PictureRow, picture);
  }

  async small(id: string): Promise<Buffer | undefined> {
    return (await this.db.row<{ bytes: Buffer }>('select small as bytes from media.picture where id = $1', [id]))
      ?.bytes;
  }

  async large(id: string): Promise<Buffer | undefined> {
    return (await this.db.row<{ bytes: Buffer }>('select large as bytes from media.picture where id = $1', [id]))
      ?.bytes;
  }

  measures(ids: readonly string[]): Promise<Measures[]> {
    return this.db.rows<Measures>('select id, width, height from media.picture where id = any($1)', [ids]);
  }

  /** Those of the ids that are there, and stay until the transaction ends. */
  held(ids: readonly string[]): Promise<{ id: string }[]> {
    this.db.requireTransaction();
    return this.db.rows('select id from media.picture where id = any($1) for key share', [ids]);
  }

  /** Those that came before this hour, and that nobody is putting into a text just now. */
  lockedBefore(hour: Date): Promise<{ id: string }[]> {
    this.db.requireTransaction();
    return this.db.rows('select id from media.picture where received_hour < $1 for update skip locked', [hour]);
  }

  async delete(ids: readonly string[]): Promise<void> {
    await this.db.rows('delete from media.picture where id = any($1)', [ids]);
  }
}
