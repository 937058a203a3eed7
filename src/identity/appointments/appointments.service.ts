import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audiences } from '../../kernel/audiences.js';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import { scopeOf } from '../../kernel/scopes.js';
import { Throttle } from '../../kernel/throttle.js';
import type { StaffRoleName, Viewer } from '../../kernel/viewer.js';
import { refuseAppointment } from './appointment.policy.js';
import { AppointmentsStore } from './appointments.store.js';

const LINK_DAYS = 14;
/** The first steward's link is printed where others may read over it, so it lives shorter. */
const FIRST_LINK_DAYS = 7;

/** Giving and giving up roles on the team: by a link that works once. */
@Injectable()
export class Appointments {
  constructor(
    private readonly store: AppointmentsStore,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly throttle: Throttle,
    private readonly audiences: Audiences,
  ) {}

  /** Makes a link for a role in a group, or everywhere, and returns its secret; only the bearer has it. */
  async issue(role: StaffRoleName, groupId: string | null): Promise<string> {
    return this.issueFor(role, groupId, LINK_DAYS, null);
  }

  /**
   * The secret of a link for the first steward, in place of any earlier one; undefined when there is a steward.
   */
  async firstStewardLink(): Promise<string | undefined> {
    return this.db.transaction(async () => {
      if (await this.store.hasSteward()) return undefined;
      await this.store.forgetUnusedStewardLinks();
      return this.issueFor('steward', null, FIRST_LINK_DAYS, null);
    });
  }

  /**
   * A link by which somebody can take a role. The same `clientId` again gives another link in place of the first,
   * whose secret is kept nowhere. Throws NOT_ALLOWED, and CONFLICT when the id stood for another role.
   */
  async appoint(viewer: Viewer, role: StaffRoleName, groupId: string | null, clientId: string): Promise<string> {
    await this.throttle.count('private', viewer);
    const refusal = refuseAppointment(viewer, role, groupId);
    if (refusal) throw refusal;
    const dedupe = viewer.tag('dedupe', scopeOf('dedupe', `appointment/${clientId}`));
    return this.db.transaction(async () => {
      const earlier = await this.store.byDedupe(dedupe);
      if (!earlier) return this.issueFor(role, groupId, LINK_DAYS, dedupe);
      if (earlier.role !== role || earlier.groupId !== groupId) throw new Refusal('CONFLICT');
      const secret = this.randomness.bytes(32).toString('base64url');
      await this.store.replaceLink(earlier.id, hashOf(secret), this.daysFromNow(LINK_DAYS));
      return secret;
    });
  }

  /** Gives the viewer the role a link is for. Throws NOT_FOUND for a link that is unknown, used or expired alike. */
  async accept(viewer: Viewer, secret: string): Promise<void> {
    await this.throttle.count('private', viewer);
    await this.db.transaction(async () => {
      const granted = await this.store.use(hashOf(secret), this.daysFromNow(0));
      if (!granted) throw new Refusal('NOT_FOUND');
      await this.store.give({ id: this.randomness.uuid(), accountId: viewer.accountId, ...granted });
    });
  }

  /** Who holds a role in a group, or everywhere. */
  staffOf(groupId: string | null): Promise<{ displayName: string | null; role: StaffRoleName }[]> {
    return this.store.staffOf(groupId);
  }

  /** The same for a member. Throws NOT_FOUND for a group they may not know of, as for one that is not there. */
  async teamOf(viewer: Viewer, groupId: string | null): Promise<{ displayName: string | null; role: StaffRoleName }[]> {
    // Safety: who looks after a secret group would say that there is one.
    const known = groupId === null || (await this.audiences.previews(viewer, 'group', [groupId])).has(groupId);
    if (!known) throw new Refusal('NOT_FOUND');
    return this.staffOf(groupId);
  }

  /** Gives up a role; anybody may, at any time. Throws NOT_FOUND when it was not held. */
  async stepDown(viewer: Viewer, role: StaffRoleName, groupId: string | null): Promise<void> {
    await this.throttle.count('private', viewer);
    if (!(await this.store.take(viewer.accountId, role, groupId))) throw new Refusal('NOT_FOUND');
  }

  private async issueFor(role: StaffRoleName, groupId: string | null, days: number, dedupe: Buffer | null) {
    const secret = this.randomness.bytes(32).toString('base64url');
    await this.store.insert({
      id: this.randomness.uuid(),
      linkHash: hashOf(secret),
      groupId,
      role,
      expiresOn: this.daysFromNow(days),
      used: false,
      dedupe,
    });
    return secret;
  }

  private daysFromNow(days: number): string {
    return dateOf(this.clock.now(), days);
  }
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
