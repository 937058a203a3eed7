import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access.js';
import { sendPublicPage } from '../../kernel/pages/page.js';
import { ArticlePages } from './article-pages.service.js';

/** Myths and figures as pages for everybody, without script. */
@Controller()
@Access('public')
export class EntriesController {
  constructor(private readonly pages: ArticlePages) {}

  @Get('myths')
  async myths(@Res() reply: FastifyReply): Promise<void> {
    await sendPublicPage(reply, await this.pages.myths());
  }

  @Get('figures')
  async figures(@Res() reply: FastifyReply): Promise<void> {
    await sendPublicPage(reply, await this.pages.figures());
  }
}
