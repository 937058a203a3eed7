import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { Card } from '../cards.service.js';
import { Group } from '../group.type.js';
import { Invites } from './invites.service.js';
import { AnswerJoinRequestInput, AskToJoinInput, CreateInviteInput, JoinGroupInput } from './joining.input.js';
import { Joining } from './joining.service.js';
import { Invite, JoinRequest } from './joining.type.js';
import { JoinRequests } from './join-requests.service.js';

const GROUP = { type: () => Id, description: 'The group.' };

@Resolver()
@Access('member')
export class JoiningResolver {
  constructor(
    private readonly joining: Joining,
    private readonly requests: JoinRequests,
    private readonly invites: Invites,
  ) {}

  @Mutation(() => Group, { description: 'Joins an open group, once its house rules were read.' })
  joinGroup(@CurrentViewer() viewer: Viewer, @Args('input') { groupId, rulesRead }: JoinGroupInput): Promise<Card> {
    return this.joining.join(viewer, groupId, rulesRead);
  }

  @Mutation(() => Boolean, { description: 'Leaves a group. Nobody is told.' })
  async leaveGroup(@CurrentViewer() viewer: Viewer, @Args('groupId', GROUP) groupId: string): Promise<boolean> {
    await this.joining.leave(viewer, groupId);
    return true;
  }

  @Mutation(() => Group, { description: 'Asks to join a group; asking again replaces the answer.' })
  askToJoin(@CurrentViewer() viewer: Viewer, @Args('input') { groupId, answer }: AskToJoinInput): Promise<Card> {
    return this.requests.ask(viewer, groupId, answer);
  }

  @Mutation(() => Boolean, { description: 'Takes back a request to join.' })
  async withdrawJoinRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('groupId', GROUP) groupId: string,
  ): Promise<boolean> {
    await this.requests.withdraw(viewer, groupId);
    return true;
  }

  @Query(() => [JoinRequest], { description: 'Up to 50 requests that wait for an answer. For hosts of the group.' })
  @Access('host')
  joinRequests(@CurrentViewer() viewer: Viewer, @Args('groupId', GROUP) groupId: string): Promise<JoinRequest[]> {
    return this.requests.waiting(viewer, groupId);
  }

  @Mutation(() => Boolean, { description: 'Lets somebody join who asked, or declines. For hosts of the group.' })
  @Access('host')
  async answerJoinRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { requestId, approve }: AnswerJoinRequestInput,
  ): Promise<boolean> {
    await this.requests.answer(viewer, requestId, approve);
    return true;
  }

  @Mutation(() => Invite, { description: 'Makes an invite for one person. For moderators of the group.' })
  @Access('moderator')
  createInvite(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { groupId, clientId }: CreateInviteInput,
  ): Promise<Invite> {
    return this.invites.create(viewer, groupId, clientId);
  }

  @Mutation(() => Group, { description: 'Joins the group that an invite leads into.' })
  acceptInvite(
    @CurrentViewer() viewer: Viewer,
    @Args('code', { description: 'The code, as it was passed on.' }) code: string,
  ): Promise<Card> {
    return this.invites.accept(viewer, code);
  }
}
