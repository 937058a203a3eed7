import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Appeals } from './appeals.service.js';
import { DecideCaseInput, ReverseDecisionInput } from './decision.input.js';
import { Decision } from './decision.type.js';
import { Decisions } from './decisions.service.js';

@Resolver()
export class DecisionsResolver {
  constructor(
    private readonly decisions: Decisions,
    private readonly appeals: Appeals,
  ) {}

  @Mutation(() => Decision, { description: 'Decides a case. Its author is told what, why, and how to appeal.' })
  @Access('moderator')
  decideCase(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What to do.' }) input: DecideCaseInput,
  ): Promise<Decision> {
    return this.decisions.decide(viewer, input);
  }

  @Mutation(() => Decision, { description: 'Takes a removal, a lock or a mute back, exactly.' })
  @Access('moderator')
  reverseDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which one.' }) input: ReverseDecisionInput,
  ): Promise<Decision> {
    return this.decisions.reverse(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'Asks that somebody else of the team looks again at a decision about you.' })
  @Access('member')
  async appealDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('noticeId', { type: () => Id, description: 'The notice that told you of it.' }) noticeId: string,
    @Args('words', { description: 'What you want to say to whoever looks.' }) words: string,
  ): Promise<boolean> {
    await this.appeals.appeal(viewer, noticeId, words);
    return true;
  }
}
