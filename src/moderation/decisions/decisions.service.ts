import { Injectable } from '@nestjs/common';
import { Clock, dateOf, minuteOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Audit } from '../audit/audit.service.js';
import { CaseFiles } from '../cases/case-files.service.js';
import { refuseDecision, refuseReversal } from '../cases/case.policy.js';
import { type CaseView, QueueStore } from '../cases/queue.store.js';
import { Notices } from '../notices/notices.service.js';
import { AppealsStore } from './appeals.store.js';
import { type CleanDecision, LONGEST_MUTE_DAYS, optionalText, readDecision, REVERSALS } from './decision.rules.js';
import type { DecideCaseInput, ReverseDecisionInput } from './decision.input.js';
import { DecisionsStore, type DecisionView } from './decisions.store.js';
import { Effects } from './effects.service.js';

/** Decides cases and takes decisions back: each in one transaction with its effect, its reasons and its audit entry. */
@Injectable()
export class Decisions {
  constructor(
    private readonly store: DecisionsStore,
    private readonly appeals: AppealsStore,
    private readonly files: CaseFiles,
    private readonly queue: QueueStore,
    private readonly effects: Effects,
    private readonly notices: Notices,
    private readonly audit: Audit,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly throttle: Throttle,
  ) {}

  /**
   * Decides a case. Throws NOT_FOUND, NOT_ALLOWED, STALE when the case moved, TAKEN while somebody else holds it,
   * INVALID with the field that is amiss, CONFLICT for a client id that decided something else.
   */
  async decide(viewer: Viewer, input: DecideCaseInput): Promise<DecisionView> {
    await this.throttle.count('private', viewer);
    const now = this.clock.now();
    const decision = readDecision(input, dateOf(now), dateOf(now, LONGEST_MUTE_DAYS));
    return this.db.transaction(async () => {
      await this.queue.lockForDecision(input.caseId);
      const earlier = input.clientId ? await this.store.byClientId(viewer.accountId, input.clientId) : undefined;
      if (earlier) return repeated(earlier, input.caseId, decision);
      const { item, subject, isOwn } = await this.files.visible(viewer, input.caseId);
      const appealed = await this.appeals.ofCase(item.id);
      const appealsOwn = appealed.some(({ madeBy }) => madeBy === viewer.accountId);
      const refusal = refuseDecision(viewer, { ...item, appealsOwn }, isOwn, input.version);
      if (refusal) throw refusal;
      const id = await this.keep(viewer, item, decision, { reverses: null, clientId: input.clientId ?? null });
      await this.effects.apply(id, decision, subject);
      if (!(await this.queue.advance(item.id, input.version, 'decided'))) throw new Refusal('STALE');
      await this.queue.release(item.id);
      if (subject) await this.notices.write(id, subject, reasonsOf(decision), appealed.length > 0);
      const { action, rule, untilOn, notes } = decision;
      await this.audit.record(viewer, action, subjectOf(item), {
        caseId: item.id,
        decisionId: id,
        rule,
        untilOn,
        notes,
      });
      return (await this.store.find(id))!;
    });
  }

  /**
   * Takes a removal, a lock or a mute back. Throws NOT_FOUND, NOT_ALLOWED, STALE when it was taken back before,
   * EXPIRED when a removed original is no longer kept.
   */
  async reverse(viewer: Viewer, input: ReverseDecisionInput): Promise<DecisionView> {
    await this.throttle.count('private', viewer);
    const words = optionalText('words', input.words, 4_000);
    const found = await this.store.find(input.decisionId);
    if (!found) throw new Refusal('NOT_FOUND');
    return this.db.transaction(async () => {
      await this.queue.lockForDecision(found.caseId);
      const { item, subject, isOwn } = await this.files.visible(viewer, found.caseId);
      const first = (await this.store.find(found.id))!;
      const action = REVERSALS[first.action];
      const refusal = refuseReversal(viewer, item, isOwn, {
        isReversible: action !== undefined,
        isReversed: first.isReversed,
        appealsOwn: first.madeBy === viewer.accountId && (await this.appeals.isAppealed(first.id)),
      });
      if (refusal) throw refusal;
      if (!subject || !action) throw new Refusal('NOT_FOUND');
      const reversal = { action, rule: first.rule, words, notes: [], untilOn: null };
      const id = await this.keep(viewer, item, reversal, { reverses: first.id, clientId: null });
      await this.effects.undo(first.id, action, subject);
      await this.appeals.closeGranted(first.id);
      await this.notices.write(id, subject, reasonsOf(reversal));
      await this.audit.record(viewer, action, subjectOf(item), { caseId: item.id, decisionId: id, reverses: first.id });
      return (await this.store.find(id))!;
    });
  }

  private async keep(
    viewer: Viewer,
    { id: caseId, subjectKind, subjectId }: CaseView,
    { action, rule, untilOn }: Omit<CleanDecision, 'action'> & { action: DecisionView['action'] },
    { reverses, clientId }: { reverses: string | null; clientId: string | null },
  ): Promise<string> {
    const id = this.randomness.uuid();
    const madeAt = minuteOf(this.clock.now());
    const madeBy = viewer.accountId;
    await this.store.insert({
      id,
      caseId,
      subjectKind,
      subjectId,
      action,
      rule,
      madeBy,
      madeAt,
      untilOn,
      reverses,
      clientId,
    });
    return id;
  }
}

function repeated(earlier: DecisionView, caseId: string, { action, rule, untilOn }: CleanDecision): DecisionView {
  const isSame = earlier.caseId === caseId && earlier.action === action;
  if (!isSame || earlier.rule !== rule || earlier.untilOn !== untilOn) throw new Refusal('CONFLICT');
  return earlier;
}

function reasonsOf({
  action,
  rule,
  words,
  untilOn,
}: Omit<CleanDecision, 'action'> & { action: DecisionView['action'] }) {
  return { action, rule, words, untilOn };
}

function subjectOf({ subjectKind: kind, subjectId: id }: CaseView) {
  return { kind, id };
}
