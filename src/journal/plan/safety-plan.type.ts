import { Field, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Your safety plan. Only you can read it; every part may be empty.' })
export class SafetyPlan {
  @Field(() => String, { nullable: true, description: 'Say it when you keep the plan; null while there is none.' })
  version: string | null;

  @Field({ description: 'Signs by which you notice that it is getting hard.' })
  signs: string;

  @Field({ description: 'What helps you when you are alone.' })
  alone: string;

  @Field({ description: 'Places and people that take your mind elsewhere.' })
  places: string;

  @Field({ description: 'Whom you can ask for help.' })
  people: string;

  @Field({ description: 'Professionals and lines you would call.' })
  professionals: string;

  @Field({ description: 'What makes the place around you safer.' })
  safer: string;

  @Field({ description: 'A reason to stay, in your words.' })
  reason: string;
}

@InputType({ description: 'A safety plan as you want to keep it. Each part has at most 3,000 characters.' })
export class KeepSafetyPlanInput {
  @Field(() => String, { nullable: true, description: 'The version you read; null or left out when there was none.' })
  version?: string | null;

  @Field(() => String, { nullable: true, description: 'Signs by which you notice that it is getting hard.' })
  signs?: string | null;

  @Field(() => String, { nullable: true, description: 'What helps you when you are alone.' })
  alone?: string | null;

  @Field(() => String, { nullable: true, description: 'Places and people that take your mind elsewhere.' })
  places?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom you can ask for help.' })
  people?: string | null;

  @Field(() => String, { nullable: true, description: 'Professionals and lines you would call.' })
  professionals?: string | null;

  @Field(() => String, { nullable: true, description: 'What makes the place around you safer.' })
  safer?: string | null;

  @Field(() => String, { nullable: true, description: 'A reason to stay, in your words.' })
  reason?: string | null;
}
