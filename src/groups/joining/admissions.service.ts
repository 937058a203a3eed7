import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { scopeOf } from '../../kernel/scopes.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { CardRow } from '../cards.store.js';
import { MembershipsStore } from '../memberships.store.js';
import { JoinRequestsStore } from './join-requests.store.js';

/** Writes memberships. Each transaction here touches rows at opaque tags and none keyed by an account. */
@Injectable()
export class Admissions {
  constructor(
    private readonly db: Database,
    private readonly memberships: MembershipsStore,
    private readonly requests: JoinRequestsStore,
  ) {}

  /** Makes the viewer a member. A request of theirs is removed: it must not bring them back after they leave. */
  async admit(viewer: Viewer, groupId: string): Promise<void> {
    const { memberTag, joinTag } = tagsIn(viewer, groupId);
    await this.db.transaction(async () => {
      await this.requests.withdraw(joinTag);
      await this.memberships.join(groupId, memberTag);
    });
  }

  /** Lets in somebody whose request was approved since their last visit, and says so on the card that was read. */
  async settle(viewer: Viewer, card: CardRow): Promise<void> {
    if (card.requestState !== 'approved' || card.excludedUntil !== null) return;
    const { memberTag, joinTag } = tagsIn(viewer, card.id);
    await this.db.transaction(async () => {
      // Two visits at once let the person in once; a request withdrawn meanwhile lets nobody in.
      if (await this.requests.takeApproved(joinTag)) await this.memberships.join(card.id, memberTag);
    });
    const size = await this.memberships.size(card.id);
    Object.assign(card, { isMember: true, requestState: null, size });
  }
}

function tagsIn(viewer: Viewer, groupId: string) {
  const scope = scopeOf('group', groupId);
  return { memberTag: viewer.tag('member', scope), joinTag: viewer.tag('join', scope) };
}
