import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access.js';
import { asRefusal } from '../../kernel/database-errors.js';
import { htmlOf, sendForm } from '../../kernel/pages/page.js';
import { statusOf } from '../../kernel/pages/page-failures.js';
import { Refusal } from '../../kernel/refusal.js';
import { Articles } from '../articles.service.js';
import type { PublishedWork } from '../published.js';
import { sectionsOf } from '../sections.rules.js';
import { ConcernPage, ConcernReceivedPage } from '../pages/concern.page.js';
import { Concerns } from './concerns.service.js';

const SAYINGS: Partial<Record<string, string>> = {
  TOO_SHORT: 'Write what is unclear or wrong.',
  TOO_LONG: 'This is longer than we can take. Please say it in fewer words.',
  TOO_MANY: 'Many people wrote in the last hour. Please send it again later.',
  BUSY: 'More is waiting than anybody can read. Please send it again another day.',
  UNAVAILABLE: 'This place cannot be reached just now. It comes back by itself. Help now is open.',
};

/** Saying that a page is unclear or wrong: a plain form, without an account and without a script. */
@Controller('articles/:slug/unclear')
@Access('public')
export class ConcernsController {
  constructor(
    private readonly articles: Articles,
    private readonly concerns: Concerns,
  ) {}

  @Get()
  async show(@Param('slug') slug: string, @Query('part') part: unknown, @Res() reply: FastifyReply): Promise<void> {
    const article = await this.article(slug);
    await sendForm(reply, htmlOf(ConcernPage, { article, part: textOf(part) }));
  }

  @Post()
  async receive(
    @Param('slug') slug: string,
    @Body() fields: Record<string, unknown> | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const article = await this.article(slug);
    const [part, words] = [textOf(fields?.part), textOf(fields?.words)];
    const section = sectionsOf(article.body, article.coveredSections).find(({ anchor }) => anchor === part);
    try {
      const revisionId = textOf(fields?.revision);
      await this.concerns.receive(article, { words, section: section?.title ?? '', revisionId });
      await sendForm(reply, htmlOf(ConcernReceivedPage, { article }));
    } catch (error) {
      const refusal = asRefusal(error);
      if (!(refusal instanceof Refusal)) throw error;
      const problem = SAYINGS[refusal.code] ?? 'Something in this cannot be taken as it is. Please look at it again.';
      await sendForm(reply, htmlOf(ConcernPage, { article, part, words, problem }), statusOf(refusal));
    }
  }

  private async article(slug: string): Promise<PublishedWork> {
    const article = await this.articles.bySlug(slug);
    if (!article) throw new Refusal('NOT_FOUND');
    return article;
  }
}

/** A field as text; empty when it is missing, or was sent twice. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
