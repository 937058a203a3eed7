import { Injectable } from '@nestjs/common';
import { Clock, dateOf, minuteOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { isId } from '../../kernel/ids.js';
import type { PageRequest } from '../../kernel/page.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import { cleanText } from '../../kernel/text.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Audit } from '../../moderation/index.js';
import { refuseCurator } from '../editing/editing.policy.js';
import type { PublishedWork } from '../published.js';
import { ConcernsStore, type ConcernView } from './concerns.store.js';

/** What a reader says of a page. */
export interface GivenConcern {
  words: string;
  /** The heading it is about; empty for the whole page. */
  section: string;
  /** The wording they read, if the form says so. */
  revisionId: string;
}

export const LONGEST_CONCERN = 2_000;
/** A flood stops here, long before anybody could read it. */
const MOST_OPEN = 500;

/** What readers find unclear or wrong, and what curators did about it. */
@Injectable()
export class Concerns {
  constructor(
    private readonly store: ConcernsStore,
    private readonly audit: Audit,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly throttle: Throttle,
  ) {}

  /** Keeps what a reader said. Throws TOO_SHORT or TOO_LONG (`words`), TOO_MANY, BUSY when nobody keeps up. */
  async receive(article: PublishedWork, given: GivenConcern): Promise<void> {
    const words = cleanText(given.words, { field: 'words', longest: LONGEST_CONCERN, lines: true });
    // Safety: counted for everybody together. To tell readers apart, something of them would have to be kept.
    await this.throttle.countKey('unclear', 'everybody');
    if ((await this.store.countOpen()) >= MOST_OPEN) throw new Refusal('BUSY');
    const isKnown = isId(given.revisionId) && (await this.store.wasPublished(given.revisionId, article.id));
    await this.store.insert({
      ...{ id: this.randomness.uuid(), revisionId: isKnown ? given.revisionId : article.revisionId },
      ...{ section: given.section, words, receivedOn: dateOf(this.clock.now()) },
      ...{ state: 'open', answer: null, answeredBy: null, answeredAt: null },
    });
  }

  /** What is open, the oldest first, or what was closed, the newest first; one more than asked. Throws NOT_ALLOWED. */
  async list(viewer: Viewer, isOpen: boolean, { first, after }: PageRequest): Promise<ConcernView[]> {
    await this.throttle.count('read', viewer);
    this.admit(viewer);
    return this.store.list(isOpen ? 'open' : 'closed', after === undefined ? 0 : after + 1, first + 1);
  }

  /** Says what was done, and closes it. Throws NOT_ALLOWED, NOT_FOUND, STALE when somebody else closed it. */
  async close(viewer: Viewer, id: string, answer: string): Promise<ConcernView> {
    await this.throttle.count('private', viewer);
    this.admit(viewer);
    const said = cleanText(answer, { field: 'answer', longest: LONGEST_CONCERN, lines: true });
    return this.db.transaction(async () => {
      const concern = await this.store.find(id);
      if (!concern) throw new Refusal('NOT_FOUND');
      const isClosed = await this.store.close(id, said, viewer.accountId, minuteOf(this.clock.now()));
      if (!isClosed) throw new Refusal('STALE');
      const subject = { kind: 'library', id: concern.workId };
      await this.audit.record(viewer, 'library-close-concern', subject, { concernId: id });
      return (await this.store.find(id))!;
    });
  }

  private admit(viewer: Viewer): void {
    const refusal = refuseCurator(viewer);
    if (refusal) throw refusal;
  }
}
