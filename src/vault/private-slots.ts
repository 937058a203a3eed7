import { createHash } from 'node:crypto';
import { scopeOf } from '../kernel/scopes.js';
import type { SealPlace, Viewer } from '../kernel/viewer.js';

/** The lists a member keeps for themselves; each is a tag domain and a seal domain of its own. */
export type ListName = (typeof LISTS)[number];
export const LISTS = [
  'list/choices',
  'list/blocks',
  'list/quiet',
  'list/journal',
  'list/check-ins',
  'list/dates',
  'list/plan',
  'list/remembrance',
] as const;

export interface PrivateItem<T> {
  slot: number;
  value: T;
  /** The bytes as they stand: an update says which ones it replaces. */
  sealed: Buffer;
}

/** As many slots as are asked for at once. */
export const WINDOW = 64;
export const MOST_ITEMS = 4_096;

/** Up to here the seal's own steps say little enough about a length. */
const SHORT = 256;

/**
 * A value as it is sealed. Safety: what is longer than a line or two fills up to the next doubling, so that the row of a
 * journal entry cannot be matched by its length with words that its writer also said elsewhere.
 */
export function plainOf(value: unknown): Buffer {
  const plain = Buffer.from(JSON.stringify(value));
  if (plain.length < SHORT) return plain;
  // One byte less than the doubling: the seal adds the mark of the end.
  return filledTo(plain, 2 ** Math.ceil(Math.log2(plain.length + 1)) - 1);
}

/** What stands in a slot whose item was removed: nothing, at the same size. */
export function tombstoneFor(value: unknown): Buffer {
  return filledTo(Buffer.from('null'), plainOf(value).length);
}

export function placeOf(viewer: Viewer, list: ListName, slot: number): SealPlace {
  return placeAt(viewer.tag(list, slotScope(list, slot)));
}

/** The places of the window that begins at a slot, derived in one pass. */
export function windowOf(viewer: Viewer, list: ListName, from: number): SealPlace[] {
  return viewer.tags(list, windowScopes(list, from)).map(placeAt);
}

/** The places of these slots, derived in one pass. */
export function placesOf(viewer: Viewer, list: ListName, slots: readonly number[]): SealPlace[] {
  const scopes = slots.map((slot) => slotScope(list, slot));
  return viewer.tags(list, scopes).map(placeAt);
}

/** The item beneath a seal; null where one was removed. */
export function opened<T>(viewer: Viewer, list: ListName, place: SealPlace, sealed: Buffer): T | null {
  return JSON.parse(viewer.open(list, place, sealed).toString('utf8')) as T | null;
}

/** By what a change says which state it was made from; it says nothing of what that was. */
export function versionOf({ sealed }: Pick<PrivateItem<unknown>, 'sealed'>): string {
  return createHash('sha256').update(sealed).digest('hex').slice(0, 32);
}

function filledTo(plain: Buffer, size: number): Buffer {
  return Buffer.concat([plain, Buffer.alloc(Math.max(0, size - plain.length), ' ')]);
}

function placeAt(tag: Buffer): SealPlace {
  return { table: 'vault.private_item', column: 'sealed', tag };
}

function slotScope(list: ListName, slot: number): Buffer {
  return scopeOf('slot', `/${list}/${slot}`);
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
