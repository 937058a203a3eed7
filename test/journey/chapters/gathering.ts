import assert from 'node:assert/strict';
import { clientId } from '../../world/person.js';
import type { Stage } from '../stage.js';

const JOIN = 'mutation ($input: JoinGroupInput!) { joinGroup(input: $input) { id } }';
const GROUP = `query ($id: Id!) { group(id: $id) { name rules membership crowd viewerCan shelf { kind title } } }`;
const APPOINT = 'mutation ($input: AppointStaffInput!) { appointStaff(input: $input) }';
const FOUND = 'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id } }';

/** Groups: open, by request, by invite, secret; and the people who look after them. */
export async function gathering(stage: Stage): Promise<void> {
  const { nell, ana, hana, mo, maud, sol, made } = stage;
  stage.chapter('Gathering');

  await stage.step('a newcomer sees at least nine groups, and joins one once its rules are read', async () => {
    const { groups } = await nell.send('{ groups(first: 50) { edges { node { id slug joining rules } } } }');
    const cards = groups.edges.map((edge: any) => edge.node);
    assert.ok(cards.length >= 9);
    made.group = cards.find((card: any) => card.joining === 'OPEN').id;
    made.byRequest = cards.find((card: any) => card.joining === 'REQUEST').id;
    assert.notEqual((await nell.post(JOIN, { input: { groupId: made.group, rulesRead: false } })).errors, undefined);
    for (const person of [nell, ana, hana, mo, maud])
      await person.send(JOIN, { input: { groupId: made.group, rulesRead: true } });
  });

  await stage.step('help is first on the shelf, before articles', async () => {
    const { group } = await nell.send(GROUP, { id: made.group });
    assert.equal(group.shelf[0].kind, 'HELPLINES');
    assert.ok(group.shelf.some((item: any) => item.kind === 'ARTICLE'));
    assert.equal(group.membership, 'MEMBER');
    assert.equal(group.crowd, 10);
  });

  await stage.step('the steward appoints a host and a moderator by links that work once', async () => {
    for (const [person, role] of [
      [hana, 'HOST'],
      [maud, 'MODERATOR'],
      [mo, 'MODERATOR'],
    ] as const) {
      const { appointStaff } = await mo.send(APPOINT, { input: { role, groupId: made.group, clientId: clientId() } });
      await person.send('mutation ($secret: String!) { acceptAppointment(secret: $secret) }', { secret: appointStaff });
    }
    assert.equal((await nell.refused(APPOINT, { input: { role: 'HOST', clientId: clientId() } })).code, 'NOT_ALLOWED');
  });

  await stage.step('joining by request waits for a host, who never learns who asked', async () => {
    const groupId = made.byRequest;
    await nell.send('mutation ($input: AskToJoinInput!) { askToJoin(input: $input) { membership } }', {
      input: { groupId, answer: 'Somebody told me about you.' },
    });
    assert.equal(
      (
        await nell.refused('query ($groupId: Id!) { groupThreads(groupId: $groupId) { edges { cursor } } }', {
          groupId,
        })
      ).code,
      'NOT_FOUND',
    );
    const { joinRequests } = await mo.send('query ($groupId: Id!) { joinRequests(groupId: $groupId) { id answer } }', {
      groupId,
    });
    assert.deepEqual(
      joinRequests.map((request: any) => request.answer),
      ['Somebody told me about you.'],
    );
    await mo.send('mutation ($input: AnswerJoinRequestInput!) { answerJoinRequest(input: $input) }', {
      input: { requestId: joinRequests[0].id, approve: true },
    });
    assert.equal((await nell.send(GROUP, { id: groupId })).group.membership, 'MEMBER');
  });

  await stage.step('a secret group is not there for a stranger, and opens by an invite that works once', async () => {
    const input = {
      slug: 'a-quiet-room',
      name: 'A quiet room',
      purpose: 'For a few.',
      joining: 'SECRET',
      rules: ['Be kind.'],
    };
    const { createGroup } = await mo.send(FOUND, { input: { ...input, clientId: clientId() } });
    const hidden = await sol.post(GROUP, { id: createGroup.id });
    const absent = await sol.post(GROUP, { id: clientId() });
    assert.deepEqual(hidden, absent);
    const { createInvite } = await mo.send(
      'mutation ($input: CreateInviteInput!) { createInvite(input: $input) { code } }',
      {
        input: { groupId: createGroup.id, clientId: clientId() },
      },
    );
    const ACCEPT = 'mutation ($code: String!) { acceptInvite(code: $code) { membership } }';
    assert.equal((await ana.send(ACCEPT, { code: createInvite.code })).acceptInvite.membership, 'MEMBER');
    assert.equal((await sol.refused(ACCEPT, { code: createInvite.code })).code, 'NOT_FOUND');
    await ana.send('mutation ($id: Id!) { leaveGroup(groupId: $id) }', { id: createGroup.id });
    assert.equal((await ana.refused(GROUP, { id: createGroup.id })).code, 'NOT_FOUND');
  });
}
