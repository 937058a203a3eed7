import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';
import { CanaryRow } from './canary.entity.js';
import { PepperRing } from './pepper-ring.js';

@Injectable()
export class CanaryStore {
  constructor(
    private readonly db: Database,
    private readonly ring: PepperRing,
  ) {}

  /**
   * Compares each key with the answer it once gave. Safety: started with another key file, every member would be
   * locked out, so it is better not to start.
   */
  async check(): Promise<void> {
    for (const kid of this.ring.kids()) {
      const answer = createHmac('sha256', this.ring.key(kid, 'login')).update('beside/canary/v1').digest();
      const known = await this.db.row<{ answer: Buffer }>('select answer from vault.canary where kid = $1', [kid]);
      if (!known) await this.db.insert(CanaryRow, { kid, answer });
      else if (!timingSafeEqual(known.answer, answer)) {
        throw new Error('This key file belongs to another database. Restore the one that was made with it.');
      }
    }
  }
}
