import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Span, type Standing, standingOf, TOLD_HOURS } from './duty.rules.js';
import { DutyStore } from './duty.store.js';

/** What was read is asked for again after this long, in milliseconds. */
const FRESH = 60_000;
/** What was read longer ago than this says nothing any more, in milliseconds. */
const TRUSTED = 120_000;
/** How long a page waits for the database, in milliseconds. */
const PATIENCE = 250;

/**
 * Duty for public pages, from memory. Other than a number to ring, an old "somebody is here" is worse than nothing: so
 * it is read again before it is said, and not said when that does not work.
 */
@Injectable()
export class DutyBoard {
  private held: { spans: Span[]; readAt: number } | undefined;
  private askedAt = Number.NEGATIVE_INFINITY;
  private asking: Promise<void> | undefined;

  constructor(
    private readonly store: DutyStore,
    private readonly clock: Clock,
  ) {}

  /** Whether anybody is on duty anywhere; null when that cannot be said. Never waits long, and never throws. */
  async anywhere(): Promise<Standing | null> {
    const now = this.clock.now();
    // Once a minute, not with every request, while the database is away.
    if (now.getTime() - this.askedAt >= FRESH) void this.refresh();
    await this.asking;
    // Safety: with the database away, nobody could have said that they left.
    if (!this.held || now.getTime() - this.held.readAt >= TRUSTED) return null;
    return standingOf(this.held.spans, now);
  }

  /** Reads it now, after a change of our own. */
  async refresh(): Promise<void> {
    const now = this.clock.now();
    this.askedAt = now.getTime();
    const reading = this.store.spans(null, now, new Date(now.getTime() + TOLD_HOURS * 3_600_000)).then(
      (spans) => void (this.held = { spans, readAt: now.getTime() }),
      () => undefined,
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE)));
    this.asking = Promise.race([reading, late]).finally(() => clearTimeout(timer));
    await this.asking;
  }
}
