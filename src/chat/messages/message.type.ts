import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Author } from '../../authorship/index.js';
import { SupportOffer } from '../../crisis/index.js';
import { connectionType } from '../../kernel/graphql/page.type.js';
import { Id, RichText } from '../../kernel/graphql/scalars.js';
import type { Block } from '../../kernel/rich-text.js';
import { ContentNote } from '../../readers/index.js';
import type { EventKind } from './event.entity.js';
import type { MessageState } from './message.entity.js';

enum MessageStateCode {
  STANDING = 'standing',
  DELETED = 'deleted',
  REMOVED = 'removed',
}
registerEnumType(MessageStateCode, {
  name: 'MessageState',
  description: 'Whether a message stands, was taken back by its author, or was removed by a moderator.',
});

enum ChatEventKind {
  WRITTEN = 'written',
  EDITED = 'edited',
  DELETED = 'deleted',
  REMOVED = 'removed',
  RESTORED = 'restored',
}
registerEnumType(ChatEventKind, { name: 'ChatEventKind', description: 'What happened to a message.' });

@ObjectType({ description: 'A message in a room. Its place stays when its words are gone.' })
export class ChatMessage {
  @Field(() => Id, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'The position it was written at.' })
  seq: number;

  @Field(() => Author, { nullable: true, description: 'Who wrote it; null on a tombstone.' })
  author: Author | null;

  @Field(() => RichText, { nullable: true, description: 'The words, when they are shown to you.' })
  body: Block[] | null;

  @Field(() => [ContentNote], { description: 'What its writer, or a moderator, noted about it.' })
  notes: ContentNote[];

  @Field({ description: 'Whether its words are covered by your choices; `openMessage` lifts the cover.' })
  isCovered: boolean;

  @Field(() => Id, { nullable: true, description: 'The message it answers, in the same room.' })
  replyTo: string | null;

  @Field(() => MessageStateCode, { description: 'Whether it stands.' })
  state: MessageState;

  @Field({ description: 'Whether its words were changed after it was written.' })
  edited: boolean;

  @Field({ description: 'When it was written, to the minute.' })
  writtenMinute: Date;
}

@ObjectType({ description: 'One position of a room, and the message it speaks of as that stands now.' })
export class ChatEvent {
  @Field(() => Int, { description: 'The position.' })
  seq: number;

  @Field(() => ChatEventKind, { nullable: true, description: 'What happened; null with a message left out.' })
  kind: EventKind | null;

  @Field(() => ChatMessage, { nullable: true, description: 'The message; null when you chose not to meet it.' })
  message: ChatMessage | null;
}

@ObjectType({ description: 'A page of what happened in a room, in order. Missing positions are gone for good.' })
export class ChatEventConnection extends connectionType('ChatEvent', () => ChatEvent) {}

@ObjectType({ description: 'What a message says now.' })
export class EditMessagePayload {
  @Field(() => ChatMessage, { description: 'The message.' })
  message: ChatMessage;

  @Field(() => SupportOffer, { nullable: true, description: 'Help to offer the writer, privately.' })
  supportOffer: SupportOffer | null;
}
