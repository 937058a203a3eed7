import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { pageRequest } from '../../kernel/page.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AFTER, FIRST, SLOT, VERSION } from '../arguments.js';
import { CheckInConnection, CheckInPayload, WriteCheckInInput } from './check-in.type.js';
import { CheckIns } from './check-ins.service.js';

@Resolver()
@Access('member')
export class CheckInResolver {
  constructor(
    private readonly all: CheckIns,
    private readonly throttle: Throttle,
  ) {}

  @Query(() => CheckInConnection, { description: 'How you were, in your words, newest first.' })
  async checkIns(
    @CurrentViewer() viewer: Viewer,
    @Args('first', FIRST) first: number | null,
    @Args('after', AFTER) after: string | null,
  ): Promise<CheckInConnection> {
    await this.throttle.count('read', viewer);
    return this.all.page(viewer, pageRequest(first, after));
  }

  @Mutation(() => CheckInPayload, { description: 'Keeps how you are, in words, sealed to you.' })
  async writeCheckIn(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: WriteCheckInInput,
  ): Promise<CheckInPayload> {
    await this.throttle.count('private', viewer);
    return this.all.write(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'Deletes a check-in; its words are gone at once.' })
  async deleteCheckIn(
    @CurrentViewer() viewer: Viewer,
    @Args('slot', SLOT) slot: number,
    @Args('version', VERSION) version: string,
  ): Promise<boolean> {
    await this.throttle.count('private', viewer);
    await this.all.delete(viewer, { slot, version });
    return true;
  }
}
