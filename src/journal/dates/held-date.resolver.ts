import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { SLOT, VERSION } from '../arguments.js';
import { ChangeHeldDateInput, HeldDate, HoldDateInput } from './held-date.type.js';
import { HeldDates } from './held-dates.service.js';

@Resolver()
@Access('member')
export class HeldDateResolver {
  constructor(
    private readonly dates: HeldDates,
    private readonly throttle: Throttle,
  ) {}

  @Query(() => [HeldDate], { description: 'The dates you hold, in the order of the calendar.' })
  async heldDates(@CurrentViewer() viewer: Viewer): Promise<HeldDate[]> {
    await this.throttle.count('read', viewer);
    return this.dates.all(viewer);
  }

  @Mutation(() => HeldDate, { description: 'Holds a date, sealed to you. Nothing is ever done with it.' })
  async holdDate(@CurrentViewer() viewer: Viewer, @Args('input') input: HoldDateInput): Promise<HeldDate> {
    await this.throttle.count('private', viewer);
    return this.dates.hold(viewer, input);
  }

  @Mutation(() => HeldDate, { description: 'Changes a date you hold.' })
  async changeHeldDate(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeHeldDateInput): Promise<HeldDate> {
    await this.throttle.count('private', viewer);
    return this.dates.change(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'Lets go of a date; it is gone at once.' })
  async letGoOfDate(
    @CurrentViewer() viewer: Viewer,
    @Args('slot', SLOT) slot: number,
    @Args('version', VERSION) version: string,
  ): Promise<boolean> {
    await this.throttle.count('private', viewer);
    await this.dates.letGo(viewer, { slot, version });
    return true;
  }
}
