import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../kernel/refusal.js';
import type { Viewer } from '../kernel/viewer.js';
import { keyOf, PrivateItemsStore } from './private-items.store.js';
import {
  type ListName,
  MOST_ITEMS,
  opened,
  placeOf,
  placesOf,
  plainOf,
  type PrivateItem,
  tombstoneFor,
  versionOf,
  WINDOW,
  windowOf,
} from './private-slots.js';

/** What a member writes again and again: its id is the client's, by which a repeated request is known. */
export interface Written {
  id: string;
}

/** As it is sealed: with the mark of the words it was made with, whatever became of them since. */
type Kept<T> = T & { made: string };

export interface PrivatePage<T> {
  /** Newest first. */
  items: PrivateItem<T>[];
  more: boolean;
}

/** Private lists that grow for years: read from their newest end, a page at a time, so that a page opens its own rows. */
@Injectable()
export class PrivatePages {
  constructor(private readonly store: PrivateItemsStore) {}

  /** One page, newest first, of what stands in slots before `before`. */
  async page<T>(viewer: Viewer, list: ListName, first: number, before?: number): Promise<PrivatePage<T>> {
    const items: PrivateItem<T>[] = [];
    let end = before ?? (await this.end(viewer, list));
    // One more than the page, to know whether there is more; where many were removed, a little further back.
    while (items.length <= first && end > 0) {
      const from = Math.max(0, end - first - 1);
      items.push(...(await this.between<T>(viewer, list, from, end)).filter(stands).reverse());
      end = from;
    }
    return { items: items.slice(0, first), more: items.length > first };
  }

  /** What stands in a slot. Throws NOT_FOUND when nothing does, or no longer. */
  async at<T>(viewer: Viewer, list: ListName, slot: number): Promise<PrivateItem<T>> {
    const [item] = isSlot(slot) ? await this.between<T>(viewer, list, slot, slot + 1) : [];
    if (!item || !stands(item)) throw new Refusal('NOT_FOUND');
    return item;
  }

  /**
   * Adds what was written, or answers with what an earlier, equal request made. `at` is where it stood before it was
   * removed: if that is still free it goes back there. Throws CONFLICT for the same id with other words, and TOO_MANY.
   */
  async write<T extends Written>(viewer: Viewer, list: ListName, value: T, at?: number): Promise<PrivateItem<T>> {
    const kept = { ...value, made: markOf(value) };
    if (at !== undefined && isSlot(at)) {
      const [stood] = await this.between<Kept<T>>(viewer, list, at, at + 1);
      if (stood?.value?.id === value.id) return sameRequest(stood, kept);
      if (stood && !stood.value) return this.replace(viewer, list, stood, kept);
    }
    const end = await this.end(viewer, list);
    const latest = await this.between<Kept<T>>(viewer, list, Math.max(0, end - WINDOW), end);
    const known = latest.find((item) => item.value?.id === value.id);
    return known ? sameRequest(known, kept) : this.append(viewer, list, end, kept);
  }

  /** Puts other words in place of those read. Throws NOT_FOUND, and STALE when another device was faster. */
  async change<T extends Written>(viewer: Viewer, list: ListName, was: Was, value: Omit<T, 'id'>) {
    const item = await this.at<Kept<T>>(viewer, list, was.slot);
    const { id, made } = item.value;
    const kept = { ...value, id, made } as Kept<T>;
    // The answer may have been lost: what already stands there so is done.
    if (JSON.stringify(sorted(item.value)) === JSON.stringify(sorted(kept))) return item;
    if (versionOf(item) !== was.version) throw new Refusal('STALE');
    return this.replace(viewer, list, item, kept);
  }

  /** Removes what was read. Throws NOT_FOUND, and STALE when it has changed since. */
  async remove(viewer: Viewer, list: ListName, was: Was): Promise<void> {
    const item = await this.at<Written>(viewer, list, was.slot);
    if (versionOf(item) !== was.version) throw new Refusal('STALE');
    await this.overwrite(viewer, list, item, tombstoneFor(item.value));
  }

  /** The one thing in a list of one, or undefined. */
  async only<T>(viewer: Viewer, list: ListName): Promise<PrivateItem<T> | undefined> {
    const [item] = await this.between<T>(viewer, list, 0, 1);
    return item && stands(item) ? item : undefined;
  }

  /** The one thing in a list of one of each of them, in their order, in one statement. */
  async onlyOfEach<T>(viewers: readonly Viewer[], list: ListName): Promise<(T | undefined)[]> {
    const places = viewers.map((viewer) => placeOf(viewer, list, 0));
    const sealedAt = viewers.length > 0 ? await this.store.find(places.map((place) => place.tag)) : new Map();
    return viewers.map((viewer, i) => {
      const sealed = sealedAt.get(keyOf(places[i]!.tag)) as Buffer | undefined;
      return (sealed && opened<T>(viewer, list, places[i]!, sealed)) ?? undefined;
    });
  }

