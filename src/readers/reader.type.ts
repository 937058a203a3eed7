import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ContentNote, Showing } from './content-notes.js';

@ObjectType({ description: 'What the reader wants done with texts that carry one note.' })
export class NoteChoice {
  @Field(() => ContentNote, { description: 'The note.' })
  note: ContentNote;

  @Field(() => Showing, { description: 'What is done with such texts, everywhere.' })
  showing: Showing;
}

@ObjectType({ description: 'A voice the reader does not want to meet; only they know of it.' })
export class BlockedVoice {
  @Field(() => Int, { description: 'What to say to `unblock`.' })
  slot: number;

  @Field({ description: 'The name it had when it was blocked.' })
  name: string;

  @Field({ description: 'Whether it was an anonymous voice, hidden in its own thread or room and day only.' })
  isAnonymous: boolean;
}
