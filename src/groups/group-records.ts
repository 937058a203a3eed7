import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type PersonalRecords } from '../kernel/personal-data.js';
import { scopeOf } from '../kernel/scopes.js';
import type { TagDomain, Viewer } from '../kernel/viewer.js';
import { Departures } from './joining/departures.js';
import { JoinRequests } from './joining/join-requests.service.js';
import { JoinRequestsStore } from './joining/join-requests.store.js';
import { Memberships } from './memberships.service.js';
import { MembershipsStore } from './memberships.store.js';

/** What groups keep about a person: memberships and requests at their tags, and exclusions under their account. */
@Injectable()
export class GroupRecords implements PersonalRecords, OnModuleInit {
  readonly tables = ['groups.membership', 'groups.join_request', 'groups.exclusion'];

  constructor(
    private readonly registry: PersonalData,
    private readonly memberships: Memberships,
    private readonly store: MembershipsStore,
    private readonly requests: JoinRequests,
    private readonly requestsStore: JoinRequestsStore,
    private readonly departures: Departures,
  ) {}

  onModuleInit(): void {
    this.registry.register('groups', this);
  }

  /** The groups this person belongs to, asked to join with what they wrote, and is kept out of. */
  async export(viewer: Viewer): Promise<unknown> {
    const [members, requests] = await this.rowsOf(viewer);
    const names = new Map((await this.store.allNames()).map((group) => [group.id, group]));
    const named = (groupId: string) => ({ slug: names.get(groupId)!.slug, name: names.get(groupId)!.name });
    const exclusions = await this.store.exclusionsOf(viewer.accountId);
    return {
      member: members.map(({ groupId }) => named(groupId)),
      requests: requests.map((row) => ({
        ...named(row.groupId),
        state: row.state,
        answer: this.requests.opened(row),
      })),
      exclusions: exclusions.map(({ groupId, untilOn }) => ({ ...named(groupId), untilOn })),
    };
  }

  /** Ends every membership and request, each in a transaction of its own. Exclusions go with the account's row. */
  async forget(viewer: Viewer): Promise<void> {
    // Safety: one row at a time. Rows that vanish in one transaction would say that they were one person's.
    const [members, requests] = await this.rowsOf(viewer);
    for (const { tag } of requests) await this.requestsStore.withdraw(tag);
    for (const { groupId, tag } of members) {
      await this.store.leave(tag);
      this.departures.announce({ groupId, tag });
    }
  }

  /** One small transaction for each membership and request. A sealed answer is bound to its tag and sealed anew. */
  async rekey(old: Viewer, next: Viewer): Promise<(() => Promise<void>)[]> {
    const [members, requests] = await this.rowsOf(old);
    return [
      ...members.map(
        ({ groupId, tag }) =>
          () =>
            this.store.rekey(tag, this.memberships.tagOf(next, groupId)),
      ),
      ...requests.map((row) => () => {
        const tag = next.tag('join', scopeOf('group', row.groupId));
        return this.requestsStore.rekey(row.tag, { tag, ...this.requests.sealed(tag, this.requests.opened(row)) });
      }),
    ];
  }

  private async rowsOf(viewer: Viewer) {
    const scopes = (await this.store.allGroupIds()).map((id) => scopeOf('group', id));
    const tags = (domain: TagDomain) => viewer.tags(domain, scopes);
    return [await this.store.among(tags('member')), await this.requestsStore.among(tags('join'))] as const;
  }
}
