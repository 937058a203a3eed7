import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access.js';
import { sendPublicPage } from '../../kernel/pages/page.js';
import { ArticlePages } from './article-pages.service.js';

/** The library as pages for everybody, without script. */
@Controller('articles')
@Access('public')
export class ArticlesController {
  constructor(private readonly pages: ArticlePages) {}

  @Get()
  async list(@Res() reply: FastifyReply): Promise<void> {
    await sendPublicPage(reply, await this.pages.list());
  }

  @Get(':slug')
  async article(@Param('slug') slug: string, @Res() reply: FastifyReply): Promise<void> {
    const moved = await this.pages.movedTo(slug);
    if (moved) await reply.redirect(`/articles/${moved}`, 301);
    else await sendPublicPage(reply, await this.pages.of(slug));
  }
}
