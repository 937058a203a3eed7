import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { SLOT, VERSION } from '../arguments.js';
import { EditRemembranceInput, Remembrance, RemembrancePayload, WriteRemembranceInput } from './remembrance.type.js';
import { Remembrances } from './remembrances.service.js';

@Resolver()
@Access('member')
export class RemembranceResolver {
  constructor(
    private readonly all: Remembrances,
    private readonly throttle: Throttle,
  ) {}

  @Query(() => [Remembrance], { description: 'Your page of remembrance, newest first.' })
  async remembrances(@CurrentViewer() viewer: Viewer): Promise<Remembrance[]> {
    await this.throttle.count('read', viewer);
    return this.all.all(viewer);
  }

  @Mutation(() => RemembrancePayload, { description: 'Writes on your page of remembrance, sealed to you.' })
  async writeRemembrance(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: WriteRemembranceInput,
  ): Promise<RemembrancePayload> {
    await this.throttle.count('private', viewer);
    return this.all.write(viewer, input);
  }

  @Mutation(() => RemembrancePayload, { description: 'Changes words on your page of remembrance.' })
  async editRemembrance(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: EditRemembranceInput,
  ): Promise<RemembrancePayload> {
    await this.throttle.count('private', viewer);
    return this.all.edit(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'Deletes words from your page of remembrance; they are gone at once.' })
  async deleteRemembrance(
    @CurrentViewer() viewer: Viewer,
    @Args('slot', SLOT) slot: number,
    @Args('version', VERSION) version: string,
  ): Promise<boolean> {
    await this.throttle.count('private', viewer);
    await this.all.delete(viewer, { slot, version });
    return true;
  }
}
