import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Audiences, type Preview } from '../../../src/kernel/audiences.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { Person } from '../../world/person.js';
import { appointed, foundGroup, join, statements } from './community.js';

const SHELF = 'shelf { kind title targetId slug }';
const GROUP = `query ($id: Id, $slug: String) { group(id: $id, slug: $slug) { ${SHELF} } }`;
const PIN = `mutation ($input: PinInput!) { pinToShelf(input: $input) { ${SHELF} } }`;
const UNPIN = `mutation ($input: UnpinInput!) { unpinFromShelf(input: $input) { ${SHELF} } }`;
const MOVE = `mutation ($input: MoveOnShelfInput!) { moveOnShelf(input: $input) { ${SHELF} } }`;
const HELP = { kind: 'HELPLINES', title: null, targetId: null, slug: null };

describe('the shelf of a group', () => {
  let server: TestServer;
  let host: Person;
  let group: { id: string; slug: string };
  const [red, blue, gone, thread] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const asked: string[] = [];

  beforeAll(async () => {
    server = await startServer();
    shelve('article', [
      { id: red, title: 'When to get help', slug: 'when-to-get-help' },
      { id: blue, title: 'Feelings after a loss', slug: 'feelings' },
    ]);
    shelve('thread', [{ id: thread, title: 'Things that helped us' }]);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    group = await foundGroup(server, 'open');
    host = await appointed(server, 'host', group.id);
    asked.length = 0;
  });

  /** Puts things on offer where the outer domains do, whether or not one of them is there. */
  function shelve(kind: string, previews: Preview[]): void {
    const audiences = server.app.get(Audiences) as unknown as { byKind: Map<string, object> };
    audiences.byKind.set(kind, {
      previews: async (_: unknown, ids: readonly string[]) => {
        asked.push(kind);
        return previews.filter(({ id }) => ids.includes(id));
      },
    });
  }

  const article = (targetId: string, position?: number) => ({
    input: { groupId: group.id, kind: 'ARTICLE', targetId, position },
  });
  const titlesOf = (shelf: { kind: string; title: string | null }[]) => shelf.map((item) => item.title ?? item.kind);
  const shelfFor = async (person: Person) => titlesOf((await person.send(GROUP, { id: group.id })).group.shelf);

  it('has help first, and then what hosts put there in their order', async () => {
    await host.send(PIN, article(red));
    await host.send(PIN, { input: { groupId: group.id, kind: 'THREAD', targetId: thread } });
    const { pinToShelf } = await host.send(PIN, article(blue, 1));
    expect(pinToShelf.shelf).toEqual([
      HELP,
      { kind: 'ARTICLE', title: 'Feelings after a loss', targetId: blue, slug: 'feelings' },
      { kind: 'ARTICLE', title: 'When to get help', targetId: red, slug: 'when-to-get-help' },
      { kind: 'THREAD', title: 'Things that helped us', targetId: thread, slug: null },
    ]);
    await host.send(MOVE, article(blue, 3));
    expect(await shelfFor(host)).toEqual([
      'HELPLINES',
      'When to get help',
      'Things that helped us',
      'Feelings after a loss',
    ]);
    await host.send(PIN, article(red, 9));
    const { input } = article(blue);
    await host.send(UNPIN, { input: { groupId: input.groupId, kind: input.kind, targetId: blue } });
    expect(await shelfFor(host)).toEqual(['HELPLINES', 'Things that helped us', 'When to get help']);
  });

  it('keeps help first even when somebody tries to move it, take it away, or put something before it', async () => {
    for (const [document, more] of [
      [UNPIN, {}],
      [MOVE, { position: 2 }],
      [PIN, {}],
    ] as const) {
      const input = { groupId: group.id, kind: 'HELPLINES', targetId: red, ...more };
      expect(await host.refused(document, { input })).toMatchObject({ code: 'INVALID', field: 'kind' });
    }
    expect(await host.refused(PIN, article(red, 0))).toMatchObject({ code: 'INVALID', field: 'position' });
    await server.sql('delete from groups.pin where group_id = $1', [group.id]);
    expect(await shelfFor(host)).toEqual(['HELPLINES']);
    await host.send(PIN, article(red, 1));
    await server.sql("update groups.pin set position = 7 where group_id = $1 and kind = 'helplines'", [group.id]);
    expect(await shelfFor(host)).toEqual(['HELPLINES', 'When to get help']);
  });

  it('shows articles to somebody who may join, and threads to members alone', async () => {
    await host.send(PIN, article(red));
    await host.send(PIN, { input: { groupId: group.id, kind: 'THREAD', targetId: thread } });
    const person = await new Person(server).signUp();
    asked.length = 0;
    expect(await shelfFor(person)).toEqual(['HELPLINES', 'When to get help']);
    expect(asked).toEqual(['article']);
    await join(person, group.id);
    expect(await shelfFor(person)).toEqual(['HELPLINES', 'When to get help', 'Things that helped us']);
  });

  it('of a group by invite is for those inside', async () => {
    const invited = await foundGroup(server, 'invite');
    const person = await new Person(server).signUp();
    expect((await person.send(GROUP, { id: invited.id })).group.shelf).toEqual([]);
    const steward = await appointed(server, 'steward', invited.id);
    expect((await steward.send(GROUP, { id: invited.id })).group.shelf).toEqual([HELP]);
  });

  it('leaves out what is no longer there or not for the reader, and refuses to pin it', async () => {
    await server.sql("insert into groups.pin values ($1, 5, 'article', $2)", [group.id, gone]);
    expect(await shelfFor(host)).toEqual(['HELPLINES']);
    expect(await host.refused(PIN, article(gone))).toMatchObject({ code: 'NOT_FOUND', field: 'targetId' });
    expect(await host.refused(MOVE, article(red, 1))).toMatchObject({ code: 'NOT_FOUND', field: 'targetId' });
  });

  it('is arranged by the team of that group, and by nobody else', async () => {
    const other = await appointed(server, 'steward', (await foundGroup(server, 'open')).id);
    expect(await other.refused(PIN, article(red))).toMatchObject({ code: 'NOT_ALLOWED' });
    const person = await new Person(server).signUp();
    await join(person, group.id);
    expect(await person.refused(PIN, article(red))).toMatchObject({ code: 'NOT_ALLOWED' });
    await (await appointed(server, 'moderator')).send(PIN, article(red));
  });

  it('holds at most thirty things', async () => {
    await server.sql(
      `insert into groups.pin select $1, n, 'article', gen_random_uuid() from generate_series(1, 29) n`,
      [group.id],
    );
    expect(await host.refused(PIN, article(red))).toMatchObject({ code: 'TOO_MANY', limit: 30 });
  });

  it('comes with the group in one statement, and with one for each kind of title', async () => {
    await host.send(PIN, article(red));
    await host.send(PIN, { input: { groupId: group.id, kind: 'THREAD', targetId: thread } });
    await host.send(GROUP, { slug: group.slug });
    asked.length = 0;
    expect(await statements(server, () => host.send(GROUP, { id: group.id }))).toBe(2);
    expect(asked.sort()).toEqual(['article', 'thread']);
    expect(await statements(server, () => host.send(GROUP, { slug: group.slug }))).toBe(2);
    asked.length = 0;
    expect(await statements(server, () => host.send(`{ groups(first: 50) { edges { node { ${SHELF} } } } }`))).toBe(3);
    expect(asked.sort()).toEqual(['article', 'thread']);
  });
});
