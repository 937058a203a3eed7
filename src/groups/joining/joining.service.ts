import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { Refusal } from '../../kernel/refusal.js';
import { scopeOf } from '../../kernel/scopes.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { type Card, Cards } from '../cards.service.js';
import { refuseJoining } from '../group.policy.js';
import { Memberships } from '../memberships.service.js';
import { MembershipsStore } from '../memberships.store.js';
import { Admissions } from './admissions.service.js';
import { Departures } from './departures.js';
import { JoinRequestsStore } from './join-requests.store.js';

/** Coming into a group that is open, and going again. */
@Injectable()
export class Joining {
  constructor(
    private readonly cards: Cards,
    private readonly admissions: Admissions,
    private readonly memberships: Memberships,
    private readonly store: MembershipsStore,
    private readonly requests: JoinRequestsStore,
    private readonly departures: Departures,
    private readonly throttle: Throttle,
    private readonly db: Database,
  ) {}

  /**
   * Makes the viewer a member of an open group, or of one that approved their request. Throws INVALID when the rules
   * were not read, NOT_FOUND, or NOT_ALLOWED where joining takes more.
   */
  async join(viewer: Viewer, groupId: string, rulesRead: boolean): Promise<Card> {
    await this.throttle.count('join', viewer);
    if (!rulesRead) throw new Refusal('INVALID', { field: 'rulesRead' });
    const card = await this.cards.one(viewer, groupId);
    if (card.isMember) return card;
    const refusal = refuseJoining(card);
    if (refusal) throw refusal;
    await this.admissions.admit(viewer, groupId);
    return this.cards.one(viewer, groupId);
  }

  /** Ends the viewer's membership if there is one; nobody is told, and nothing says whether there was one. */
  async leave(viewer: Viewer, groupId: string): Promise<void> {
    await this.throttle.count('private', viewer);
    // A request approved in the meantime must not bring them back.
    await this.requests.withdraw(viewer.tag('join', scopeOf('group', groupId)));
    const tag = this.memberships.tagOf(viewer, groupId);
    // Safety: whoever left hears nothing more from the group, not even on a connection that is still open.
    if (await this.store.leave(tag)) this.db.afterCommit(() => this.departures.announce({ groupId, tag }));
  }
}
