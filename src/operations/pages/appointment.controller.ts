import { Controller, Get, Headers, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Appointments, Sessions } from '../../identity/index.js';
import { Access } from '../../kernel/access.js';
import { Config } from '../../kernel/config.js';
import { htmlOf, sendForm } from '../../kernel/pages/page.js';
import { Refusal, RefusalCode } from '../../kernel/refusal.js';
import { AppointedPage, AppointmentPage, LinkNotGoodPage, SignInFirstPage } from './appointment.page.js';

type RequestHeaders = Record<string, string | undefined>;

/** The one-time link to a role, as plain pages. */
@Controller('appointment/:secret')
@Access('public')
export class AppointmentController {
  constructor(
    private readonly appointments: Appointments,
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  /** Says what the link is for, and uses nothing up: a preview in a messenger must not cost anybody their link. */
  @Get()
  async show(@Param('secret') secret: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isSecret(secret)) return this.answer(reply, htmlOf(LinkNotGoodPage, {}), 404);
    await this.answer(reply, htmlOf(AppointmentPage, { secret }), 200);
  }

  @Post()
  async accept(
    @Param('secret') secret: string,
    @Headers() headers: RequestHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isSecret(secret)) return this.answer(reply, htmlOf(LinkNotGoodPage, {}), 404);
    if (!this.isFromOurPage(headers)) throw new Refusal('NOT_ALLOWED', { field: 'origin' });
    const viewer = await this.sessions.viewerOf(headers.cookie);
    if (!viewer) return this.answer(reply, htmlOf(SignInFirstPage, { secret }), 401);
    try {
      await this.appointments.accept(viewer, secret);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== RefusalCode.NOT_FOUND) throw error;
      return this.answer(reply, htmlOf(LinkNotGoodPage, {}), 404);
    }
    await this.answer(reply, htmlOf(AppointedPage, {}), 200);
  }

  /** Safety: a form has no content type that only our pages can send, so it must say where it comes from. */
  private isFromOurPage(headers: RequestHeaders): boolean {
    return headers.origin === this.config.publicUrl || headers['sec-fetch-site'] === 'same-origin';
  }

  private async answer(reply: FastifyReply, page: Buffer, status: number): Promise<void> {
    await sendForm(reply, page, status);
  }
}

function isSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
