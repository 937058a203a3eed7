import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, Headers, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Sessions } from '../../identity/index.js';
import { Access } from '../../kernel/access.js';
import { Config } from '../../kernel/config.js';
import { SessionCookie } from '../../kernel/http/cookies.js';
import { leftCookie } from '../../kernel/http/look.js';
import { Log } from '../../kernel/log.js';

/** Longer than this nobody waits to be gone, in milliseconds. */
const PATIENCE = 300;

type RequestHeaders = Record<string, string | undefined>;

/** The way out: by a plain link away from here, or told by the script of a page that is already gone. */
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
  async leave(@Headers() headers: RequestHeaders, @Res() reply: FastifyReply): Promise<void> {
    // A browser that fetches links ahead would sign out somebody who only looked at a page.
    if (isPrefetch(headers)) return void (await reply.status(204).send());
    await this.forget(headers, reply);
    await reply.redirect(this.config.leaveTo, 303);
  }

  @Post()
  async left(@Headers() headers: RequestHeaders, @Res() reply: FastifyReply): Promise<void> {
    // Nobody waits for this answer, so the browser may take its time to empty what it kept of us.
    reply.header('clear-site-data', '"cache", "storage"');
    await this.forget(headers, reply);
    await reply.status(204).send();
  }

  private async forget(headers: RequestHeaders, reply: FastifyReply): Promise<void> {
    this.cookie.clear(reply);
    reply.header('set-cookie', leftCookie(this.cookie.secure));
    // Safety: leaving does not wait for a slow or absent database; the device forgets at once either way.
    await Promise.race([this.endSession(headers.cookie), sleep(PATIENCE, undefined, { ref: false })]);
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

function isPrefetch(headers: RequestHeaders): boolean {
  return [headers['sec-purpose'], headers.purpose, headers['x-moz']].some((why) =>
    /prefetch|prerender|preview/i.test(why ?? ''),
  );
}
