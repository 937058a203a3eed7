import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Refusal } from '../../kernel/refusal.js';
import { StepUp } from '../../kernel/step-up.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { PepperRing } from '../../vault/index.js';
import { CredentialChecks } from './credentials.service.js';

const MINUTES = 10;
const TOKEN = /^(\d{1,10})\.([\w-]{43})$/;

/** A MAC over the session and the minute it ends: no row and no cookie say that somebody asked for one. */
@Injectable()
export class StepUps extends StepUp {
  constructor(
    private readonly checks: CredentialChecks,
    private readonly ring: PepperRing,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
  ) {
    super();
  }

  /** A token for this session, good for ten minutes. Throws WRONG_CREDENTIALS. */
  async give(viewer: Viewer, passphrase: string): Promise<string> {
    await this.throttle.count('signIn', viewer);
    await this.checks.verifyOwn(viewer.accountId, passphrase);
    const until = this.minute() + MINUTES;
    return `${until}.${this.mac(viewer, until).toString('base64url')}`;
  }

  require(viewer: Viewer, token: string): void {
    const [, until, mac] = TOKEN.exec(token) ?? [];
    // Safety: bound to the session and to its end, so that neither an old token nor another device's opens anything.
    const fresh = until !== undefined && this.minute() < Number(until);
    if (!fresh || !timingSafeEqual(Buffer.from(mac!, 'base64url'), this.mac(viewer, Number(until)))) {
      throw new Refusal('STEP_UP');
    }
  }

  private mac(viewer: Viewer, until: number): Buffer {
    return this.ring.mac(this.ring.newest, 'step-up', Buffer.concat([viewer.sessionHash, Buffer.from(`/${until}`)]));
  }

  private minute(): number {
    return Math.floor(this.clock.now().getTime() / 60_000);
  }
}
