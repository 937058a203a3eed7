import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Where a page of a list ends.' })
export class PageEnd {
  @Field({ description: 'Whether there is more after this page.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'The position to continue after; null on an empty page.' })
  endCursor: string | null;
}

interface ConnectionClass<Node> {
  new (): { edges: { node: Node; cursor: string }[]; pageInfo: PageEnd };
}

/** What the Relay connection of a node type extends: its edges and the end of its page. */
export function connectionType<Node>(name: string, node: () => new () => Node): ConnectionClass<Node> {
  @ObjectType(`${name}Edge`, { description: 'One item of a list, with its position.' })
  class Edge {
    @Field(() => node(), { description: 'The item.' })
    node: Node;

    @Field({ description: 'The position of this item in its list.' })
    cursor: string;
  }

  @ObjectType({ isAbstract: true })
  class Connection {
    @Field(() => [Edge], { description: 'The items of this page, in order.' })
    edges: Edge[];

    @Field(() => PageEnd, { description: 'Where this page ends.' })
    pageInfo: PageEnd;
  }
  return Connection;
}
