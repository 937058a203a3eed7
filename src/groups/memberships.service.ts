import { Injectable } from '@nestjs/common';
import { Clock, dateOf } from '../kernel/clock.js';
import { Refusal } from '../kernel/refusal.js';
import { scopeOf } from '../kernel/scopes.js';
import { holdsRole, type Viewer } from '../kernel/viewer.js';
import { MembershipsStore } from './memberships.store.js';

/** Who belongs where, as far as the person asking can prove it of themselves. */
@Injectable()
export class Memberships {
  constructor(
    private readonly store: MembershipsStore,
    private readonly clock: Clock,
  ) {}

  /** The tag at which this person's membership of a group stands, if it does. */
  tagOf(viewer: Viewer, groupId: string): Buffer {
    return viewer.tag('member', scopeOf('group', groupId));
  }

  /**
   * Whether the viewer may read what members of the group read: members, and staff there. Someone excluded may not.
   */
  async mayRead(viewer: Viewer, groupId: string): Promise<boolean> {
    const { exists, isMember, excludedUntil } = await this.standing(viewer, groupId);
    return exists && !excludedUntil && (isMember || readsAsStaff(viewer, groupId));
  }

  /** Throws NOT_FOUND, the same as for a group that does not exist, when the viewer may not read there. */
  async refuseUnlessReader(viewer: Viewer, groupId: string): Promise<void> {
    if (!(await this.mayRead(viewer, groupId))) throw new Refusal('NOT_FOUND');
  }

  /** Throws NOT_FOUND to whoever may not read there, and CLOSED when the group is read-only. */
  async refuseUnlessWriter(viewer: Viewer, groupId: string): Promise<void> {
    const { exists, isMember, excludedUntil, readOnly } = await this.standing(viewer, groupId);
    if (!exists || excludedUntil || !(isMember || readsAsStaff(viewer, groupId))) throw new Refusal('NOT_FOUND');
    if (readOnly) throw new Refusal('CLOSED');
  }

  /** The ids of the viewer's groups, in the community's order; those they were excluded from are left out. */
  async mine(viewer: Viewer): Promise<string[]> {
    const groupIds = await this.store.groupIdsFor(viewer.accountId, this.today());
    const tags = viewer.tags(
      'member',
      groupIds.map((id) => scopeOf('group', id)),
    );
    const found = new Set((await this.store.among(tags)).map((row) => row.groupId));
    return groupIds.filter((id) => found.has(id));
  }

  /** Those of the listeners who are members now: asked before anything live is sent to them. */
  async membersAmong<T extends { viewer: Viewer }>(listeners: readonly T[], groupId: string): Promise<T[]> {
    const tags = listeners.map(({ viewer }) => this.tagOf(viewer, groupId));
    const accounts = listeners.map(({ viewer }) => viewer.accountId);
    // Safety: whoever left, and whoever was excluded though their membership stands, hears nothing more.
    const found = await this.store.standingAmong(tags, accounts, groupId, this.today());
    const standing = new Set(found.map((tag) => tag.toString('base64')));
    return listeners.filter((_, i) => standing.has(tags[i]!.toString('base64')));
  }

  /** The ids of all groups, for whoever has to derive a tag for each of them. */
  everyGroupId(): Promise<string[]> {
    return this.store.allGroupIds();
  }

  /** How many members a group has: the only count of people there is, and it is shown rounded. */
  size(groupId: string): Promise<number> {
    return this.store.size(groupId);
  }

  /** The group's next activity number, for ordering its threads. Needs a transaction. */
  nextActivity(groupId: string): Promise<number> {
    return this.store.nextActivity(groupId);
  }

  /** Where the viewer stands with a group, for this domain alone. */
  standing(viewer: Viewer, groupId: string) {
    return this.store.standing(groupId, this.tagOf(viewer, groupId), viewer.accountId, this.today());
  }

  private today(): string {
    return dateOf(this.clock.now());
  }
}

/** A role in a group grants reading there. */
export function readsAsStaff(viewer: Viewer, groupId: string): boolean {
  return holdsRole(viewer, groupId, 'steward', 'moderator', 'host');
}
