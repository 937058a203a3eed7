import { Injectable } from '@nestjs/common';
import { Refusal } from '../kernel/refusal.js';
import type { Viewer } from '../kernel/viewer.js';
import { type PrivateItem, PrivatePages, type Was, type Written } from '../vault/index.js';

type ShortList = 'list/dates' | 'list/remembrance';

/** So many are shown at once, and no more can be kept. */
const MOST = 64;

/** Lists that fit on one page. */
@Injectable()
export class ShortLists {
  constructor(private readonly pages: PrivatePages) {}

  /** All of it, newest first. */
  async all<T>(viewer: Viewer, list: ShortList): Promise<PrivateItem<T>[]> {
    return (await this.pages.page<T>(viewer, list, MOST)).items;
  }

  /** Throws CONFLICT, and TOO_MANY when the page is full. */
  async write<T extends Written>(viewer: Viewer, list: ShortList, value: T, at?: number | null) {
    const others = (await this.all<Written>(viewer, list)).filter((item) => item.value.id !== value.id);
    if (others.length >= MOST) throw new Refusal('TOO_MANY', { limit: MOST });
    return this.pages.write<T>(viewer, list, value, at ?? undefined);
  }

  /** Throws NOT_FOUND and STALE. */
  change<T extends Written>(viewer: Viewer, list: ShortList, was: Was, value: Omit<T, 'id'>): Promise<PrivateItem<T>> {
    return this.pages.change<T>(viewer, list, was, value);
  }

  /** Throws NOT_FOUND and STALE. */
  remove(viewer: Viewer, list: ShortList, was: Was): Promise<void> {
    return this.pages.remove(viewer, list, was);
  }
}
