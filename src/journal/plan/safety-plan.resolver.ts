import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { KeepSafetyPlanInput, SafetyPlan } from './safety-plan.type.js';
import { SafetyPlans } from './safety-plans.service.js';

@Resolver()
@Access('member')
export class SafetyPlanResolver {
  constructor(
    private readonly plans: SafetyPlans,
    private readonly throttle: Throttle,
  ) {}

  @Query(() => SafetyPlan, { description: 'Your safety plan; every part is empty while there is none.' })
  async safetyPlan(@CurrentViewer() viewer: Viewer): Promise<SafetyPlan> {
    await this.throttle.count('read', viewer);
    return this.plans.of(viewer);
  }

  @Mutation(() => SafetyPlan, {
    description: 'Keeps your safety plan, sealed to you. With every part empty it is gone.',
  })
  async keepSafetyPlan(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: KeepSafetyPlanInput,
  ): Promise<SafetyPlan> {
    await this.throttle.count('private', viewer);
    return this.plans.keep(viewer, input);
  }
}
