import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../kernel/access.js';
import { CurrentViewer } from '../kernel/graphql/request-context.js';
import { Throttle } from '../kernel/throttle.js';
import type { Viewer } from '../kernel/viewer.js';
import { QuietDaysOfMembers } from './quiet-days.service.js';
import { QuietDays, SetQuietDaysInput } from './quiet-days.type.js';

@Resolver()
@Access('member')
export class QuietDaysResolver {
  constructor(
    private readonly quiet: QuietDaysOfMembers,
    private readonly throttle: Throttle,
  ) {}

  @Query(() => QuietDays, { nullable: true, description: 'Your quiet days, now or to come; null for none.' })
  quietDays(@CurrentViewer() viewer: Viewer): Promise<QuietDays | null> {
    return this.quiet.of(viewer);
  }

  @Mutation(() => QuietDays, { nullable: true, description: 'Makes these days quiet. They end by themselves.' })
  async setQuietDays(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SetQuietDaysInput,
  ): Promise<QuietDays | null> {
    await this.throttle.count('private', viewer);
    return this.quiet.set(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'Ends your quiet days now.' })
  async endQuietDays(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    await this.throttle.count('private', viewer);
    await this.quiet.end(viewer);
    return true;
  }
}
