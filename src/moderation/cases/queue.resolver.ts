import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { connectionOf, pageRequest } from '../../kernel/page.js';
import type { Viewer } from '../../kernel/viewer.js';
import { SubjectKind } from '../subjects.js';
import { caseItemOf } from './case-items.js';
import { CaseConnection, CaseItem } from './case.type.js';
import { Looks } from './looks.service.js';
import { OpenedCase } from './opened-case.type.js';
import { Queue } from './queue.service.js';

@Resolver()
@Access('moderator')
export class QueueResolver {
  constructor(
    private readonly queue: Queue,
    private readonly looks: Looks,
  ) {}

  @Query(() => CaseConnection, { description: 'What waits for the team, most urgent first, then oldest.' })
  async moderationQueue(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true, description: 'At most this many.' }) first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'Continue after this position.' }) after?: string,
    @Args('groupId', { type: () => Id, nullable: true, description: 'Of this group only.' }) groupId?: string,
  ): Promise<CaseConnection> {
    const page = pageRequest(first, after);
    const cases = await this.queue.open(viewer, page, groupId);
    const items = cases.map((item, i) => caseItemOf(viewer, item, (page.after ?? 0) + i + 1));
    return connectionOf(items, page.first, (item) => item.position!);
  }

  @Mutation(() => OpenedCase, { description: 'Shows what a case is about. That you looked is written down.' })
  openCase(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The case.' }) id: string,
  ): Promise<OpenedCase> {
    return this.looks.open(viewer, id);
  }

  @Mutation(() => OpenedCase, { description: 'Opens a case about something you came upon, reported or not.' })
  async openCaseFor(
    @CurrentViewer() viewer: Viewer,
    @Args('kind', { type: () => SubjectKind, description: 'The kind of thing.' }) kind: SubjectKind,
    @Args('id', { type: () => Id, description: 'The thing.' }) id: string,
  ): Promise<OpenedCase> {
    return this.looks.open(viewer, await this.queue.openFor(viewer, { kind, id }));
  }

  @Mutation(() => CaseItem, { description: 'Takes a case on; it frees itself after 20 minutes.' })
  async claimCase(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The case.' }) id: string,
    @Args('version', { type: () => Int, description: 'The version you saw.' }) version: number,
  ): Promise<CaseItem> {
    return caseItemOf(viewer, await this.queue.claim(viewer, id, version));
  }

  @Mutation(() => CaseItem, { description: 'Lays a case back for the others.' })
  async handOverCase(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The case.' }) id: string,
    @Args('version', { type: () => Int, description: 'The version you saw.' }) version: number,
    @Args('note', { type: () => String, nullable: true, description: 'A word to whoever goes on.' }) note?: string,
  ): Promise<CaseItem> {
    return caseItemOf(viewer, await this.queue.handOver(viewer, id, version, note));
  }
}
