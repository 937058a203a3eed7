import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access.js';
import { SessionCookie } from '../../kernel/http/cookies.js';
import { lookOf } from '../../kernel/http/look.js';
import { builtClient } from '../../kernel/pages/built-client.js';
import { sendPage, sendPublicPage } from '../../kernel/pages/page.js';
import { House } from './house.js';

/** The pages about the place itself. */
@Controller()
@Access('public')
export class HouseController {
  constructor(
    private readonly house: House,
    private readonly session: SessionCookie,
  ) {}

  @Get()
  welcome(@Headers('cookie') cookie: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    // In discreet mode the whole app is at this address. That there is a session cookie is all that is looked at.
    if (lookOf(cookie).discreet && this.session.read(cookie)) return sendPage(reply, builtClient().appPage('/groups'));
    return sendPublicPage(reply, this.house.welcome);
  }

  @Get('rules')
  rules(@Res() reply: FastifyReply): Promise<void> {
    return sendPublicPage(reply, this.house.rules);
  }

  @Get('limits')
  limits(@Res() reply: FastifyReply): Promise<void> {
    return sendPublicPage(reply, this.house.limits);
  }

  @Get('kept')
  kept(@Res() reply: FastifyReply): Promise<void> {
    return sendPublicPage(reply, this.house.kept);
  }

  @Get('accessibility')
  accessibility(@Res() reply: FastifyReply): Promise<void> {
    return sendPublicPage(reply, this.house.accessibility);
  }
}
