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

/** The Relay connection class of a node type; give each its own name. */
export function connectionType<Node>(name: string, node: () => new () => Node): ConnectionClass<Node> {
  @ObjectType(`${name}Edge`, { description: 'One item of a list, with its position.' })
  class Edge {
    @Field(() => node(), { description: 'The item.' })
    node: Node;

    @Field({ description: 'The position of this item in its list.' })
    cursor: string;
  }

  @ObjectType(`${name}Connection`, { description: 'One page of a list.' })
  class Connection {
    @Field(() => [Edge], { description: 'The items of this page, in order.' })
    edges: Edge[];

    @Field(() => PageEnd, { description: 'Where this page ends.' })
    pageInfo: PageEnd;
  }
  return Connection;
}
