import { Body, Controller, Get, Headers, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access.js';
import { hasLeft, lookOf } from '../../kernel/http/look.js';
import { sendForm, sendPublicPage } from '../../kernel/pages/page.js';
import type { Fields } from '../check/answers.js';
import { CheckPages } from './check-pages.service.js';

/**
 * "Should I call someone?" It is posted and not asked in the address, so that no answer stands in a history, a log or
 * a referrer; it is worked out while the request lasts, and no line of it is kept anywhere.
 */
@Controller()
@Access('public')
export class CheckController {
  constructor(private readonly pages: CheckPages) {}

  @Get('help/check')
  async ask(@Headers('cookie') cookie: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    await sendForm(reply, await this.pages.form(lookOf(cookie).country ?? undefined));
  }

  @Post('help/check')
  async answer(
    @Body() fields: Fields | undefined,
    @Headers('cookie') cookie: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // Safety: whoever goes back after somebody left and lets the browser send it again sees no answer either.
    if (hasLeft(cookie)) return void (await reply.redirect('/closed', 303));
    await sendForm(reply, await this.pages.answer(fields ?? {}));
  }

  @Get('help/signs')
  async signs(@Res() reply: FastifyReply): Promise<void> {
    await sendPublicPage(reply, this.pages.signs);
  }

  @Get('breathe')
  async breathe(@Res() reply: FastifyReply): Promise<void> {
    await sendPublicPage(reply, this.pages.breathe);
  }
}
