import { readFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { startServer, type TestServer } from '../setup/server.js';

const GIVEN = new Set(['String', 'Boolean', 'Int', 'Float', 'ID', 'Query', 'Mutation']);

describe('the GraphQL schema', () => {
  let server: TestServer;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    server = await startServer();
    ({ schema } = server.app.get(GraphQLSchemaHost, { strict: false }));
  });
  afterAll(() => server.stop());

  it('is the one in schema.graphql; "npm run schema" prints it', () => {
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(readFileSync('schema.graphql', 'utf8'));
  });

  it('says in a line what every type, field and argument is', () => {
    expect([...undescribed(schema)]).toEqual([]);
  });
});

/** Whatever has no description: "Type", "Type.field" or "Type.field(argument)". */
function* undescribed(schema: GraphQLSchema): Generator<string> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (!GIVEN.has(type.name) && !type.description) yield type.name;
    if (!isObjectType(type) && !isInputObjectType(type)) {
      // A value of an enum is a word of the domain, and says itself what it is.
      if (isEnumType(type) && type.getValues().length === 0) yield type.name;
      continue;
    }
    for (const field of Object.values(type.getFields())) {
      if (!field.description) yield `${type.name}.${field.name}`;
      if (!('args' in field)) continue;
      // `input` is described by its own type.
      for (const argument of field.args) {
        if (!argument.description && argument.name !== 'input') yield `${type.name}.${field.name}(${argument.name})`;
      }
    }
  }
}
