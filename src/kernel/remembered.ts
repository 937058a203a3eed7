import type { Clock } from './clock.js';
import type { Database } from './database.js';

/** What other nodes changed is seen after this long at the latest, in milliseconds. */
const FRESH = 60_000;

/**
 * A small public list kept in memory: it answers without the database, is read again behind the answer once it is a
 * minute old, and stays as it was while the database is away.
 */
export class Remembered<T> {
  private held: { value: T; readAt: number } | undefined;

  constructor(
    private readonly read: () => Promise<T>,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The list as last read; reads it now when that never happened, and throws when it cannot. */
  async get(): Promise<T> {
    if (!this.held) return this.refresh();
    if (this.now() - this.held.readAt >= FRESH) this.refreshBehind(this.held);
    return this.held.value;
  }

  /** Reads the list now, after a change of our own. */
  async refresh(): Promise<T> {
    const value = await this.read();
    this.held = { value, readAt: this.now() };
    return value;
  }

  private refreshBehind(held: { readAt: number }): void {
    // Asked again in a minute, not with every request, while the database is away.
    held.readAt = this.now();
    // Outside the caller's transaction, which may end before this does.
    this.db.afterCommit(() => this.refresh().then(() => undefined));
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
