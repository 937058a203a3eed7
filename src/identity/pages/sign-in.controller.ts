import { Body, Controller, Get, Headers, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access.js';
import { SessionCookie } from '../../kernel/http/cookies.js';
import { lookOf } from '../../kernel/http/look.js';
import { htmlOf, sendForm } from '../../kernel/pages/page.js';
import { Passphrases } from '../credentials/passphrases.service.js';
import { SESSION_DAYS } from '../sessions/sessions.service.js';
import { SignIn } from '../sessions/sign-in.service.js';
import { type Fields, refusedWith, textIn } from './fields.js';
import { BackInPage, RecoverPage, SignInPage } from './sign-in.page.js';

/** Signing in, and coming back with a recovery code, by plain forms. */
@Controller('sign-in')
@Access('public')
export class SignInController {
  constructor(
    private readonly signIns: SignIn,
    private readonly passphrases: Passphrases,
    private readonly session: SessionCookie,
  ) {}

  @Get()
  async show(@Query('next') next: unknown, @Res() reply: FastifyReply): Promise<void> {
    await sendForm(reply, htmlOf(SignInPage, { signInName: '', next: ourPath(next) }));
  }

  @Post()
  async signIn(
    @Body() fields: Fields,
    @Headers('cookie') cookie: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const signInName = textIn(fields, 'signInName');
    const next = ourPath(fields?.next);
    try {
      const token = await this.signIns.signIn(signInName, textIn(fields, 'passphrase'));
      this.session.set(reply, token, SESSION_DAYS);
      await reply.redirect(next || home(cookie), 303);
    } catch (error) {
      // Safety: an unknown name and a wrong passphrase read alike, so that nobody learns who is here.
      const { problem, status } = refusedWith(error, 'signInName');
      await sendForm(reply, htmlOf(SignInPage, { signInName, next, problem }), status);
    }
  }

  @Get('recover')
  async showRecovery(@Res() reply: FastifyReply): Promise<void> {
    await sendForm(reply, htmlOf(RecoverPage, {}));
  }

  @Post('recover')
  async recover(
    @Body() fields: Fields,
    @Headers('cookie') cookie: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const renamed = textIn(fields, 'newSignInName') === 'on';
      const back = await this.passphrases.recover(textIn(fields, 'recoveryCode'), null, renamed);
      this.session.set(reply, back.token, SESSION_DAYS);
      await sendForm(reply, htmlOf(BackInPage, { back, home: home(cookie) }));
    } catch (error) {
      const { problem, status } = refusedWith(error, 'recoveryCode');
      await sendForm(reply, htmlOf(RecoverPage, { problem }), status);
    }
  }
}

function home(cookie: string | undefined): string {
  return lookOf(cookie).discreet ? '/' : '/groups';
}

/** Safety: after signing in nobody is led to another site, whatever a link says. */
function ourPath(next: unknown): string {
  return typeof next === 'string' && /^\/[\w-][\w/?=&.-]*$/.test(next) ? next : '';
}