  /**
   * Keeps the one thing of a list of one, in place of the version read, or null for none; null as a value removes it.
   * Throws STALE when another device was faster.
   */
  async keepOnly<T>(viewer: Viewer, list: ListName, version: string | null, value: T | null): Promise<void> {
    const [item] = await this.between<T>(viewer, list, 0, 1);
    const standing = item && stands(item) ? item : undefined;
    if (JSON.stringify(standing?.value ?? null) === JSON.stringify(value)) return;
    if ((standing ? versionOf(standing) : null) !== version) throw new Refusal('STALE');
    if (item) await this.overwrite(viewer, list, item, value === null ? tombstoneFor(item.value) : plainOf(value));
    else if (!(await this.insert(viewer, list, 0, value))) throw new Refusal('STALE');
  }

  /** Every item, newest first, a page at a time: for what its writer takes along. */
  async *all<T>(viewer: Viewer, list: ListName): AsyncGenerator<T> {
    let end = await this.end(viewer, list);
    for (; end > 0; end -= WINDOW) {
      const items = await this.between<T>(viewer, list, Math.max(0, end - WINDOW), end);
      for (const item of items.filter(stands).reverse()) yield item.value;
    }
  }

  /** How many slots are in use, in two small statements and with nothing opened. */
  private async end(viewer: Viewer, list: ListName): Promise<number> {
    const firsts = Array.from({ length: MOST_ITEMS / WINDOW }, (_, i) => i * WINDOW);
    const begun = await this.store.standing(placesOf(viewer, list, firsts).map((place) => place.tag));
    if (begun.size === 0) return 0;
    const last = (begun.size - 1) * WINDOW;
    return last + (await this.store.standing(windowOf(viewer, list, last).map((place) => place.tag))).size;
  }

  /** The items of these slots in their order, tombstones too. */
  private async between<T>(viewer: Viewer, list: ListName, from: number, to: number): Promise<PrivateItem<T | null>[]> {
    const slots = Array.from({ length: to - from }, (_, i) => from + i);
    const places = placesOf(viewer, list, slots);
    const sealedAt = await this.store.find(places.map((place) => place.tag));
    return places.flatMap((place, i) => {
      const sealed = sealedAt.get(keyOf(place.tag));
      return sealed ? [{ slot: slots[i]!, value: opened<T>(viewer, list, place, sealed), sealed }] : [];
    });
  }

  private async append<T extends Written>(viewer: Viewer, list: ListName, end: number, kept: Kept<T>) {
    for (let slot = end; slot < MOST_ITEMS; slot += 1) {
      const sealed = await this.insert(viewer, list, slot, kept);
      if (sealed) return { slot, value: kept, sealed };
      const [faster] = await this.between<Kept<T>>(viewer, list, slot, slot + 1);
      if (faster?.value?.id === kept.id) return sameRequest(faster as PrivateItem<Kept<T>>, kept);
    }
    return this.reuse(viewer, list, kept);
  }

  /** When every slot was used once, the places of what was removed are used again, oldest first. */
  private async reuse<T extends Written>(viewer: Viewer, list: ListName, kept: Kept<T>) {
    for (let from = 0; from < MOST_ITEMS; from += WINDOW) {
      const items = await this.between<Kept<T>>(viewer, list, from, from + WINDOW);
      const free = items.find((item) => item.value === null);
      if (free) return this.replace(viewer, list, free, kept);
    }
    throw new Refusal('TOO_MANY', { limit: MOST_ITEMS });
  }

  private async insert(viewer: Viewer, list: ListName, slot: number, value: unknown): Promise<Buffer | undefined> {
    const place = placeOf(viewer, list, slot);
    const sealed = viewer.seal(list, place, plainOf(value));
    return (await this.store.insert(place.tag, sealed)) ? sealed : undefined;
  }

  private async replace<T>(viewer: Viewer, list: ListName, item: PrivateItem<unknown>, value: T) {
    return { slot: item.slot, value, sealed: await this.overwrite(viewer, list, item, plainOf(value)) };
  }

  /** Throws STALE when what was read no longer stands. */
  private async overwrite(viewer: Viewer, list: ListName, item: PrivateItem<unknown>, plain: Buffer): Promise<Buffer> {
    const place = placeOf(viewer, list, item.slot);
    const sealed = viewer.seal(list, place, plain);
    if (!(await this.store.replace(place.tag, item.sealed, sealed))) throw new Refusal('STALE');
    return sealed;
  }
}

/** Which words a change was made from. */
export interface Was {
  slot: number;
  version: string;
}

function isSlot(slot: number): boolean {
  return Number.isInteger(slot) && slot >= 0 && slot < MOST_ITEMS;
}

function stands<T>(item: PrivateItem<T | null>): item is PrivateItem<T> {
  return item.value !== null;
}

function sameRequest<T extends Written>(known: PrivateItem<Kept<T> | null>, asked: Kept<T>): PrivateItem<T> {
  if (!stands(known) || known.value.made !== asked.made) throw new Refusal('CONFLICT', { field: 'clientId' });
  return known;
}

function markOf(value: object): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('base64url')
    .slice(0, 22);
}

function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
