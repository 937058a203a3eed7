import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLScalarType, type ValueNode, Kind } from 'graphql';
import { isId } from '../ids.js';
import { Refusal } from '../refusal.js';

function readId(value: unknown): string {
  // Safety: an id is checked before it can reach SQL, so that a malformed one is refused like a foreign one.
  if (!isId(value)) throw new Refusal('INVALID', { field: 'id' });
  return value;
}

/** A random id, lower-case UUIDv4. */
export const Id = new GraphQLScalarType({
  name: 'Id',
  description: 'A random id: a lower-case UUID, version 4. It carries no time and no order.',
  serialize: String,
  parseValue: readId,
  parseLiteral: (node: ValueNode) => readId(node.kind === Kind.STRING ? node.value : undefined),
});

/** Text as an allow-listed tree of blocks and spans, never HTML; made by `kernel/rich-text.ts`. */
export const RichText = new GraphQLScalarType({
  name: 'RichText',
  description:
    'Formatted text as a list of blocks { kind, spans: [{ text, strong?, em?, href? }], depth? }. It never holds HTML.',
  serialize: (value) => value,
  parseValue: () => {
    throw new Refusal('INVALID');
  },
});

@Scalar('DateTime', () => Date)
export class RoundedTime implements CustomScalar<string, Date> {
  description = 'A rounded instant, UTC: the hour in conversations, the minute in chat.';

  serialize(value: unknown): string {
    return (value as Date).toISOString();
  }

  parseValue(): Date {
    throw new Refusal('INVALID');
  }

  parseLiteral(): Date {
    throw new Refusal('INVALID');
  }
}
