import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import { scopeOf } from '../../kernel/scopes.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { type Card, Cards } from '../cards.service.js';
import { GroupAction, refuseExcluded, refuseStaff } from '../group.policy.js';
import { Memberships } from '../memberships.service.js';
import { Admissions } from './admissions.service.js';
import { readInviteCode, writeInviteCode } from './invite-codes.rules.js';
import { InvitesStore } from './invites.store.js';

/** Long enough to reach somebody who does not look at messages for a while. */
const INVITE_DAYS = 14;

/** Invites: each lets one person into one group, of any kind. */
@Injectable()
export class Invites {
  constructor(
    private readonly store: InvitesStore,
    private readonly cards: Cards,
    private readonly memberships: Memberships,
    private readonly admissions: Admissions,
    private readonly throttle: Throttle,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /**
   * Makes an invite and returns its code, which is stored nowhere. The code is made from the client id and the
   * viewer's own secret, so that sending the same request again gives the same code. Throws NOT_FOUND, NOT_ALLOWED,
   * or CONFLICT when the client id was used for another group.
   */
  async create(viewer: Viewer, groupId: string, clientId: string): Promise<{ code: string; expiresOn: string }> {
    await this.throttle.count('write', viewer);
    await this.cards.one(viewer, groupId);
    const refusal = refuseStaff(viewer, groupId, GroupAction.INVITE);
    if (refusal) throw refusal;
    const today = this.clock.now();
    await this.store.deleteExpired(dateOf(today));
    const code = writeInviteCode(viewer.tag('invite', scopeOf('invite', clientId)));
    const codeHash = hashOf(readInviteCode(code)!);
    const expiresOn = dateOf(today, INVITE_DAYS);
    await this.store.insert({ id: this.randomness.uuid(), groupId, codeHash, expiresOn });
    const invite = (await this.store.find(codeHash))!;
    if (invite.groupId !== groupId) throw new Refusal('CONFLICT');
    return { code, expiresOn: invite.expiresOn };
  }

  /** Joins by an invite. Throws NOT_FOUND, the same for a code that is unknown, used or expired. */
  async accept(viewer: Viewer, typed: string): Promise<Card> {
    await this.throttle.count('join', viewer);
    const code = readInviteCode(typed);
    const codeHash = code && hashOf(code);
    const invite = codeHash && (await this.store.find(codeHash));
    if (!invite) throw new Refusal('NOT_FOUND');
    const { isMember, excludedUntil } = await this.memberships.standing(viewer, invite.groupId);
    // A member keeps the invite for somebody else; after an answer that was lost, this is how the second one goes well.
    if (isMember) return this.cards.one(viewer, invite.groupId);
    await this.db.transaction(async () => {
      if (!(await this.store.use(codeHash, dateOf(this.clock.now())))) throw new Refusal('NOT_FOUND');
      const refusal = refuseExcluded({ excludedUntil });
      if (refusal) throw refusal;
      await this.admissions.admit(viewer, invite.groupId);
    });
    return this.cards.one(viewer, invite.groupId);
  }
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
