import { Body, Controller, Get, Headers, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access.js';
import { SessionCookie } from '../../kernel/http/cookies.js';
import { type Look, lookCookie, lookOf } from '../../kernel/http/look.js';
import { htmlOf, sendForm } from '../../kernel/pages/page.js';
import { ProofOfWork } from '../accounts/proof-of-work.js';
import { Registration } from '../accounts/registration.service.js';
import { SESSION_DAYS } from '../sessions/sessions.service.js';
import { type Fields, refusedWith, textIn } from './fields.js';
import { JoinedPage, JoinPage } from './join.page.js';

/** Joining by a plain form. */
@Controller('join')
@Access('public')
export class JoinController {
  constructor(
    private readonly registration: Registration,
    private readonly work: ProofOfWork,
    private readonly session: SessionCookie,
  ) {}

  @Get()
  async show(@Headers('cookie') cookie: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const { discreet } = lookOf(cookie);
    await sendForm(reply, htmlOf(JoinPage, { challenge: await this.work.challenge(), discreet }));
  }

  @Post()
  async join(
    @Body() fields: Fields,
    @Headers('cookie') cookie: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const look: Look = { ...lookOf(cookie), discreet: textIn(fields, 'discreet') === 'on' };
    try {
      const work = textIn(fields, 'proofOfWork') || null;
      const member = await this.registration.signUp(textIn(fields, 'passphrase') || null, work);
      this.session.set(reply, member.token, SESSION_DAYS);
      if (look.discreet !== lookOf(cookie).discreet) {
        reply.header('set-cookie', lookCookie(look, this.session.secure));
        if (look.discreet) reply.header('clear-site-data', '"cache", "storage"');
      }
      await sendForm(reply, htmlOf(JoinedPage, { member, home: look.discreet ? '/' : '/groups' }));
    } catch (error) {
      const { problem, status } = refusedWith(error);
      const challenge = await this.work.challenge();
      await sendForm(reply, htmlOf(JoinPage, { challenge, discreet: look.discreet, problem }), status);
    }
  }
}
