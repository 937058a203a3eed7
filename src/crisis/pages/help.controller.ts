import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access.js';
import { sendPublicPage } from '../../kernel/pages/page.js';
import { UNKNOWN_COUNTRY } from '../helplines/order.rules.js';
import { HelpPages } from './help-pages.service.js';

/** The help pages. They read no session and set no cookie: nobody can be told from them that somebody was there. */
@Controller('help')
@Access('public')
export class HelpController {
  constructor(private readonly pages: HelpPages) {}

  @Get()
  async choose(@Query('country') country: unknown, @Res() reply: FastifyReply): Promise<void> {
    // The form without script asks with a question mark; the page itself has one address per country.
    if (typeof country === 'string') await reply.redirect(`/help/${encodeURIComponent(country)}`, 303);
    else await sendPublicPage(reply, await this.pages.of(UNKNOWN_COUNTRY));
  }

  @Get(':country')
  async ofCountry(@Param('country') country: string, @Res() reply: FastifyReply): Promise<void> {
    await sendPublicPage(reply, await this.pages.of(country));
  }
}
