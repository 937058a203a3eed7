import { Body, Controller, Get, Headers, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access.js';
import { SessionCookie } from '../../kernel/http/cookies.js';
import { lookCookie, lookOf, THEMES } from '../../kernel/http/look.js';
import { htmlOf, sendForm } from '../../kernel/pages/page.js';
import { Refusal } from '../../kernel/refusal.js';
import { LookPage } from './look.page.js';

/** How the place looks on this device: a cookie of its own, for members and visitors alike. */
@Controller('look')
@Access('public')
export class LookController {
  constructor(private readonly session: SessionCookie) {}

  @Get()
  async show(@Headers('cookie') cookie: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    await sendForm(reply, htmlOf(LookPage, { look: lookOf(cookie) }));
  }

  @Post()
  async choose(
    @Body() fields: Record<string, unknown> | undefined,
    @Headers('accept') accept: string | undefined,
    @Headers('cookie') cookie: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const theme = THEMES.find((name) => name === fields?.theme);
    if (!theme) throw new Refusal('INVALID', { field: 'theme' });
    const discreet = fields?.discreet === 'on';
    reply.header('set-cookie', lookCookie({ ...lookOf(cookie), theme, discreet }, this.session.secure));
    // Safety: a device that somebody else looks at gives up what it kept of help before.
    if (discreet) reply.header('clear-site-data', '"cache", "storage"');
    if (accept?.includes('text/html')) await reply.redirect('/look', 303);
    else await reply.status(204).send();
  }
}
