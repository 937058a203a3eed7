import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { SocketEvents } from '../../src/realtime/index.js';
import { startServer, type TestServer } from '../setup/server.js';
import { aGroup, aMember, appoint } from '../world/groups.js';
import { clientId, type Person } from '../world/person.js';
import { Line, SocketRefusal } from '../world/socket.js';

jest.setTimeout(60_000);

/** Ways to write a string that have broken servers before; each carries its canary. */
const SPELLINGS: ((canary: string) => string)[] = [
  (canary) => canary,
  (canary) => `${canary}\u0000`,
  (canary) => `'; drop table x; -- ${canary}`,
  (canary) => `<b onmouseover=alert(1)>${canary}</b>`,
  (canary) => `${canary} \ud800`,
  (canary) => canary.repeat(2_000),
];

describe('what somebody types', () => {
  let server: TestServer;
  let groupId: string;
  let people: Person[];
  let count = 0;
  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
    people = [await aMember(server, groupId, 'Ann'), await aMember(server, groupId, 'Mo')];
    for (const role of ['steward', 'moderator', 'operator']) await appoint(server, people[1]!, role);
  });
  afterAll(() => server.stop());

  const canary = () => `canary${(count += 1)}x`;

  it('is in no log line and no refusal, whatever it is typed into, and the server stays up', async () => {
    for (const [kind, field] of operations(server)) {
      for (const [n, spell] of SPELLINGS.entries()) {
        // Signing out would end the visit, and takes no words.
        if (field.name === 'signOut') continue;
        const valueOf = (type: GraphQLInputType) => filled(type, () => spell(canary()), n % 2 === 1 ? canary : place);
        const variables = Object.fromEntries(field.args.map((argument) => [argument.name, valueOf(argument.type)]));
        const response = await people[n % 2]!.fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: documentOf(kind, field), variables }),
        });
        expect([field.name, response.status < 500]).toEqual([field.name, true]);
        const { errors } = (await response.json()) as { errors?: object[] };
        expect(JSON.stringify(errors ?? [])).not.toMatch(/canary\d/);
      }
    }
    expect(count).toBeGreaterThan(200);
    expect(server.log.filter((line) => /canary\d/.test(line))).toEqual([]);
    expect((await people[0]!.send('{ me { displayName } }')).me).toBeTruthy();
  });

  it('is in no log line when it comes over the socket, in any event or none that exists', async () => {
    const names = [...server.app.get(SocketEvents, { strict: false }).names(), 'chat.unknown'];
    for (const name of names) {
      for (const spell of SPELLINGS.slice(0, 5)) {
        for (const payload of payloads(spell(canary()))) {
          const line = await Line.connect(server, people[0]!);
          const sent = await line.askAnything(name, payload).catch((error: unknown) => error);
          if (sent instanceof SocketRefusal) expect(sent.message).not.toMatch(/canary\d/);
          line.hangUp();
        }
        if (name === 'chat.unknown') break;
      }
    }
    expect(server.log.filter((line) => /canary\d/.test(line))).toEqual([]);
    expect((await people[0]!.send('{ me { displayName } }')).me).toBeTruthy();
  });

  const place = () => (count % 3 === 0 ? clientId() : groupId);
  const payloads = (words: string) => [
    { roomId: words, clientId: words, body: words, anonymous: true, after: words, limit: 1 },
    { roomId: groupId, clientId: clientId(), body: words, anonymous: false, after: 0, limit: 1 },
  ];
});

type Field = GraphQLField<unknown, unknown>;

function operations(server: TestServer): [string, Field][] {
  const { schema } = server.app.get(GraphQLSchemaHost, { strict: false });
  const of = (kind: string, fields: Record<string, Field> = {}) =>
    Object.values(fields).map((field): [string, Field] => [kind, field]);
  return [
    ...of('query', schema.getQueryType()?.getFields()),
    ...of('mutation', schema.getMutationType()?.getFields()),
  ].filter(([, field]) => field.args.length > 0);
}

function documentOf(kind: string, field: Field): string {
  const each = (write: (argument: GraphQLArgument) => string) => field.args.map(write).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return `${kind} (${each(({ name, type }) => `$${name}: ${String(type)}`)}) {
    ${field.name}(${each(({ name }) => `${name}: $${name}`)}) ${selection}
  }`;
}

/** A value of an input type with words in every string, and something in every id. */
function filled(type: GraphQLInputType, words: () => string, id: () => string): unknown {
  if (isNonNullType(type)) return filled(type.ofType, words, id);
  if (isListType(type)) return [filled(type.ofType, words, id)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return Object.fromEntries(fields.map((field) => [field.name, filled(field.type, words, id)]));
  }
  if (type.name === 'Id') return id();
  if (type.name === 'String') return words();
  return type.name === 'Int' ? 1 : type.name === 'Boolean' ? true : null;
}
