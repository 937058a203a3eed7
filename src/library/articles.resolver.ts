import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../kernel/access.js';
import { connectionOf, pageRequest } from '../kernel/page.js';
import { Refusal } from '../kernel/refusal.js';
import type { PublishedWork } from './published.js';
import { Article, ArticleConnection, ArticleSection } from './article.type.js';
import { Articles } from './articles.service.js';
import { sectionsOf } from './sections.rules.js';

@Resolver(() => Article)
@Access('public')
export class ArticlesResolver {
  constructor(private readonly library: Articles) {}

  @Query(() => Article, { description: 'One article.' })
  async article(@Args('slug', { description: 'Its place in addresses.' }) slug: string): Promise<PublishedWork> {
    const article = await this.library.bySlug(slug);
    if (!article) throw new Refusal('NOT_FOUND');
    return article;
  }

  @Query(() => ArticleConnection, { description: 'The library, by title.' })
  async articles(
    @Args('first', { type: () => Int, nullable: true, description: 'How many, 20 unless told.' })
    first?: number | null,
    @Args('after', { type: () => String, nullable: true, description: 'The position to continue after.' })
    after?: string | null,
  ) {
    const page = pageRequest(first, after);
    const all = await this.library.all();
    const start = page.after === undefined ? 0 : page.after + 1;
    return connectionOf(all.slice(start, start + page.first + 1), page.first, (article) => all.indexOf(article));
  }

  @ResolveField(() => [ArticleSection], { description: 'Its text in parts; covered ones without words until opened.' })
  sections(
    @Parent() article: PublishedWork,
    @Args('opened', { type: () => [String], nullable: true, description: 'Anchors of covered sections to open.' })
    opened?: string[] | null,
  ): ArticleSection[] {
    return sectionsOf(article.body, article.coveredSections).map(({ anchor, title, covered, blocks }) => ({
      anchor,
      title,
      covered,
      // Safety: what is covered does not reach the device before its reader asked for it.
      body: covered && !opened?.includes(anchor) ? null : blocks,
    }));
  }
}
