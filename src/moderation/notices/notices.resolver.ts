import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { connectionOf, pageRequest } from '../../kernel/page.js';
import type { Viewer } from '../../kernel/viewer.js';
import { NoticeConnection } from './notice.type.js';
import { Notices } from './notices.service.js';

@Resolver()
@Access('member')
export class NoticesResolver {
  constructor(private readonly notices: Notices) {}

  @Query(() => NoticeConnection, { description: 'What the team told you about things you wrote, newest first.' })
  async myNotices(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true, description: 'At most this many.' }) first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'Continue after this position.' }) after?: string,
  ): Promise<NoticeConnection> {
    const page = pageRequest(first, after);
    return connectionOf(await this.notices.mine(viewer, page), page.first, (notice) => notice.position);
  }
}
