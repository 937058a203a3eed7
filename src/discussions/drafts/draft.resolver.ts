import { Args, Mutation, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Drafts } from './drafts.service.js';

enum DraftTarget {
  GROUP = 'group',
  THREAD = 'thread',
  ROOM = 'room',
  POST = 'post',
}
registerEnumType(DraftTarget, {
  name: 'DraftTarget',
  description: 'What a draft is for: a new thread in a group, a reply, a message, a change of a post.',
});

const KIND = { type: () => DraftTarget, description: 'What the draft is for.' } as const;
const TARGET = { type: () => Id, description: 'The group (also for its room), thread or post.' } as const;

@Resolver()
@Access('member')
export class DraftResolver {
  constructor(
    private readonly drafts: Drafts,
    private readonly throttle: Throttle,
  ) {}

  @Query(() => String, { nullable: true, description: 'Your draft for a place; only you can read it.' })
  async draft(
    @CurrentViewer() viewer: Viewer,
    @Args('kind', KIND) kind: DraftTarget,
    @Args('id', TARGET) id: string,
  ): Promise<string | null> {
    return (await this.drafts.read(viewer, kind, id))?.text ?? null;
  }

  @Query(() => Id, { nullable: true, description: 'The post that your draft for a place quotes.' })
  async draftQuote(
    @CurrentViewer() viewer: Viewer,
    @Args('kind', KIND) kind: DraftTarget,
    @Args('id', TARGET) id: string,
  ): Promise<string | null> {
    return (await this.drafts.read(viewer, kind, id))?.quotes ?? null;
  }

  @Mutation(() => Boolean, { description: 'Keeps a draft for a place, sealed to you.' })
  async saveDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('kind', KIND) kind: DraftTarget,
    @Args('id', TARGET) id: string,
    @Args('text', { description: 'The draft, at most 40,000 bytes.' }) text: string,
    @Args('quotes', { type: () => Id, nullable: true, description: 'The post it quotes.' }) quotes: string | null,
  ): Promise<boolean> {
    await this.throttle.count('private', viewer);
    await this.drafts.save(viewer, kind, id, { text, quotes });
    return true;
  }

  @Mutation(() => Boolean, { description: 'Throws a draft away; only this, and nothing else, does.' })
  async discardDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('kind', KIND) kind: DraftTarget,
    @Args('id', TARGET) id: string,
  ): Promise<boolean> {
    await this.throttle.count('private', viewer);
    await this.drafts.discard(viewer, kind, id);
    return true;
  }
}
