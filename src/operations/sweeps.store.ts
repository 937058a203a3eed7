import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';

@Injectable()
export class SweepsStore {
  constructor(private readonly db: Database) {}

  /** Takes the lock of one sweep until the transaction ends; false when another node has it. */
  async take(lock: number): Promise<boolean> {
    this.db.requireTransaction();
    const answer = await this.db.row<{ taken: boolean }>('select pg_try_advisory_xact_lock($1) as taken', [lock]);
    return answer!.taken;
  }
}
