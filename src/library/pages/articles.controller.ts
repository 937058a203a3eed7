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

  /** The address of one text: it leads to the article, and says so when it was replaced since. */
  @Get(':slug/revisions/:n')
  async revision(@Param('slug') slug: string, @Param('n') n: string, @Res() reply: FastifyReply): Promise<void> {
    const moved = await this.pages.movedTo(slug);
    if (moved) return void (await reply.redirect(`/articles/${moved}/revisions/${Number(n) || 0}`, 301));
    const page = await this.pages.ofRevision(slug, /^\d{1,6}$/.test(n) ? Number(n) : 0);
    if (page) await sendPublicPage(reply, page);
    else await reply.redirect(`/articles/${slug}`, 302);
  }
}
