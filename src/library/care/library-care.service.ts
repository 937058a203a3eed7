import { Injectable } from '@nestjs/common';
import { HelplineBook } from '../../crisis/index.js';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { refuseCurator } from '../editing/editing.policy.js';
import { WorksStore } from '../editing/works.store.js';
import { type Care, careFor } from './care.rules.js';

/** What waits at the desk of the library, said where those are who do not look there every day. */
@Injectable()
export class LibraryCare {
  constructor(
    private readonly book: HelplineBook,
    private readonly works: WorksStore,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
  ) {}

  /** What waits, for a curator. Throws NOT_ALLOWED. */
  async of(viewer: Viewer): Promise<Care> {
    await this.throttle.count('read', viewer);
    const refusal = refuseCurator(viewer);
    if (refusal) throw refusal;
    return this.now();
  }

  /** What waits, for whoever runs the server. */
  async now(): Promise<Care> {
    return careFor(await this.book.all(), await this.works.standing(), dateOf(this.clock.now()));
  }
}
