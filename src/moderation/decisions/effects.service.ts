import { Injectable } from '@nestjs/common';
import { Voices } from '../../authorship/index.js';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Refusal } from '../../kernel/refusal.js';
import type { SealPlace } from '../../kernel/viewer.js';
import { CaseSeal } from '../../vault/index.js';
import { type Original, type Subject, Subjects } from '../subjects.js';
import { refuseEffect } from './decision.policy.js';
import { Action, type CleanDecision, type Reversal } from './decision.rules.js';
import { DecisionsStore } from './decisions.store.js';

/** How long a removal can be taken back. */
export const ORIGINAL_DAYS = 90;

/** Does what was decided to the thing itself, and takes it back. Every method joins the caller's transaction. */
@Injectable()
export class Effects {
  constructor(
    private readonly subjects: Subjects,
    private readonly voices: Voices,
    private readonly seal: CaseSeal,
    private readonly store: DecisionsStore,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_ALLOWED when the subject, as it stands, is past this action. */
  async apply(decisionId: string, decision: CleanDecision, subject: Subject | undefined): Promise<void> {
    const keeper = subject && this.subjects.keeperOf(subject.kind);
    const refusal = refuseEffect(decision.action, subject, keeper?.lock !== undefined);
    if (refusal) throw refusal;
    if (!subject || !keeper) return;
    if (decision.action === Action.REMOVE) await this.remove(decisionId, subject);
    if (decision.action === Action.ADD_NOTES) await keeper.addNotes(subject.id, decision.notes);
    if (decision.action === Action.LOCK_THREAD) await keeper.lock?.(subject.id, true);
    if (decision.action === Action.MUTE) await this.voices.mute(subject.authorship, decision.untilOn!);
  }

  /** Throws EXPIRED when a removed original is no longer kept, NOT_ALLOWED when its author took it back. */
  async undo(decisionId: string, reversal: Reversal, subject: Subject): Promise<void> {
    if (reversal === 'restore') await this.restore(decisionId, subject);
    if (reversal === 'unlock-thread') await this.subjects.keeperOf(subject.kind).lock?.(subject.id, false);
    if (reversal === 'unmute') await this.voices.unmute(subject.authorship);
  }

  private async remove(decisionId: string, { kind, id }: Subject): Promise<void> {
    const now = this.clock.now();
    const original = await this.subjects.keeperOf(kind).remove(id);
    // Safety: a removal can be a mistake. What was taken away is kept, closed to everybody, to be given back whole.
    const sealed = this.seal.sealForCase(placeOf(decisionId), Buffer.from(JSON.stringify(original)));
    const keepUntil = dateOf(now, ORIGINAL_DAYS);
    await this.store.keepOriginal({ decisionId, subjectKind: kind, subjectId: id, ...sealed, keepUntil });
    await this.store.deleteOverdueOriginals(dateOf(now));
  }

  private async restore(decisionId: string, { kind, id, state }: Subject): Promise<void> {
    // Safety: what its author took back since stays taken back.
    if (state !== 'removed') throw new Refusal('NOT_ALLOWED');
    const sealed = await this.store.takeOriginal(decisionId, dateOf(this.clock.now()));
    if (!sealed) throw new Refusal('EXPIRED');
    const original = JSON.parse(this.seal.openForCase(placeOf(decisionId), sealed).toString('utf8')) as Original;
    await this.subjects.keeperOf(kind).restore(id, original);
  }
}

function placeOf(decisionId: string): SealPlace {
  const tag = Buffer.from(decisionId.replaceAll('-', ''), 'hex');
  return { table: 'moderation.sealed_original', column: 'sealed', tag };
}
