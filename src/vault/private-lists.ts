import { Injectable } from '@nestjs/common';
import { Refusal } from '../kernel/refusal.js';
import type { SealPlace, Viewer } from '../kernel/viewer.js';
import { keyOf, PrivateItemsStore } from './private-items.store.js';
import {
  type ListName,
  LISTS,
  MOST_ITEMS,
  opened,
  placeOf,
  placesOf,
  plainOf,
  type PrivateItem,
  tombstoneFor,
  WINDOW,
  windowOf,
} from './private-slots.js';

/**
 * A member's sealed lists. Item i stands at the tag of slot i, so that only the member can find it; nothing says how
 * many there are or whose they are.
 */
@Injectable()
export class PrivateLists {
  constructor(private readonly store: PrivateItemsStore) {}

  /** All items of a list, in order of their slots, removed ones left out. */
  async items<T>(viewer: Viewer, list: ListName): Promise<PrivateItem<T>[]> {
    return (await this.slots<T>(viewer, [list]))[0]!.filter((item) => item.value !== null) as PrivateItem<T>[];
  }

  /** Several lists in as few statements as one: each window of every list is asked for at once. */
  async several(viewer: Viewer, lists: readonly ListName[]): Promise<PrivateItem<unknown>[][]> {
    const all = await this.slots<unknown>(viewer, lists);
    return all.map((items) => items.filter((item) => item.value !== null));
  }

  async add(viewer: Viewer, list: ListName, value: unknown): Promise<void> {
    const slots = (await this.slots<unknown>(viewer, [list]))[0]!;
    const plain = plainOf(value);
    const free = slots.find((item) => item.value === null);
    if (free && (await this.replace(viewer, list, free, plain))) return;
    for (let slot = slots.length; slot < MOST_ITEMS; slot += 1) {
      const place = placeOf(viewer, list, slot);
      if (await this.store.insert(place.tag, viewer.seal(list, place, plain))) return;
    }
    throw new Refusal('TOO_MANY', { limit: MOST_ITEMS });
  }

  /** Puts a value in place of the one that was read; throws STALE when another device was faster. */
  async update(viewer: Viewer, list: ListName, item: PrivateItem<unknown>, value: unknown): Promise<void> {
    if (!(await this.replace(viewer, list, item, plainOf(value)))) throw new Refusal('STALE');
  }

  /** Leaves a tombstone of the same size in the slot, to be used again. */
  async remove(viewer: Viewer, list: ListName, item: PrivateItem<unknown>): Promise<void> {
    await this.replace(viewer, list, item, tombstoneFor(item.value));
  }

  /** Forgets every item of every list. */
  async forget(viewer: Viewer): Promise<void> {
    for (const list of LISTS) {
      const tags = everyPlaceOf(viewer, list).map((place) => place.tag);
      await this.store.delete(tags);
    }
  }

  /** Carries every slot over to another secret, tombstones too: one small piece of work, of one row, for each. */
  async carryOver(old: Viewer, next: Viewer): Promise<(() => Promise<void>)[]> {
    const moves: (() => Promise<void>)[] = [];
    for (const list of LISTS) {
      // Every slot there can be, and not up to the first empty one: after an interruption there are gaps.
      const places = everyPlaceOf(old, list);
      const standing = await this.store.standing(places.map((place) => place.tag));
      for (const [slot, { tag }] of places.entries()) {
        if (standing.has(keyOf(tag))) moves.push(() => this.carry(old, next, list, slot));
      }
    }
    return moves;
  }

  private async slots<T>(viewer: Viewer, lists: readonly ListName[]): Promise<PrivateItem<T | null>[][]> {
    const found: PrivateItem<T | null>[][] = lists.map(() => []);
    let growing = lists.map((_, i) => i);
    for (let from = 0; growing.length > 0 && from < MOST_ITEMS; from += WINDOW) {
      const places = growing.map((i) => windowOf(viewer, lists[i]!, from));
      const sealedAt = await this.store.find(places.flat().map((place) => place.tag));
      const before = growing;
      growing = before.filter((i, n) => {
        const window = places[n]!.flatMap((place, offset) => {
          const sealed = sealedAt.get(keyOf(place.tag));
          if (!sealed) return [];
          return [{ slot: from + offset, value: opened<T>(viewer, lists[i]!, place, sealed), sealed }];
        });
        found[i]!.push(...window);
        return window.length === WINDOW;
      });
    }
    return found;
  }

  /** To the same slot, or the next free one: after an interruption the same slot may have been filled again. */
  private async carry(old: Viewer, next: Viewer, list: ListName, slot: number): Promise<void> {
    const from = placeOf(old, list, slot);
    const sealed = (await this.store.find([from.tag])).get(keyOf(from.tag));
    if (!sealed) return;
    const plain = old.open(list, from, sealed);
    for (let free = slot; free < MOST_ITEMS; free += 1) {
      const to = placeOf(next, list, free);
      const moved = { tag: to.tag, sealed: next.seal(list, to, plain) };
      if (await this.store.move({ tag: from.tag, sealed }, moved)) return;
    }
  }

  private async replace(viewer: Viewer, list: ListName, item: PrivateItem<unknown>, plain: Buffer): Promise<boolean> {
    const place = placeOf(viewer, list, item.slot);
    return this.store.replace(place.tag, item.sealed, viewer.seal(list, place, plain));
  }
}

/** Where every item there can be would stand. */
function everyPlaceOf(viewer: Viewer, list: ListName): SealPlace[] {
  return placesOf(
    viewer,
    list,
    Array.from({ length: MOST_ITEMS }, (_, slot) => slot),
  );
}
