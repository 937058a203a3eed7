import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import type { Viewer } from '../../kernel/viewer.js';
import { PlanDutyInput } from './duty.input.js';
import type { Standing } from './duty.rules.js';
import { Duty as DutyDesk } from './duty.service.js';
import type { NamedSpan } from './duty.store.js';
import { Duty, DutySpan } from './duty.type.js';

const WHERE = { type: () => Id, nullable: true, description: 'The group; left out for everywhere.' };

@Resolver(() => DutySpan)
@Access('host')
export class DutyResolver {
  constructor(private readonly desk: DutyDesk) {}

  @Query(() => Duty, { description: 'Whether somebody of the team is here for a group, or when somebody plans to be.' })
  @Access('member')
  duty(
    @CurrentViewer() viewer: Viewer,
    @Args('groupId', { type: () => Id, description: 'The group.' }) groupId: string,
  ): Promise<Standing> {
    return this.desk.of(viewer, groupId);
  }

  @Query(() => [DutySpan], { description: 'The times you said you are here, or plan to be, that are not over.' })
  myDuty(@CurrentViewer() viewer: Viewer): Promise<NamedSpan[]> {
    return this.desk.mine(viewer);
  }

  @Query(() => [DutySpan], { description: 'Who is here and who plans to be, by name. For stewards of that place.' })
  @Access('steward')
  dutyRota(
    @CurrentViewer() viewer: Viewer,
    @Args('groupId', WHERE) groupId: string | null | undefined,
  ): Promise<NamedSpan[]> {
    return this.desk.rota(viewer, groupId ?? null);
  }

  @Mutation(() => [DutySpan], { description: 'Says that you are here until a time. It ends by itself.' })
  goOnDuty(
    @CurrentViewer() viewer: Viewer,
    @Args('groupId', WHERE) groupId: string | null | undefined,
    @Args('until', { description: 'An instant in UTC, "2026-03-04T22:00Z", at most 12 hours from now.' }) until: string,
  ): Promise<NamedSpan[]> {
    return this.desk.begin(viewer, groupId ?? null, until);
  }

  @Mutation(() => [DutySpan], { description: 'Says that you are not here any more, wherever you had said so.' })
  leaveDuty(@CurrentViewer() viewer: Viewer): Promise<NamedSpan[]> {
    return this.desk.end(viewer);
  }

  @Mutation(() => [DutySpan], { description: 'Puts down a time you plan to be here.' })
  planDuty(@CurrentViewer() viewer: Viewer, @Args('input') input: PlanDutyInput): Promise<NamedSpan[]> {
    return this.desk.plan(viewer, { ...input, groupId: input.groupId ?? null });
  }

  @Mutation(() => [DutySpan], { description: 'Takes one of your own times out.' })
  dropDuty(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The span.' }) id: string,
  ): Promise<NamedSpan[]> {
    return this.desk.drop(viewer, id);
  }

  @ResolveField(() => Boolean, { description: 'Whether it is yours.' })
  isYours(@CurrentViewer() viewer: Viewer, @Parent() span: NamedSpan): boolean {
    return span.accountId === viewer.accountId;
  }
}
