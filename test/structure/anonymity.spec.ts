import { GraphQLSchemaHost } from '@nestjs/graphql';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, type GraphQLSchema, isObjectType, isInterfaceType, isUnionType } from 'graphql';
import { startServer, type TestServer } from '../setup/server.js';
import { type StandingColumn, columnsOf } from './catalog.js';
import { readLedger } from './ledger.js';

const CONTENT = ['discussions', 'chat', 'groups', 'library', 'journal', 'media', 'search'];
// The only columns of content that may name an account: the author of words under a name, who is kept out, and the team
// for what it wrote, approved and answered as such.
const NAMED = [
  'discussions.post.author_id',
  'chat.message.author_id',
  'groups.exclusion.account_id',
  'library.approval.approver_id',
  'library.approval.author_key',
  'library.concern.answered_by',
  'library.revision.author_id',
  'library.revision.author_key',
];

/** What a field of an answer is never called: it would be a handle on a person. */
const HANDLE =
  /^(account|author|member|user|owner|writer|poster)(id|key)s?$|tag$|^(scope|persona(id)?|voice(id)?|sessionHash|loginName|secret)$/i;

/** Every object type that can be reached from a type, itself included. */
function reachableFrom(schema: GraphQLSchema, start: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    const type = schema.getType(name);
    if (reached.has(name) || !type) continue;
    reached.add(name);
    if (isUnionType(type)) waiting.push(...type.getTypes().map((member) => member.name));
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    if (isInterfaceType(type)) waiting.push(...schema.getPossibleTypes(type).map((member) => member.name));
    waiting.push(...Object.values(type.getFields()).map((field) => getNamedType(field.type).name));
  }
  return reached;
}

/** Everything in which a schema gives an author away. */
function waysToAnAuthor(schema: GraphQLSchema): string[] {
  const author = schema.getType('Author');
  if (!isObjectType(author)) return ['there is no Author'];
  const fields = Object.keys(author.getFields()).sort().join();
  const around = [...reachableFrom(schema, 'Author')].filter((name) => !['Author', 'String', 'Boolean'].includes(name));
  const handles = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.keys(type.getFields())
          .filter((field) => HANDLE.test(field))
          .map((field) => `${type.name}.${field}`)
      : [],
  );
  return [...(fields === 'isAnonymous,isYou,name' ? [] : [`Author has ${fields}`]), ...around, ...handles];
}

describe('an author', () => {
  let server: TestServer;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    server = await startServer();
    ({ schema } = server.app.get(GraphQLSchemaHost, { strict: false }));
  });
  afterAll(() => server.stop());

  it('is a name, whether it is a pseudonym, and whether it is you; no answer holds a handle on anybody', () => {
    // Before the first content domain there is nobody to meet.
    const met = schema.getType('Author') !== undefined;
    expect(met ? waysToAnAuthor(schema) : []).toEqual([]);
  });

  it.each([
    ['an id', 'type Author { name: String isAnonymous: Boolean isYou: Boolean id: ID }', 'ID'],
    [
      'a way on to an account',
      'type Author { name: String isAnonymous: Boolean isYou: Boolean of: Me } type Me { a: Int }',
      'Me',
    ],
    [
      'an account beside it',
      'type Author { name: String isAnonymous: Boolean isYou: Boolean } type Post { authorId: ID }',
      'Post.authorId',
    ],
    [
      'a tag beside it',
      'type Author { name: String isAnonymous: Boolean isYou: Boolean } type Post { authorTag: ID }',
      'Post.authorTag',
    ],
  ])('is given away by %s, and the walk sees it', (_, types, way) => {
    expect(waysToAnAuthor(buildSchema(`${types} type Query { author: Author }`))).toContain(way);
  });

  it('has an account in the tables of content only where it stands under a name', async () => {
    const columns = (
      await columnsOf({ query: async <Row extends object>(sql: string) => ({ rows: await server.sql<Row>(sql) }) })
    ).filter(({ table }) => CONTENT.includes(table.split('.')[0]!));
    const named = columns.filter(namesAnAccount).map(({ column }) => column);
    expect(named.filter((column) => !NAMED.includes(column))).toEqual([]);
  });

  function namesAnAccount({ table, name, refersTo }: StandingColumn): boolean {
    const kind = readLedger()[table]?.[name];
    return (
      refersTo?.startsWith('identity.') ||
      refersTo?.startsWith('vault.') ||
      kind === 'account-key' ||
      kind === 'public-named'
    );
  }
});
