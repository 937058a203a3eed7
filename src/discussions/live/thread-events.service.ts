import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { isId } from '../../kernel/ids.js';
import { SocketEvents } from '../../realtime/index.js';
import { Threads } from '../threads/threads.service.js';
import { readingOf } from './post-news.service.js';

const thread = z.strictObject({ threadId: z.string().refine(isId) });

/** Lets a client listen to a thread while it is open. Nobody is told who listens, nor how many. */
@Injectable()
export class ThreadEvents implements OnModuleInit {
  constructor(
    private readonly events: SocketEvents,
    private readonly threads: Threads,
  ) {}

  onModuleInit(): void {
    this.events.declare('thread.watch', {
      access: 'member',
      input: thread,
      limit: 'read',
      handle: async (listener, { threadId }) => {
        await this.threads.readableBy(listener.viewer, threadId);
        listener.join(readingOf(threadId));
        // Read again after joining, so that nothing falls between.
        return { lastSeq: (await this.threads.readableBy(listener.viewer, threadId)).lastSeq };
      },
    });
    this.events.declare('thread.unwatch', {
      access: 'member',
      input: thread,
      limit: 'read',
      handle: (listener, { threadId }) => {
        listener.leave(readingOf(threadId));
        return Promise.resolve({});
      },
    });
  }
}
