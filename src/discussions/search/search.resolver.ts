import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { pageRequest } from '../../kernel/page.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { FoundPostConnection } from './found-post.type.js';
import { Search } from './search.service.js';

const WORDS = { description: 'All of them have to be there, of each at least how it begins; at most 200 characters.' };
const GROUP = { type: () => Id, nullable: true, description: 'One group; all of yours unless told.' } as const;
const FIRST = { type: () => Int, nullable: true, description: 'How many, 20 unless told, at most 50.' } as const;
const AFTER = { type: () => String, nullable: true, description: 'The cursor to continue after.' } as const;

@Resolver()
@Access('member')
export class SearchResolver {
  constructor(
    private readonly search: Search,
    private readonly throttle: Throttle,
  ) {}

  @Query(() => FoundPostConnection, { description: 'Posts you may read, found by their words or title, newest first.' })
  async searchPosts(
    @CurrentViewer() viewer: Viewer,
    @Args('words', WORDS) words: string,
    @Args('groupId', GROUP) groupId: string | null,
    @Args('first', FIRST) first: number | null,
    @Args('after', AFTER) after: string | null,
  ): Promise<FoundPostConnection> {
    await this.throttle.count('search', viewer);
    return this.search.posts(viewer, { words, groupId }, pageRequest(first, after));
  }
}
