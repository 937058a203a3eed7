import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Sessions } from '../../identity/index.js';
import { Access } from '../../kernel/access.js';
import { Config } from '../../kernel/config.js';
import { SessionCookie } from '../../kernel/http/cookies.js';
import { Log } from '../../kernel/log.js';

/** Longer than this nobody waits to be gone, in milliseconds. */
const PATIENCE = 300;

/** The way out that works by a plain link: away from here, and signed out. */
@Controller('leave')
@Access('public')
export class LeaveController {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  @Get()
  async leave(@Headers() headers: Record<string, string | undefined>, @Res() reply: FastifyReply): Promise<void> {
    // A browser that fetches links ahead would sign out somebody who only looked at a page.
    if (isPrefetch(headers)) return void (await reply.status(204).send());
    this.cookie.clear(reply);
    // Safety: leaving does not wait for a slow or absent database; the device forgets at once either way.
    await Promise.race([this.endSession(headers.cookie), sleep(PATIENCE, undefined, { ref: false })]);
    await reply.redirect(this.config.leaveTo, 303);
  }

  private async endSession(cookieHeader: string | undefined): Promise<void> {
    try {
      const viewer = await this.sessions.viewerOf(cookieHeader);
      if (viewer) await this.sessions.end(viewer.sessionHash);
    } catch (error) {
      this.log.failure('session-not-ended', error);
    }
  }
}

function isPrefetch(headers: Record<string, string | undefined>): boolean {
  return [headers['sec-purpose'], headers.purpose, headers['x-moz']].some((why) =>
    /prefetch|prerender|preview/i.test(why ?? ''),
  );
}
