import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';
import { Refusal } from '../kernel/refusal.js';
import { scopeOf } from '../kernel/scopes.js';
import type { SealPlace, Viewer } from '../kernel/viewer.js';

/** The lists a member keeps for themselves; each is a tag domain and a seal domain of its own. */
export type ListName = (typeof LISTS)[number];
export const LISTS = ['list/choices', 'list/blocks'] as const;

export interface PrivateItem<T> {
  slot: number;
  value: T;
  /** The bytes as they stand: an update says which ones it replaces. */
  sealed: Buffer;
}

/** An item where it stood under the old secret. */
interface Standing {
  tag: Buffer;
  sealed: Buffer;
  plain: Buffer;
}

const WINDOW = 64;
const MOST_ITEMS = 4_096;

/**
 * A member's sealed lists. Item i stands at the tag of slot i, so that only the member can find it; nothing says how
 * many there are or whose they are.
 */
@Injectable()
export class PrivateLists {
  constructor(private readonly db: Database) {}

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
    const plain = Buffer.from(JSON.stringify(value));
    const free = slots.find((item) => item.value === null);
    if (free && (await this.replace(viewer, list, free, plain))) return;
    for (let slot = slots.length; slot < MOST_ITEMS; slot += 1) {
      const place = placeOf(viewer, list, slot);
      const inserted = await this.db.rows(
        'insert into vault.private_item (tag, sealed) values ($1, $2) on conflict do nothing returning tag',
        [place.tag, viewer.seal(list, place, plain)],
      );
      if (inserted.length > 0) return;
    }
    throw new Refusal('TOO_MANY', { limit: MOST_ITEMS });
  }

  /** Puts a value in place of the one that was read; throws STALE when another device was faster. */
  async update(viewer: Viewer, list: ListName, item: PrivateItem<unknown>, value: unknown): Promise<void> {
    if (!(await this.replace(viewer, list, item, Buffer.from(JSON.stringify(value))))) throw new Refusal('STALE');
  }

  /** Leaves a tombstone of the same size in the slot, to be used again. */
  async remove(viewer: Viewer, list: ListName, item: PrivateItem<unknown>): Promise<void> {
    const size = Buffer.byteLength(JSON.stringify(item.value));
    await this.replace(viewer, list, item, Buffer.from('null'.padEnd(size)));
  }

  /** Forgets every item of every list. */
  async forget(viewer: Viewer): Promise<void> {
    for (const list of LISTS) {
      const tags = await this.tagsInUse(viewer, list);
      await this.db.rows('delete from vault.private_item where tag = any($1)', [tags]);
    }
  }

  /** Carries every slot over to another secret, tombstones too: one small piece of work, of one row, for each. */
  async carryOver(old: Viewer, next: Viewer): Promise<(() => Promise<void>)[]> {
    const lists = await this.slots<unknown>(old, LISTS);
    return LISTS.flatMap((list, i) =>
      lists[i]!.map(({ slot, sealed }) => {
        const from = placeOf(old, list, slot);
        return () => this.carry(next, list, slot, { tag: from.tag, sealed, plain: old.open(list, from, sealed) });
      }),
    );
  }

  /** The tags of every slot in use, for leaving and for cutting ties. */
  async tagsInUse(viewer: Viewer, list: ListName): Promise<Buffer[]> {
    const slots = (await this.slots<unknown>(viewer, [list]))[0]!;
    return slots.map((item) => placeOf(viewer, list, item.slot).tag);
  }

  private async slots<T>(viewer: Viewer, lists: readonly ListName[]): Promise<PrivateItem<T | null>[][]> {
    const found: PrivateItem<T | null>[][] = lists.map(() => []);
    let growing = lists.map((_, i) => i);
    for (let from = 0; growing.length > 0 && from < MOST_ITEMS; from += WINDOW) {
      const places = growing.map((i) => windowOf(viewer, lists[i]!, from));
      const rows = await this.db.rows<{ tag: Buffer; sealed: Buffer }>(
        'select tag, sealed from vault.private_item where tag = any($1)',
        [places.flat().map((place) => place.tag)],
      );
      const sealedAt = new Map(rows.map((row) => [row.tag.toString('base64'), row.sealed]));
      const before = growing;
      growing = before.filter((i, n) => {
        const window = places[n]!.flatMap((place, offset) => {
          const sealed = sealedAt.get(place.tag.toString('base64'));
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
  private async carry(next: Viewer, list: ListName, slot: number, from: Standing) {
    for (let free = slot; free < MOST_ITEMS; free += 1) {
      const to = placeOf(next, list, free);
      const carried = await this.db.row<{ taken: boolean }>(
        `with taken as (select 1 from vault.private_item where tag = $3),
              carried as (update vault.private_item set tag = $3, sealed = $4
                          where tag = $1 and sealed = $2 and not exists (select from taken) returning 1)
         select exists (select from taken) as taken from (select count(*) from carried) as done`,
        [from.tag, from.sealed, to.tag, next.seal(list, to, from.plain)],
      );
      if (!carried!.taken) return;
    }
  }

  private async replace(viewer: Viewer, list: ListName, item: PrivateItem<unknown>, plain: Buffer): Promise<boolean> {
    const place = placeOf(viewer, list, item.slot);
    const updated = await this.db.rows(
      'update vault.private_item set sealed = $3 where tag = $1 and sealed = $2 returning tag',
      [place.tag, item.sealed, viewer.seal(list, place, plain)],
    );
    return updated.length > 0;
  }
}

function slotScope(list: ListName, slot: number): Buffer {
  return scopeOf('slot', `/${list}/${slot}`);
}

function placeOf(viewer: Viewer, list: ListName, slot: number): SealPlace {
  return { table: 'vault.private_item', column: 'sealed', tag: viewer.tag(list, slotScope(list, slot)) };
}

const windows = new Map<string, Buffer[]>();

/** The scopes of a window never change, so they are hashed once. */
function windowScopes(list: ListName, from: number): Buffer[] {
  const name = `${list}/${from}`;
  let scopes = windows.get(name);
  if (!scopes) {
    scopes = Array.from({ length: WINDOW }, (_, i) => slotScope(list, from + i));
    windows.set(name, scopes);
  }
  return scopes;
}

function windowOf(viewer: Viewer, list: ListName, from: number): SealPlace[] {
  return viewer
    .tags(list, windowScopes(list, from))
    .map((tag) => ({ table: 'vault.private_item', column: 'sealed', tag }));
}

function opened<T>(viewer: Viewer, list: ListName, place: SealPlace, sealed: Buffer): T | null {
  return JSON.parse(viewer.open(list, place, sealed).toString('utf8')) as T | null;
}
