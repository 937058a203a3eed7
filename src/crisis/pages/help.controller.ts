import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access.js';
import { SessionCookie } from '../../kernel/http/cookies.js';
import { hasLeft, lookCookie, lookOf } from '../../kernel/http/look.js';
import { sendPublicPage } from '../../kernel/pages/page.js';
import { UNKNOWN_COUNTRY } from '../helplines/order.rules.js';
import { HelpPages } from './help-pages.service.js';

/** The help pages. They read no session: nobody can be told from them that somebody was there. */
@Controller('help')
@Access('public')
export class HelpController {
  constructor(
    private readonly pages: HelpPages,
    private readonly session: SessionCookie,
  ) {}

  @Get()
  async choose(
    @Query('country') asked: unknown,
    @Headers('cookie') cookie: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // The form without script asks with a question mark; the page itself has one address per country.
    const { country } = lookOf(cookie);
    if (typeof asked === 'string') await reply.redirect(`/help/${encodeURIComponent(asked)}`, 303);
    else if (country) await reply.redirect(`/help/${country}`, 303);
    else await this.send(reply, UNKNOWN_COUNTRY, null);
  }

  /** Remembers a country on this device, in the cookie of its look, or forgets it. Only this form does. */
  @Post('country')
  async remember(
    @Body() fields: Record<string, unknown> | undefined,
    @Headers('cookie') cookie: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (hasLeft(cookie)) return void (await reply.redirect('/closed', 303));
    const code = await this.pages.read(typeof fields?.country === 'string' ? fields.country : '');
    const country = fields?.keep === 'yes' ? code : null;
    reply.header('set-cookie', lookCookie({ ...lookOf(cookie), country }, this.session.secure));
    await reply.redirect(`/help/${code ?? UNKNOWN_COUNTRY}`, 303);
  }

  @Get(':country')
  async ofCountry(
    @Param('country') country: string,
    @Headers('cookie') cookie: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(reply, country, lookOf(cookie).country);
  }

  private async send(reply: FastifyReply, country: string, remembered: string | null): Promise<void> {
    // With no referrer at all a browser would post the form from the origin "null", which is refused.
    reply.header('referrer-policy', 'same-origin');
    const { html, seconds } = await this.pages.of(country, remembered);
    await sendPublicPage(reply, html, seconds);
  }
}
