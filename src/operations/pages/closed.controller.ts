import { Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access.js';
import { SessionCookie } from '../../kernel/http/cookies.js';
import { lookCookie, USUAL_LOOK } from '../../kernel/http/look.js';
import { htmlOf, sendBareForm } from '../../kernel/pages/page.js';
import { ClosedPage } from './closed.page.js';

/** The neutral page that stands where the place was, until somebody opens it again. */
@Controller('closed')
@Access('public')
export class ClosedController {
  private readonly page = htmlOf(ClosedPage, {});

  constructor(private readonly session: SessionCookie) {}

  @Get()
  async show(@Res() reply: FastifyReply): Promise<void> {
    await sendBareForm(reply, this.page);
  }

  @Post()
  async open(@Res() reply: FastifyReply): Promise<void> {
    reply.header('set-cookie', lookCookie(USUAL_LOOK, this.session.secure));
    await reply.redirect('/', 303);
  }
}
