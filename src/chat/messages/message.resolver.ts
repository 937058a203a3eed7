import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { connectionOf, pageRequest } from '../../kernel/page.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { WireEvent, WireMessage } from '../../realtime/index.js';
import type { ContentNote } from '../../readers/index.js';
import { History } from './history.service.js';
import { EditMessageInput } from './message.input.js';
import { type ChatEvent, ChatEventConnection, ChatMessage, EditMessagePayload } from './message.type.js';
import { Messages } from './messages.service.js';

@Resolver(() => ChatMessage)
@Access('member')
export class MessageResolver {
  constructor(
    private readonly messages: Messages,
    private readonly history: History,
    private readonly throttle: Throttle,
  ) {}

  @Query(() => ChatEventConnection, { description: 'What happened in a room after a position, as you may see it.' })
  async chatEvents(
    @CurrentViewer() viewer: Viewer,
    @Args('roomId', { type: () => Id, description: 'The room.' }) roomId: string,
    @Args('first', { type: () => Int, nullable: true, description: 'How many, at most 50.' }) first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'The position to go on after.' }) after?: string,
  ): Promise<ChatEventConnection> {
    const page = pageRequest(first, after);
    const asked = { roomId, after: page.after ?? 0, limit: page.first + 1 };
    const { events } = await this.history.readableBy(viewer, asked);
    return connectionOf(events.map(asEvent), page.first, (event) => event.seq);
  }

  @Query(() => ChatMessage, { description: 'One message with its cover lifted, because you asked.' })
  async openMessage(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The message.' }) id: string,
  ): Promise<ChatMessage> {
    return asMessage(await this.messages.open(viewer, id));
  }

  @Mutation(() => EditMessagePayload, { description: 'Changes the words or notes of a message of your own.' })
  async editMessage(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The new words.' }) input: EditMessageInput,
  ): Promise<EditMessagePayload> {
    await this.throttle.count('chat', viewer);
    const supportOffer = await this.messages.edit(viewer, input);
    return { message: asMessage(await this.messages.open(viewer, input.messageId)), supportOffer };
  }

  @Mutation(() => ChatMessage, { description: 'Takes a message of your own back: its words are gone at once.' })
  async deleteMessage(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The message.' }) id: string,
  ): Promise<ChatMessage> {
    await this.throttle.count('chat', viewer);
    await this.messages.takeBack(viewer, id);
    return asMessage(await this.messages.open(viewer, id));
  }

  @Mutation(() => Boolean, {
    description: 'Stops showing you whoever wrote a message: a name everywhere, a pseudonym in its room and day.',
  })
  async blockMessageAuthor(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The message.' }) id: string,
  ): Promise<boolean> {
    await this.throttle.count('private', viewer);
    await this.messages.blockAuthor(viewer, id);
    return true;
  }
}

function asMessage({ cover, notes, writtenMinute, ...message }: WireMessage): ChatMessage {
  return {
    ...message,
    notes: notes as ContentNote[],
    isCovered: cover === true,
    writtenMinute: new Date(writtenMinute),
  };
}

function asEvent(event: WireEvent): ChatEvent {
  if (event.bare) return { seq: event.seq, kind: null, message: null };
  return { seq: event.seq, kind: event.kind, message: asMessage(event.message) };
}
