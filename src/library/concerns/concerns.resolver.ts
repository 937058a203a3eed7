import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { connectionOf, pageRequest } from '../../kernel/page.js';
import type { Viewer } from '../../kernel/viewer.js';
import { LibraryConcern, LibraryConcernConnection } from './concern.type.js';
import { Concerns } from './concerns.service.js';
import type { ConcernView } from './concerns.store.js';

@Resolver()
@Access('curator')
export class ConcernsResolver {
  constructor(private readonly concerns: Concerns) {}

  @Query(() => LibraryConcernConnection, { description: 'What readers found unclear or wrong. For curators.' })
  async libraryConcerns(
    @CurrentViewer() viewer: Viewer,
    @Args('open', { type: () => Boolean, defaultValue: true, description: 'The open ones, or those closed.' })
    open: boolean,
    @Args('first', { type: () => Int, nullable: true, description: 'How many, 20 unless told.' }) first?: number | null,
    @Args('after', { type: () => String, nullable: true, description: 'The position to continue after.' })
    after?: string | null,
  ) {
    const page = pageRequest(first, after);
    const rows = await this.concerns.list(viewer, open, page);
    const start = page.after === undefined ? 0 : page.after + 1;
    return connectionOf(rows, page.first, (row) => start + rows.indexOf(row));
  }

  @Mutation(() => LibraryConcern, { description: 'Says what was done about a note of a reader, and closes it.' })
  closeConcern(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The note.' }) id: string,
    @Args('answer', { description: 'What was done, for the other curators.' }) answer: string,
  ): Promise<ConcernView> {
    return this.concerns.close(viewer, id, answer);
  }
}
