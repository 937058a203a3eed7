import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/refusal.js';
import { Throttle } from '../../kernel/throttle.js';
import { mayCurate, type Viewer } from '../../kernel/viewer.js';
import { Pictures, type PictureSize } from '../../media/index.js';
import { refuseCurator } from '../editing/editing.policy.js';
import { WorksStore } from '../editing/works.store.js';
import type { Illustration } from '../published.js';
import { IllustrationsStore } from './illustrations.store.js';

/** The pictures of the library: who may add one, who may see one, and when one is forgotten. */
@Injectable()
export class Illustrations {
  constructor(
    private readonly store: IllustrationsStore,
    private readonly works: WorksStore,
    private readonly pictures: Pictures,
    private readonly throttle: Throttle,
  ) {}

  /**
   * Takes in a picture for a draft; its id is all that leads to it until a draft names it. Throws NOT_ALLOWED, TOO_LONG,
   * INVALID, TOO_COMPLEX, TOO_MANY, BUSY.
   */
  async receive(viewer: Viewer, sent: Readable): Promise<string> {
    const refusal = refuseCurator(viewer);
    if (refusal) throw refusal;
    await this.throttle.count('picture', viewer);
    return this.pictures.receive(sent);
  }

  /** Lets a draft hold on to pictures. Throws INVALID where no pictures belong, NOT_FOUND for one that is gone. */
  async claim(workId: string, illustrations: readonly Illustration[]): Promise<void> {
    if (illustrations.length === 0) return;
    const work = await this.works.find(workId);
    if (work?.kind !== 'article') throw new Refusal('INVALID', { field: 'pictures' });
    const areThere = await this.pictures.holds(illustrations.map(({ id }) => id));
    if (!areThere) throw new Refusal('NOT_FOUND', { field: 'pictures' });
  }

  /** The bytes of a picture, for whoever may see it now. Throws NOT_FOUND. */
  async bytesFor(viewer: Viewer | null, id: string, size: PictureSize): Promise<Buffer> {
    // Safety: readers see what a clinician approved and what is published now, and nothing else; curators see all.
    const isOpen = (viewer !== null && mayCurate(viewer)) || (await this.store.isPublished(id));
    const bytes = isOpen ? await this.pictures.bytesOf(id, size) : undefined;
    if (!bytes) throw new Refusal('NOT_FOUND');
    return bytes;
  }

  /** Forgets pictures that no wording shows. */
  async sweep(): Promise<void> {
    await this.pictures.sweep((ids) => this.store.inUse(ids));
  }
}
