import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { connectionOf, pageRequest } from '../../kernel/page.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Audit } from './audit.service.js';
import { AuditConnection } from './audit.type.js';

@Resolver()
export class AuditResolver {
  constructor(private readonly audit: Audit) {}

  @Query(() => AuditConnection, {
    description: 'What the team did and looked at, for stewards of the whole community.',
  })
  @Access('steward')
  async auditTrail(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true, description: 'At most this many.' }) first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'Continue after this position.' }) after?: string,
  ): Promise<AuditConnection> {
    const page = pageRequest(first, after);
    return connectionOf(await this.audit.trail(viewer, page), page.first, (entry) => entry.position);
  }
}
