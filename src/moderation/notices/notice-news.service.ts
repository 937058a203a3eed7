import { Injectable } from '@nestjs/common';
import { type Authorship, Voices } from '../../authorship/index.js';
import { Database } from '../../kernel/database.js';
import { Listeners } from '../../realtime/index.js';

/** Tells a connected author that there is something for them. It does not say what: they ask, and read their notice. */
@Injectable()
export class NoticeNews {
  constructor(
    private readonly listeners: Listeners,
    private readonly voices: Voices,
    private readonly db: Database,
  ) {}

  /** Finds the author among everybody who is connected, once the notice is there, by each one's own tags. */
  afterWriting(authorship: Authorship): void {
    this.db.afterCommit(() => {
      const letter = ['activity.changed', {}] as const;
      const authors = this.listeners
        .all()
        .filter(({ viewer }) =>
          (['author/thread', 'author/chat'] as const).some((domain) => this.voices.isYou(viewer, domain, authorship)),
        );
      this.listeners.tellEach(authors, () => letter);
    });
  }
}
