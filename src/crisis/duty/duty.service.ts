import { Injectable } from '@nestjs/common';
import { Audiences } from '../../kernel/audiences.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { DutyBoard } from './duty-board.service.js';
import { refuseDuty, refuseRota } from './duty.policy.js';
import { KEEP_DAYS, planOf, presenceUntil, type Standing, standingOf, TOLD_HOURS } from './duty.rules.js';
import { DutyStore, type NamedSpan } from './duty.store.js';

const HOUR = 3_600_000;
/** More plans than one can hold in mind. */
const MOST_PLANS = 60;

/** Who of the team is here, and when somebody plans to be. */
@Injectable()
export class Duty {
  constructor(
    private readonly store: DutyStore,
    private readonly board: DutyBoard,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly throttle: Throttle,
    private readonly audiences: Audiences,
  ) {}

  /** Whether somebody is here for a group. Throws NOT_FOUND for a group the viewer may not know of. */
  async of(viewer: Viewer, groupId: string): Promise<Standing> {
    await this.throttle.count('read', viewer);
    await this.refuseUnknown(viewer, groupId);
    const now = this.clock.now();
    return standingOf(await this.store.spans(groupId, now, new Date(now.getTime() + TOLD_HOURS * HOUR)), now);
  }

  /** What the viewer said of themselves, that is not over. */
  mine(viewer: Viewer): Promise<NamedSpan[]> {
    return this.store.ofAccount(viewer.accountId, this.clock.now());
  }

  /** Who is here or plans to be, in a group or (null) anywhere, by name. Throws NOT_FOUND. */
  async rota(viewer: Viewer, groupId: string | null): Promise<NamedSpan[]> {
    const refusal = refuseRota(viewer, groupId);
    if (refusal) throw refusal;
    return this.store.rota(groupId, this.clock.now());
  }

  /** "I am here until": in place of what was said of the same place before. Throws NOT_FOUND, INVALID or TOO_LONG. */
  async begin(viewer: Viewer, groupId: string | null, until: string): Promise<NamedSpan[]> {
    await this.admit(viewer, groupId);
    const span = presenceUntil(until, this.clock.now());
    const row = { id: this.randomness.uuid(), accountId: viewer.accountId, groupId, clientId: null, ...span };
    await this.write(() => this.store.putPresence(row));
    return this.mine(viewer);
  }

  /** "I am not here any more", wherever they had said so. */
  async end(viewer: Viewer): Promise<NamedSpan[]> {
    await this.throttle.count('private', viewer);
    await this.write(() => this.store.deletePresences(viewer.accountId));
    return this.mine(viewer);
  }

  /** Puts down a time to be here. Throws NOT_FOUND, INVALID, TOO_LONG or TOO_MANY. */
  async plan(
    viewer: Viewer,
    { clientId, groupId, from, until }: { clientId: string; groupId: string | null; from: string; until: string },
  ): Promise<NamedSpan[]> {
    await this.admit(viewer, groupId);
    const span = planOf(from, until, this.clock.now());
    const row = { id: this.randomness.uuid(), accountId: viewer.accountId, groupId, clientId, ...span };
    await this.write(async () => {
      if (!(await this.store.insertPlan(row))) return;
      const plans = (await this.mine(viewer)).filter(({ planned }) => planned);
      if (plans.length > MOST_PLANS) throw new Refusal('TOO_MANY', { limit: MOST_PLANS });
    });
    return this.mine(viewer);
  }

  /** Takes one of the viewer's own times out. Throws NOT_FOUND. */
  async drop(viewer: Viewer, id: string): Promise<NamedSpan[]> {
    await this.throttle.count('private', viewer);
    await this.write(async () => {
      if (!(await this.store.delete(viewer.accountId, id))) throw new Refusal('NOT_FOUND');
    });
    return this.mine(viewer);
  }

  /** Forgets what is over: when somebody was here at once, what was planned after a while. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    await this.store.deleteOver(now, new Date(now.getTime() - KEEP_DAYS * 24 * HOUR));
  }

  private async write(work: () => Promise<void>): Promise<void> {
    await this.db.transaction(async () => {
      await work();
      this.db.afterCommit(() => this.board.refresh());
    });
  }

  private async admit(viewer: Viewer, groupId: string | null): Promise<void> {
    await this.throttle.count('private', viewer);
    const refusal = refuseDuty(viewer, groupId);
    if (refusal) throw refusal;
    if (groupId) await this.refuseUnknown(viewer, groupId);
  }

  private async refuseUnknown(viewer: Viewer, groupId: string): Promise<void> {
    if (!(await this.audiences.previews(viewer, 'group', [groupId])).has(groupId)) throw new Refusal('NOT_FOUND');
  }
}
