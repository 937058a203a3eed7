import { Injectable } from '@nestjs/common';
import { Audiences, type Preview } from '../../kernel/audiences.js';
import { Database } from '../../kernel/database.js';
import { Refusal } from '../../kernel/refusal.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { type Card, Cards } from '../cards.service.js';
import { GroupAction, refuseStaff } from '../group.policy.js';
import { PinsStore } from './pins.store.js';
import { holdsPin, type Pin, type PinKind, shelved, withoutPin, withPin } from './shelf.rules.js';
import type { ShelfItem } from './shelf.type.js';

type Titles = Record<'article' | 'thread', ReadonlyMap<string, Preview>>;
type TargetPin = Pin & { targetId: string };

/** What stands on the shelves of groups, and who may arrange it. */
@Injectable()
export class Shelves {
  /** The titles of cards that were read together: asked for once, and gone with the cards. */
  private readonly titles = new WeakMap<readonly Card[], Promise<Titles>>();

  constructor(
    private readonly store: PinsStore,
    private readonly cards: Cards,
    private readonly audiences: Audiences,
    private readonly throttle: Throttle,
    private readonly db: Database,
  ) {}

  /** The shelf of one card, as far as the viewer may see it: one statement per kind for all cards read together. */
  async of(viewer: Viewer, card: Card): Promise<ShelfItem[]> {
    if (!showsShelf(card)) return [];
    let titles = this.titles.get(card.peers);
    if (!titles) {
      titles = this.titlesFor(viewer, card.peers);
      this.titles.set(card.peers, titles);
    }
    const found = await titles;
    return shelved(card.pins)
      .filter((pin) => pin.kind !== 'thread' || card.isInside)
      .flatMap((pin) => itemOf(pin, found));
  }

  /** Puts something on the shelf. Throws NOT_FOUND, NOT_ALLOWED, INVALID or TOO_MANY. */
  async pin(viewer: Viewer, groupId: string, pin: TargetPin, position?: number | null): Promise<Card> {
    await this.refuseUnlessArranger(viewer, groupId, pin.kind);
    const seen = await this.audiences.previews(viewer, pin.kind, [pin.targetId]);
    if (!seen.has(pin.targetId)) throw new Refusal('NOT_FOUND', { field: 'targetId' });
    return this.arrange(viewer, groupId, (pins) => withPin(pins, pin, position));
  }

  /** Takes something off the shelf, if it is there. Throws NOT_FOUND or NOT_ALLOWED. */
  async unpin(viewer: Viewer, groupId: string, pin: TargetPin): Promise<Card> {
    await this.refuseUnlessArranger(viewer, groupId, pin.kind);
    return this.arrange(viewer, groupId, (pins) => withoutPin(pins, pin));
  }

  /** Moves something on the shelf. Throws NOT_FOUND when it is not there, NOT_ALLOWED or INVALID. */
  async move(viewer: Viewer, groupId: string, pin: TargetPin, position: number): Promise<Card> {
    await this.refuseUnlessArranger(viewer, groupId, pin.kind);
    return this.arrange(viewer, groupId, (pins) => {
      if (!holdsPin(pins, pin)) throw new Refusal('NOT_FOUND', { field: 'targetId' });
      return withPin(pins, pin, position);
    });
  }

  private async refuseUnlessArranger(viewer: Viewer, groupId: string, kind: PinKind): Promise<void> {
    await this.throttle.count('private', viewer);
    await this.cards.one(viewer, groupId);
    const refusal = refuseStaff(viewer, groupId, GroupAction.ARRANGE_SHELF);
    if (refusal) throw refusal;
    if (kind === 'helplines') throw new Refusal('INVALID', { field: 'kind' });
  }

  private async arrange(viewer: Viewer, groupId: string, change: (pins: Pin[]) => Pin[]): Promise<Card> {
    await this.db.transaction(async () => {
      await this.store.replace(groupId, change(await this.store.lockedPins(groupId)));
    });
    return this.cards.one(viewer, groupId);
  }

  private async titlesFor(viewer: Viewer, cards: readonly Card[]): Promise<Titles> {
    const shown = cards.filter(showsShelf);
    const [article, thread] = await Promise.all([
      this.audiences.previews(viewer, 'article', targetsOf(shown, 'article')),
      // Threads are for those inside, and are not even asked for on behalf of anybody else.
      this.audiences.previews(
        viewer,
        'thread',
        targetsOf(
          shown.filter((card) => card.isInside),
          'thread',
        ),
      ),
    ]);
    return { article, thread };
  }
}

/** Those inside see the shelf, and everybody sees what help an open or request group has at hand. */
function showsShelf(card: Card): boolean {
  return card.isInside || card.joining === 'open' || card.joining === 'request';
}

function targetsOf(cards: readonly Card[], kind: PinKind): string[] {
  return cards.flatMap((card) => card.pins.flatMap((pin) => (pin.kind === kind && pin.targetId ? [pin.targetId] : [])));
}

/** None when the viewer may not see it, or it is no longer there. */
function itemOf({ kind, targetId }: Pin, titles: Titles): ShelfItem[] {
  if (kind === 'helplines') return [{ kind, title: null, targetId: null, slug: null }];
  const preview = titles[kind].get(targetId!);
  return preview ? [{ kind, title: preview.title, targetId, slug: preview.slug ?? null }] : [];
}
