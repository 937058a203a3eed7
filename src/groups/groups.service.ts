import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, dateOf } from '../kernel/clock.js';
import { Database } from '../kernel/database.js';
import { Randomness } from '../kernel/randomness.js';
import { Refusal } from '../kernel/refusal.js';
import { scopeOf } from '../kernel/scopes.js';
import { Throttle } from '../kernel/throttle.js';
import type { Viewer } from '../kernel/viewer.js';
import { type Card, Cards } from './cards.service.js';
import { GroupAction, refuseCreating, refuseStaff } from './group.policy.js';
import { cleanSlug, cleanWords } from './group-words.rules.js';
import type { GroupWords } from './group.entity.js';
import { GroupsStore } from './groups.store.js';
import { PinsStore } from './shelf/pins.store.js';
import { type Pin, shelved } from './shelf/shelf.rules.js';

/** A request sent again after this many days is a new one. */
const DEDUPE_DAYS = 7;

/** A group as the starting content or a steward describes it. */
export type FoundedGroup = GroupWords & { slug: string };
type Dedupe = { dedupe: Buffer; dedupeBody: Buffer; dedupeOn: string };

/** Groups themselves: founding them, and keeping their words. */
@Injectable()
export class Groups {
  constructor(
    private readonly store: GroupsStore,
    private readonly pins: PinsStore,
    private readonly cards: Cards,
    private readonly throttle: Throttle,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** A group as content domains need it, or undefined. It says nothing about who may read there. */
  byId(id: string) {
    return this.store.byId(id);
  }

  /** Founds a group with its shelf unless its slug is there already; returns its id if it was founded. */
  async found(group: FoundedGroup, pins: readonly Pin[], dedupe?: Dedupe): Promise<string | undefined> {
    const id = this.randomness.uuid();
    const once = dedupe ?? { dedupe: null, dedupeBody: null, dedupeOn: null };
    return this.db.transaction(async () => {
      if (!(await this.store.insert({ ...group, id, ...once }))) return undefined;
      await this.pins.replace(id, shelved(pins));
      return id;
    });
  }

  /** Founds a group for a steward of the community. Throws NOT_ALLOWED, INVALID, TAKEN or CONFLICT. */
  async create(viewer: Viewer, { clientId, ...words }: FoundedGroup & { clientId: string }): Promise<Card> {
    await this.throttle.count('write', viewer);
    const refusal = refuseCreating(viewer);
    if (refusal) throw refusal;
    const group = { ...(cleanWords(words) as GroupWords), slug: cleanSlug(words.slug) };
    const dedupe = this.dedupeOf(viewer, clientId, group);
    await this.store.forgetDedupes(dateOf(this.clock.now(), -DEDUPE_DAYS));
    // Two that are sent at once meet in the table: the slower one finds the group of the faster.
    const id = (await this.known(dedupe)) ?? (await this.found(group, [], dedupe)) ?? (await this.known(dedupe));
    if (!id) throw new Refusal('TAKEN', { field: 'slug' });
    return this.cards.one(viewer, id);
  }

  /** Changes the words of a group that are given. Throws NOT_FOUND, NOT_ALLOWED, INVALID, TOO_LONG or TOO_SHORT. */
  async update(viewer: Viewer, groupId: string, words: Parameters<typeof cleanWords>[0]): Promise<Card> {
    await this.throttle.count('write', viewer);
    await this.cards.one(viewer, groupId);
    const refusal = refuseStaff(viewer, groupId, GroupAction.UPDATE);
    if (refusal) throw refusal;
    await this.store.update(groupId, cleanWords(words));
    return this.cards.one(viewer, groupId);
  }

  /** The group that was founded by the same request before, if any; throws CONFLICT when it said something else. */
  private async known({ dedupe, dedupeBody }: Dedupe): Promise<string | undefined> {
    const known = await this.store.byDedupe(dedupe);
    if (known && !known.dedupeBody.equals(dedupeBody)) throw new Refusal('CONFLICT');
    return known?.id;
  }

  private dedupeOf(viewer: Viewer, clientId: string, group: FoundedGroup): Dedupe {
    const { slug, name, purpose, joining, question, rules } = group;
    const body = createHash('sha256')
      .update(JSON.stringify([slug, name, purpose, joining, question, rules]))
      .digest();
    return {
      dedupe: viewer.tag('dedupe', scopeOf('dedupe', JSON.stringify(['group', clientId]))),
      dedupeBody: viewer.tag('dedupe-body', scopeOf('dedupe-body', body)),
      dedupeOn: dateOf(this.clock.now()),
    };
  }
}
