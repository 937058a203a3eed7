import { Injectable } from '@nestjs/common';
import { Clock, dateOf } from '../kernel/clock.js';
import type { PageRequest } from '../kernel/page.js';
import { Refusal } from '../kernel/refusal.js';
import { scopeOf } from '../kernel/scopes.js';
import type { Viewer } from '../kernel/viewer.js';
import { type CardRow, CardsStore, type Claim } from './cards.store.js';
import { crowdBound } from './crowd.rules.js';
import { groupActions, membershipState, readsInside } from './group.policy.js';
import { Admissions } from './joining/admissions.service.js';
import { readsAsStaff } from './memberships.service.js';
import { MembershipsStore } from './memberships.store.js';

/** A card as one viewer sees it. */
export interface Card extends CardRow {
  membership: ReturnType<typeof membershipState>;
  requestDeclined: boolean;
  viewerCan: ReturnType<typeof groupActions>;
  crowd: number | null;
  /** Whether the viewer reads what members read. */
  isInside: boolean;
  /** The cards read with this one, so that their shelves are filled together. */
  peers: readonly Card[];
}

/** The id that no group has, so that an unknown slug costs what a secret one does. */
const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';

/** Groups as cards: what a member, or somebody who may become one, sees of them. */
@Injectable()
export class Cards {
  private readonly idBySlug = new Map<string, string>();

  constructor(
    private readonly store: CardsStore,
    private readonly memberships: MembershipsStore,
    private readonly admissions: Admissions,
    private readonly clock: Clock,
  ) {}

  /** One page of the groups the viewer may see, with one more than asked for when there are more. */
  async page(viewer: Viewer, { first, after }: PageRequest): Promise<Card[]> {
    const claims = await this.allClaims(viewer);
    return this.seen(viewer, await this.read(viewer, claims, { first: first + 1, after }));
  }

  /** The viewer's own groups. */
  async mine(viewer: Viewer): Promise<Card[]> {
    const cards = await this.read(viewer, await this.allClaims(viewer));
    return this.seen(
      viewer,
      cards.filter((card) => card.isMember),
    );
  }

  /** One group. Throws NOT_FOUND, for a secret group as for one that does not exist. */
  async one(viewer: Viewer, groupId: string): Promise<Card> {
    const [card] = this.seen(viewer, await this.read(viewer, [claimOf(viewer, groupId)]));
    if (!card) throw new Refusal('NOT_FOUND');
    return card;
  }

  /** The same by slug. */
  async oneBySlug(viewer: Viewer, slug: string): Promise<Card> {
    return this.one(viewer, await this.idOf(slug));
  }

  private async allClaims(viewer: Viewer): Promise<Claim[]> {
    return (await this.memberships.allGroupIds()).map((id) => claimOf(viewer, id));
  }

  private async read(viewer: Viewer, claims: Claim[], page?: { first: number; after: number | undefined }) {
    const claimant = { accountId: viewer.accountId, today: dateOf(this.clock.now()) };
    const cards = await this.store.readableBy(claimant, claims, page);
    for (const card of cards) if (card.requestState === 'approved') await this.admissions.settle(viewer, card);
    return cards;
  }

  private seen(viewer: Viewer, rows: CardRow[]): Card[] {
    const peers: Card[] = [];
    for (const row of rows) peers.push({ ...row, ...sightOf(viewer, row), peers });
    return peers;
  }

  /** Slugs never change, so an open one is looked up once. */
  private async idOf(slug: string): Promise<string> {
    const known = this.idBySlug.get(slug);
    if (known) return known;
    const found = await this.store.bySlug(slug);
    // Safety: a secret slug is not remembered; answered faster than an unknown one, it would be known to exist.
    if (found && !found.isSecret) this.idBySlug.set(slug, found.id);
    return found?.id ?? NOBODYS_ID;
  }
}

function sightOf(viewer: Viewer, row: CardRow) {
  const isInside = readsInside(viewer, row);
  return {
    isInside,
    membership: membershipState(row),
    requestDeclined: !row.isMember && row.requestState === 'declined',
    viewerCan: groupActions(viewer, row),
    // Safety: the only count of people there is, rounded, and for those inside alone.
    crowd: isInside && row.size !== null ? crowdBound(row.size) : null,
  };
}

function claimOf(viewer: Viewer, groupId: string): Claim {
  const scope = scopeOf('group', groupId);
  const [memberTag, joinTag] = [viewer.tag('member', scope), viewer.tag('join', scope)];
  return { groupId, memberTag, joinTag, isStaff: readsAsStaff(viewer, groupId) };
}
