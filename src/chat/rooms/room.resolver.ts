import { Args, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import type { Viewer } from '../../kernel/viewer.js';
import { RoomViews } from './room-views.service.js';
import { ChatRoom } from './room.type.js';

@Resolver(() => ChatRoom)
@Access('member')
export class RoomResolver {
  constructor(private readonly views: RoomViews) {}

  @Query(() => ChatRoom, { description: 'The room of a group you may read in.' })
  chatRoom(
    @CurrentViewer() viewer: Viewer,
    @Args('groupId', { type: () => Id, description: 'The group.' }) groupId: string,
  ): Promise<ChatRoom> {
    return this.views.ofGroup(viewer, groupId);
  }
}
