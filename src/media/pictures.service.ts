import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock, hourOf } from '../kernel/clock.js';
import { Randomness } from '../kernel/randomness.js';
import type { PictureSize } from './picture.entity.js';
import { type Measures, PicturesStore } from './pictures.store.js';
import { Remaker } from './remaker.service.js';
import { LARGEST_UPLOAD, refuseUpload, tooLong } from './upload.rules.js';

const HOUR = 3_600_000;

/** Pictures that somebody sent, made anew. Who may see one is known to whoever shows it. */
@Injectable()
export class Pictures {
  constructor(
    private readonly store: PicturesStore,
    private readonly remaker: Remaker,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /**
   * Takes a picture in and returns its id, which is good for an hour unless something holds on to it. Throws TOO_LONG
   * (8 MB), INVALID (`kind`: not JPEG, PNG or WebP; `picture`: damaged), TOO_COMPLEX (25 million pixels), BUSY.
   */
  async receive(sent: Readable): Promise<string> {
    const bytes = await readAll(sent);
    const refusal = refuseUpload(bytes);
    if (refusal) throw refusal;
    const made = await this.remaker.remake(bytes);
    const id = this.randomness.uuid();
    await this.store.insert({ id, ...made, receivedHour: hourOf(this.clock.now()) });
    return id;
  }

  /** The bytes of a picture, WebP, or undefined. */
  bytesOf(id: string, size: PictureSize): Promise<Buffer | undefined> {
    return size === 'small' ? this.store.small(id) : this.store.large(id);
  }

  /** Width and height of those that are there, in pixels. */
  measuresOf(ids: readonly string[]): Promise<Measures[]> {
    return this.store.measures(ids);
  }

  /** Whether all of them are there; none of them goes before the transaction ends. */
  async holds(ids: readonly string[]): Promise<boolean> {
    return (await this.store.held(ids)).length === new Set(ids).size;
  }

  /** Forgets what has waited for an hour or two and is not among those that are in use. */
  async sweep(inUse: (ids: string[]) => Promise<readonly string[]>): Promise<void> {
    const waiting = await this.store.lockedBefore(new Date(hourOf(this.clock.now()).getTime() - HOUR));
    const ids = waiting.map(({ id }) => id);
    const used = new Set(await inUse(ids));
    await this.store.delete(ids.filter((id) => !used.has(id)));
  }
}

/** Throws TOO_LONG as soon as it is, whatever length was announced. */
async function readAll(sent: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  // It is left open when it is refused, or the refusal would not get through.
  for await (const part of sent.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LARGEST_UPLOAD) throw tooLong();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
