import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';
import { ChatCrowd } from './crowd.rules.js';

registerEnumType(ChatCrowd, { name: 'ChatCrowd', description: 'How many are in a room now, in words alone.' });

@ObjectType({ description: 'The room of a group.' })
export class ChatRoom {
  @Field(() => Id, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'The last position in it; 0 before anything happened.' })
  head: number;

  @Field({ description: 'Whether nobody may write in it now.' })
  isClosed: boolean;

  @Field({ description: 'The time zone whose five in the morning begins its day, by IANA name.' })
  timeZone: string;

  @Field(() => ChatCrowd, { description: 'How many are here now. Nobody is told who.' })
  crowd: ChatCrowd;

  @Field(() => Int, { description: 'After how many days what was said here is deleted.' })
  keepsDays: number;
}
