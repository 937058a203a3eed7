import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, dateOf } from '../kernel/clock.js';
import { Randomness } from '../kernel/randomness.js';
import { Refusal } from '../kernel/refusal.js';
import type { Viewer } from '../kernel/viewer.js';
import type { Authorship, VoiceDomain } from './authorship.js';
import { VoicesStore } from './voices.store.js';

/** Who speaks: makes the authorship of what is being written, and recognises it again for its author alone. */
@Injectable()
export class Voices {
  constructor(
    private readonly store: VoicesStore,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /**
   * The authorship of something the viewer is writing now. Call it in the writing transaction, after locking the
   * thread's or room's row. Throws DISPLAY_NAME, MUTED with its end, or NOT_ALLOWED after ties were cut.
   */
  async speak(viewer: Viewer, domain: VoiceDomain, scope: Buffer, anonymous: boolean): Promise<Authorship> {
    const today = dateOf(this.clock.now());
    if (!anonymous && !viewer.displayName) throw new Refusal('DISPLAY_NAME');
    if (anonymous && viewer.namedOnlyUntil && viewer.namedOnlyUntil > today) {
      throw new Refusal('NOT_ALLOWED', { field: 'anonymous', until: viewer.namedOnlyUntil });
    }
    const authorTag = anonymous ? viewer.tag(domain, scope) : null;
    await this.store.lockForWriting(scope);
    // Safety: read in a statement of its own, after the lock, so that a sanction set a moment ago is seen. People meet
    // their own sanctions here: nobody has to know who they are. A sanction on a voice never touches named acts.
    const until = await this.store.sanctionedUntil(scope, viewer.accountId, authorTag, today);
    if (until) throw new Refusal('MUTED', { until });
    if (!authorTag) return { scope, authorId: viewer.accountId, authorTag: null };
    await this.store.nameVoice(scope, authorTag);
    return { scope, authorId: null, authorTag };
  }

  /** Whether the viewer is the author. Compared in constant time, and told to nobody else. */
  isYou(viewer: Viewer, domain: VoiceDomain, { scope, authorId, authorTag }: Authorship): boolean {
    if (authorId) return authorId === viewer.accountId;
    return authorTag !== null && timingSafeEqual(authorTag, viewer.tag(domain, scope));
  }

  /** Mutes whoever wrote this, in its scope, until a date. Nobody learns who it is. Needs a transaction. */
  async mute({ scope, authorId, authorTag }: Authorship, untilOn: string): Promise<void> {
    await this.store.lockForSanction(scope);
    const id = this.randomness.uuid();
    await this.store.sanction({ id, scope, authorId, authorTag, kind: 'mute', untilOn, lifted: false });
  }

  /** Lifts every sanction on whoever wrote this, in its scope. */
  async unmute(authorship: Authorship): Promise<void> {
    await this.store.lockForSanction(authorship.scope);
    await this.store.liftSanctions(authorship);
  }
}
