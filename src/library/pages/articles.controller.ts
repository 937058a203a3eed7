import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../kernel/access.js';
import { sendPage, sendPublicPage } from '../../kernel/pages/page.js';
import { PicturePages } from '../pictures/picture-pages.service.js';
import { ArticlePages } from './article-pages.service.js';

/** The library as pages for everybody, without script. */
@Controller('articles')
@Access('public')
export class ArticlesController {
  constructor(
    private readonly pages: ArticlePages,
    private readonly pictures: PicturePages,
  ) {}

  @Get()
  async list(@Res() reply: FastifyReply): Promise<void> {
    await sendPublicPage(reply, await this.pages.list());
  }

  @Get(':slug')
  async article(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const moved = await this.pages.movedTo(slug);
    if (moved) return void (await reply.redirect(`/articles/${moved}`, 301));
    const leftOut = await this.pictures.leftOutOf(slug, request);
    // Safety: what one reader left out says what they cannot bear, so no cache keeps their page.
    if (leftOut) await sendPage(reply, await this.pages.of(slug, leftOut));
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
