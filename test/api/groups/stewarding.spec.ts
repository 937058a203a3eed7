import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Groups } from '../../../src/groups/index.js';
import { PersonalData } from '../../../src/kernel/personal-data.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { viewerOf } from '../../world/groups.js';
import { clientId, Person } from '../../world/person.js';
import { appointed, ASK, CARD, foundGroup, GROUP, join, MINE, signedUp } from './community.js';

const CREATE = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { ${CARD} purpose } }`;
const UPDATE = `mutation ($input: UpdateGroupInput!) { updateGroup(input: $input) { ${CARD} purpose } }`;
const PAGE = `query ($first: Int, $after: String) { groups(first: $first, after: $after) {
  edges { node { id } cursor } pageInfo { hasNextPage endCursor } } }`;

describe('looking after groups', () => {
  let server: TestServer;
  let steward: Person;
  beforeAll(async () => {
    server = await startServer();
    steward = await appointed(server, 'steward');
  });
  afterAll(() => server.stop());

  const described = (slug: string) => ({
    clientId: clientId(),
    slug,
    name: 'Quiet evenings',
    purpose: 'For the hours when everybody else sleeps.',
    joining: 'REQUEST',
    question: 'Is there something you would like us to know?',
    rules: ['Speak from your own experience.', 'Nobody has to write.'],
  });

  describe('a new group', () => {
    it('is founded by a steward of the community, with help on its shelf', async () => {
      const input = described('quiet-evenings');
      const { createGroup } = await steward.send(CREATE, { input });
      const { clientId: _, ...words } = input;
      expect(createGroup).toMatchObject({ ...words, membership: 'NONE', shelf: [{ kind: 'HELPLINES' }] });
      expect(createGroup.viewerCan).toEqual([
        'ASK_TO_JOIN',
        'READ',
        'WRITE',
        'ANSWER_REQUESTS',
        'ARRANGE_SHELF',
        'INVITE',
        'UPDATE',
      ]);
    });

    it('is founded once, however often the request is sent, and not with other words or a taken slug', async () => {
      const input = described('sent-twice');
      const [first, second] = await Promise.all([steward.send(CREATE, { input }), steward.send(CREATE, { input })]);
      expect(second.createGroup.id).toBe(first.createGroup.id);
      expect(await steward.refused(CREATE, { input: { ...input, name: 'Other' } })).toMatchObject({ code: 'CONFLICT' });
      const taken = { ...input, clientId: clientId() };
      expect(await steward.refused(CREATE, { input: taken })).toMatchObject({ code: 'TAKEN', field: 'slug' });
      server.clock.advance({ days: 9 });
      await steward.send(CREATE, { input: described('later') });
      expect(
        await server.sql("select 1 from groups.support_group where slug = 'sent-twice' and dedupe is null"),
      ).toEqual([expect.anything()]);
    });

    it('is refused to everybody else', async () => {
      const input = described('not-theirs');
      const group = await foundGroup(server, 'open');
      const ofOne = await appointed(server, 'steward', group.id);
      expect(await ofOne.refused(CREATE, { input })).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await (await appointed(server, 'moderator')).refused(CREATE, { input })).toMatchObject({
        code: 'NOT_ALLOWED',
      });
      expect(await (await new Person(server).signUp()).refused(CREATE, { input })).toMatchObject({
        code: 'NOT_ALLOWED',
      });
    });

    it.each([
      ['slug', 'INVALID', 'Not A Slug'],
      ['slug', 'TOO_LONG', 'a'.repeat(41)],
      ['name', 'TOO_SHORT', '  '],
      ['name', 'TOO_LONG', 'a'.repeat(61)],
      ['purpose', 'INVALID', 'a\u0000b'],
      ['question', 'TOO_LONG', 'a'.repeat(301)],
      ['rules', 'TOO_MANY', Array.from({ length: 21 }, () => 'a')],
      ['rules', 'TOO_SHORT', ['']],
    ])('with a %s that is %s is refused, and the field named', async (field, code, value) => {
      const input = { ...described('refused'), [field]: value };
      expect(await steward.refused(CREATE, { input })).toMatchObject({ code, field });
    });
  });

  describe('the words of a group', () => {
    it('are changed by its steward, one or all, and the others stay', async () => {
      const group = await foundGroup(server, 'open', 'First name');
      const own = await appointed(server, 'steward', group.id);
      const { updateGroup } = await own.send(UPDATE, {
        input: { groupId: group.id, joining: 'REQUEST', question: 'Anything to tell us?' },
      });
      expect(updateGroup).toMatchObject({ name: 'First name', joining: 'REQUEST', question: 'Anything to tell us?' });
      const again = (await own.send(UPDATE, { input: { groupId: group.id, name: 'Second name', rules: [] } }))
        .updateGroup;
      expect(again).toMatchObject({
        name: 'Second name',
        rules: [],
        question: 'Anything to tell us?',
        slug: group.slug,
      });
      expect(
        (await own.send(UPDATE, { input: { groupId: group.id, question: null } })).updateGroup.question,
      ).toBeNull();
    });

    it('are refused to hosts, moderators, members and stewards of other groups', async () => {
      const [group, other] = [await foundGroup(server, 'open'), await foundGroup(server, 'open')];
      const member = await new Person(server).signUp();
      await join(member, group.id);
      const people = [
        member,
        await appointed(server, 'host', group.id),
        await appointed(server, 'moderator', group.id),
        await appointed(server, 'steward', other.id),
      ];
      const input = { groupId: group.id, name: 'Theirs now' };
      for (const person of people)
        expect(await person.refused(UPDATE, { input })).toMatchObject({ code: 'NOT_ALLOWED' });
    });

    it('hide the group from one moment to the next when it becomes secret, by slug too', async () => {
      const group = await foundGroup(server, 'open');
      const person = await new Person(server).signUp();
      await person.send(GROUP, { slug: group.slug });
      await steward.send(UPDATE, { input: { groupId: group.id, joining: 'SECRET' } });
      expect(await person.refused(GROUP, { slug: group.slug })).toEqual({ code: 'NOT_FOUND' });
    });
  });

  describe('groups from the starting content', () => {
    it('are all founded once, in their order, and left alone afterwards', async () => {
      const groups = server.app.get(Groups);
      const content = JSON.parse(readFileSync('content/groups.json', 'utf8')) as Parameters<Groups['found']>[0][];
      for (const group of content) expect(await groups.found(group, [])).toBeDefined();
      expect(await groups.found({ ...content[0]!, name: 'Other' }, [])).toBeUndefined();
      const { name } = (await steward.send(`{ group(slug: "${content[0]!.slug}") { name } }`)).group;
      expect(name).toBe(content[0]!.name);
      const listed = (await steward.send('{ groups(first: 50) { edges { node { slug } } } }')).groups.edges;
      const slugs = listed.map((edge: { node: { slug: string } }) => edge.node.slug);
      expect(slugs.slice(-content.length)).toEqual(content.map((group) => group.slug));
    });

    it('can be asked for by their id', async () => {
      const group = await foundGroup(server, 'secret', 'Hidden');
      const groups = server.app.get(Groups);
      expect(await groups.byId(group.id)).toEqual({ id: group.id, name: 'Hidden', joining: 'secret', readOnly: false });
      expect(await groups.byId(clientId())).toBeUndefined();
    });
  });

  describe('the list', () => {
    it('comes in pages that meet without gap or repetition', async () => {
      for (let i = 0; i < 3; i += 1) await foundGroup(server, 'secret');
      const person = await new Person(server).signUp();
      const all = (await person.send(PAGE, { first: 50 })).groups;
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: any = (await person.send(PAGE, { first: 4, after })).groups;
        seen.push(...page.edges.map((edge: { node: { id: string } }) => edge.node.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(seen).toEqual(all.edges.map((edge: { node: { id: string } }) => edge.node.id));
      expect(seen.length).toBeGreaterThan(14);
    });

    it('refuses pages that are too large or begin nowhere, and a group without a name', async () => {
      const person = await new Person(server).signUp();
      expect(await person.refused(PAGE, { first: 51 })).toMatchObject({ code: 'TOO_MANY', field: 'first', limit: 50 });
      expect(await person.refused(PAGE, { after: 'x' })).toMatchObject({ code: 'INVALID', field: 'after' });
      expect(await person.refused(GROUP)).toMatchObject({ code: 'INVALID', field: 'id' });
      expect(await person.refused(GROUP, { id: 'x' })).toMatchObject({ code: 'INVALID' });
    });
  });

  describe('the crowd', () => {
    it.each([
      [0, 10],
      [8, 10],
      [9, 10],
      [10, 20],
      [19, 20],
      [20, 30],
    ])('beside %i others is told to a member as at most %i', async (others, bound) => {
      const group = await foundGroup(server, 'open');
      await server.sql(
        `insert into groups.membership select $1::uuid, substr(sha256(($1::text || n)::bytea), 1, 16) from generate_series(1, $2) n`,
        [group.id, others],
      );
      const member = await new Person(server).signUp();
      expect((await member.send(GROUP, { id: group.id })).group.crowd).toBeNull();
      expect((await join(member, group.id)).crowd).toBe(bound);
    });
  });

  describe('what is kept about a person', () => {
    const records = () =>
      server.app
        .get(PersonalData)
        .all()
        .find(([name]) => name === 'groups')![1];
    const rows = (groupIds: string[]) =>
      server.sql<{ tag: Buffer }>(
        `select tag from groups.membership where group_id = any($1)
         union all select tag from groups.join_request where group_id = any($1)`,
        [groupIds],
      );

    async function belonging() {
      const [open, asked] = [await foundGroup(server, 'open'), await foundGroup(server, 'request')];
      const { person, accountId } = await signedUp(server);
      await join(person, open.id);
      await person.send(ASK, { input: { groupId: asked.id, answer: 'In my own words.' } });
      return { person, accountId, open, asked, viewer: await viewerOf(server, person) };
    }

    it('is exported: their groups, requests with their words, and exclusions', async () => {
      const { accountId, open, asked, viewer } = await belonging();
      await server.sql("insert into groups.exclusion values ($1, $2, '2020-01-01')", [open.id, accountId]);
      const name = 'Early loss';
      expect(await records().export(viewer)).toEqual({
        member: [{ slug: open.slug, name }],
        requests: [{ slug: asked.slug, name, state: 'waiting', answer: 'In my own words.' }],
        exclusions: [{ slug: open.slug, name, untilOn: '2020-01-01' }],
      });
    });

    it('is forgotten, and nothing of anybody else', async () => {
      const { open, asked, viewer } = await belonging();
      const other = await new Person(server).signUp();
      await join(other, open.id);
      await records().forget(viewer, 'leave');
      expect(await rows([open.id, asked.id])).toHaveLength(1);
      expect(await other.send(MINE)).toEqual({ myGroups: [{ id: open.id }] });
    });

    it('is carried over to a new secret, one row at a time, the sealed answer with it', async () => {
      const { person, open, asked, viewer } = await belonging();
      const next = await new Person(server).signUp();
      const nextViewer = await viewerOf(server, next);
      const steps = await records().rekey!(viewer, nextViewer);
      expect(steps).toHaveLength(2);
      const before = await rows([open.id, asked.id]);
      for (const step of steps) await step();
      const after = await rows([open.id, asked.id]);
      expect(after.filter(({ tag }) => before.some((row) => row.tag.equals(tag)))).toEqual([]);
      expect(await next.send(MINE)).toEqual({ myGroups: [{ id: open.id }] });
      expect(await person.send(MINE)).toEqual({ myGroups: [] });
      expect(await records().export(nextViewer)).toMatchObject({ requests: [{ answer: 'In my own words.' }] });
    });
  });
});
