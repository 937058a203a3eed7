import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { HelplineBookStore, type KeptHelpline } from './helpline-book.store.js';
import type { HelplineRow } from './helpline.entity.js';
import { Helplines } from './helplines.service.js';

/**
 * The list of helplines for whoever keeps it: each write is a step of the caller's transaction, and what was written
 * is shown once that has ended. Who may write is the caller's to know.
 */
@Injectable()
export class HelplineBook {
  constructor(
    private readonly store: HelplineBookStore,
    private readonly helplines: Helplines,
    private readonly db: Database,
  ) {}

  /** Every helpline, those not shown too, by country and in the order they stand in. */
  all(): Promise<KeptHelpline[]> {
    return this.store.all();
  }

  /** One helpline, with the name of who verified it; undefined when there is none. */
  find(id: string): Promise<KeptHelpline | undefined> {
    return this.store.find(id);
  }

  /** The same, held until the caller's transaction ends. */
  async locked(id: string): Promise<KeptHelpline | undefined> {
    await this.store.lock(id);
    return this.store.find(id);
  }

  /** The helpline that a curator's form has added already, when it was sent twice. */
  byClientId(clientId: string): Promise<KeptHelpline | undefined> {
    return this.store.byClientId(clientId);
  }

  /** Adds one at the end of the list. Throws a broken unique constraint when its country has one of that kind and name. */
  async add(row: Omit<HelplineRow, 'position'>): Promise<void> {
    await this.store.insert(row);
    this.showSoon();
  }

  /** Writes everything of one but its place, as its next version. */
  async write(row: HelplineRow): Promise<void> {
    await this.store.write(row);
    this.showSoon();
  }

  /** Puts helplines into this order, in the places they have among all. */
  async order(ids: readonly string[]): Promise<void> {
    await this.store.order(ids);
    this.showSoon();
  }

  private showSoon(): void {
    this.db.afterCommit(() => this.helplines.refresh());
  }
}
