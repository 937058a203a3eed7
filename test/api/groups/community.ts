import { randomUUID } from 'node:crypto';
import { Groups } from '../../../src/groups/index.js';
import { Database } from '../../../src/kernel/database.js';
import type { TestServer } from '../../setup/server.js';
import { accountOf, appoint } from '../../world/groups.js';
import { Person } from '../../world/person.js';

export type Joining = 'open' | 'request' | 'invite' | 'secret';

/** A group as the starting content founds it; returns its id and slug. */
export async function foundGroup(server: TestServer, joining: Joining, name = 'Early loss') {
  const slug = `group-${randomUUID().slice(0, 8)}`;
  const rules = ['Speak from your own experience.'];
  const words = { slug, name, purpose: 'For anyone who lost a pregnancy.', joining, question: null, rules };
  const id = (await server.app.get(Groups).found(words, [{ kind: 'helplines', targetId: null }]))!;
  return { id, slug };
}

/** Somebody with an account, and the id of it, which no API shows. */
export async function signedUp(server: TestServer): Promise<{ person: Person; accountId: string }> {
  const person = await new Person(server).signUp();
  return { person, accountId: await accountOf(server, person) };
}

/** Somebody on the team of a group, or of the whole community when there is no group. */
export async function appointed(server: TestServer, role: string, groupId: string | null = null): Promise<Person> {
  const person = await new Person(server).signUp();
  await appoint(server, person, role, groupId);
  return person;
}

/** How many statements some work takes, the one that finds the session among them. */
export async function statements(server: TestServer, work: () => Promise<unknown>): Promise<number> {
  const database = server.app.get(Database);
  const { rows } = database;
  let count = 0;
  database.rows = function (this: Database, ...call: Parameters<Database['rows']>) {
    count += 1;
    return rows.apply(this, call);
  } as Database['rows'];
  await work();
  database.rows = rows;
  return count;
}

export const CARD = 'id slug name joining question rules membership requestDeclined viewerCan crowd shelf { kind }';
export const JOIN = `mutation ($input: JoinGroupInput!) { joinGroup(input: $input) { ${CARD} } }`;
export const LEAVE = 'mutation ($id: Id!) { leaveGroup(groupId: $id) }';
export const GROUP = `query ($id: Id, $slug: String) { group(id: $id, slug: $slug) { ${CARD} } }`;
export const GROUPS = `{ groups(first: 50) { edges { node { ${CARD} } } } }`;
export const MINE = '{ myGroups { id } }';
export const ASK = `mutation ($input: AskToJoinInput!) { askToJoin(input: $input) { ${CARD} } }`;
export const WITHDRAW = 'mutation ($id: Id!) { withdrawJoinRequest(groupId: $id) }';
export const REQUESTS = 'query ($id: Id!) { joinRequests(groupId: $id) { id answer } }';
export const ANSWER = 'mutation ($input: AnswerJoinRequestInput!) { answerJoinRequest(input: $input) }';
export const INVITE = 'mutation ($input: CreateInviteInput!) { createInvite(input: $input) { code expiresOn } }';
export const ACCEPT = `mutation ($code: String!) { acceptInvite(code: $code) { ${CARD} } }`;

/** Joins an open group, or fails. */
export async function join(person: Person, groupId: string) {
  return (await person.send(JOIN, { input: { groupId, rulesRead: true } })).joinGroup;
}
