import { Field, ObjectType } from '@nestjs/graphql';
import { SupportOffer } from '../../crisis/index.js';
import { Post } from './post.type.js';

@ObjectType({ description: 'What was written.' })
export class WritePostPayload {
  @Field(() => Post, { description: 'The post.' })
  post: Post;

  @Field({ description: 'Whether this request was carried out before, and only repeated now.' })
  replayed: boolean;

  @Field(() => SupportOffer, { nullable: true, description: 'Help to offer you, privately, after what you wrote.' })
  supportOffer: SupportOffer | null;
}

@ObjectType({ description: 'What a post says now.' })
export class EditPostPayload {
  @Field(() => Post, { description: 'The post.' })
  post: Post;

  @Field(() => SupportOffer, { nullable: true, description: 'Help to offer you, privately, after what you wrote.' })
  supportOffer: SupportOffer | null;
}
