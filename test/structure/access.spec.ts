import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GraphQLSchemaHost, Query } from '@nestjs/graphql';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { parse } from 'yaml';
import { refuseAccess } from '../../src/kernel/access.js';
import { startServer, type TestServer } from '../setup/server.js';
import { Person } from '../world/person.js';
import { callWith, type IdArgument, idArgumentsOf } from './id-arguments.js';
import { operationsOf, operationsOfClass } from './operations.js';
import { furnish } from './furnish.js';

interface Table {
  /** Who may call each operation. */
  rules: Record<string, string>;
  /** What somebody who belongs nowhere is answered, for an id of nothing and for an id of something alike. */
  foreign: Record<string, string>;
}

const TABLE = parse(readFileSync('test/structure/access.yml', 'utf8')) as Table;

const nameOf = ({ kind, operation, path }: IdArgument) => `${kind}.${operation}(${path})`;

describe('access', () => {
  let server: TestServer;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    server = await startServer();
    ({ schema } = server.app.get(GraphQLSchemaHost, { strict: false }));
    await furnish(server);
  });
  afterAll(() => server.stop());

  it('is declared for every query, mutation, route and socket event', () => {
    const operations = operationsOf(server.app);
    expect(operations.filter(({ rule }) => rule === undefined)).toEqual([]);
    const answered = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
      Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
    );
    expect(operations.map(({ name }) => name)).toEqual(expect.arrayContaining(answered));
  });

  it('is refused, and listed, where nobody declared it', () => {
    class Forgetful {
      @Query(() => String)
      secrets(): string {
        return 'all of them';
      }
    }
    expect(operationsOfClass(Forgetful)).toEqual([{ name: 'Query.secrets', rule: undefined }]);
    expect(refuseAccess(undefined, null)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('is what the reviewed table says', () => {
    const rules = Object.fromEntries(operationsOf(server.app).map(({ name, rule }) => [name, rule]));
    expect(rules).toEqual(TABLE.rules);
  });

  it('answers a stranger the same for a thing that is not there and for a thing that is not theirs', async () => {
    const stranger = await new Person(server).signUp();
    const ids = await idsOf(server);
    expect(ids.length).toBeGreaterThan(5);
    const found: Record<string, string> = {};
    for (const argument of idArgumentsOf(schema)) {
      const answers = new Set<string>();
      for (const id of [randomUUID(), ...ids]) {
        for (const kind of kindsOf(argument)) answers.add(await answerOf(stranger, argument, id, kind));
      }
      found[nameOf(argument)] = [...answers].sort().join(' or ');
    }
    expect(found).toEqual(TABLE.foreign);
  }, 180_000);

  it('answers a malformed id as invalid, before any statement', async () => {
    const stranger = await new Person(server).signUp();
    for (const argument of idArgumentsOf(schema)) {
      for (const id of ['1', 'x'.repeat(5_000), "' or 1=1 --", randomUUID().toUpperCase()]) {
        expect([nameOf(argument), await answerOf(stranger, argument, id)]).toEqual([nameOf(argument), 'INVALID']);
      }
    }
  }, 180_000);

  /** An id beside a kind of thing is asked after as every kind. */
  function kindsOf(argument: IdArgument): number[] {
    let words = 0;
    const choice = (of: string[]) => ((words = of.length), of[0]!);
    callWith(schema, argument, '', { id: () => '', text: () => '', choice });
    return words === 0 ? [0] : [0, 1, 2];
  }

  async function answerOf(person: Person, argument: IdArgument, id: string, kind = 0): Promise<string> {
    const choice = (words: string[]) => words[kind % words.length]!;
    const invent = { id: () => randomUUID(), text: () => 'words', choice };
    const { document, variables } = callWith(schema, argument, id, invent);
    const answer = await person.post<{ answer: unknown }>(document, variables);
    if (answer.errors) return answer.errors[0]!.extensions.code;
    const empty =
      answer.data!.answer === null || (Array.isArray(answer.data!.answer) && answer.data!.answer.length === 0);
    return empty ? 'nothing' : 'something';
  }
});

/** One id of every table that has some. */
async function idsOf(server: TestServer): Promise<string[]> {
  const tables = await server.sql<{ name: string }>(`
    select format('%I.%I', table_schema, table_name) as name from information_schema.columns
    where column_name = 'id' and data_type = 'uuid'`);
  const rows = [];
  for (const { name } of tables) rows.push(...(await server.sql<{ id: string }>(`select id from ${name} limit 1`)));
  return rows.map(({ id }) => id);
}
