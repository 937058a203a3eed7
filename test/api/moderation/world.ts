import { createHash } from 'node:crypto';
import { SubjectKind } from '../../../src/moderation/index.js';
import type { TestServer } from '../../setup/server.js';
import * as say from '../../world/conversations.js';
import { accountOf, aGroup, aMember, appoint } from '../../world/groups.js';
import { Person } from '../../world/person.js';

/** A post as moderation is told of it. */
export interface Written {
  kind: SubjectKind;
  id: string;
  groupId: string;
  threadId: string;
  authorName: string;
}

/** Two groups with their members, and people of the team. */
export class ModeratedWorld {
  private constructor(
    readonly server: TestServer,
    readonly groupId: string,
    readonly otherGroupId: string,
  ) {}

  static async in(server: TestServer): Promise<ModeratedWorld> {
    return new ModeratedWorld(server, await aGroup(server), await aGroup(server));
  }

  member(name?: string): Promise<Person> {
    return aMember(this.server, this.groupId, name);
  }

  stranger(): Promise<Person> {
    return new Person(this.server).signUp();
  }

  /** Somebody of the team, in a group or everywhere, and a member of the first group. */
  async staff(role: string, groupId: string | null, name?: string): Promise<Person> {
    const person = await this.member(name);
    await appoint(this.server, person, role, groupId);
    return person;
  }

  accountOf(person: Person): Promise<string> {
    return accountOf(this.server, person);
  }

  /** A reply in a thread that somebody else opened, or in one that is given. */
  async write(person: Person, anonymous: boolean, given: { threadId?: string; groupId?: string } = {}) {
    const groupId = given.groupId ?? this.groupId;
    const threadId = given.threadId ?? (await this.thread(groupId));
    const { post } = await say.reply(person, threadId, { anonymous, body: 'Words that stand here.', notes: ['SCAN'] });
    const written: Written = { kind: SubjectKind.POST, id: post.id, groupId, threadId, authorName: post.author.name };
    return written;
  }

  private async thread(groupId: string): Promise<string> {
    const opener = await aMember(this.server, groupId);
    return (await say.open(opener, groupId, { anonymous: true })).post.threadId;
  }
}

export const REPORT = 'mutation ($input: ReportSubjectInput!) { reportSubject(input: $input) { received next } }';
export const CONCERN = 'mutation ($input: VoiceConcernInput!) { voiceConcern(input: $input) { received next } }';
export const QUEUE = `query ($first: Int, $after: String, $groupId: Id) {
  moderationQueue(first: $first, after: $after, groupId: $groupId) {
    edges { cursor node { id subjectKind groupId lane why state version reportCount isClaimed claimedByYou viewerCan } }
    pageInfo { hasNextPage endCursor }
  } }`;
const OPENED = `item { id state version lane why reportCount }
  subject { id placeId seq words notes state locked author { name isAnonymous } }
  reports { reason words } appeals around { authorName words } note decisions { id action rule isReversed }`;
export const OPEN = `mutation ($id: Id!) { openCase(id: $id) { ${OPENED} } }`;
export const OPEN_FOR = `mutation ($kind: SubjectKind!, $id: Id!) { openCaseFor(kind: $kind, id: $id) { ${OPENED} } }`;
export const CLAIM = `mutation ($id: Id!, $version: Int!) {
  claimCase(id: $id, version: $version) { id version isClaimed claimedByYou viewerCan } }`;
export const HAND_OVER = `mutation ($id: Id!, $version: Int!, $note: String) {
  handOverCase(id: $id, version: $version, note: $note) { version isClaimed claimedByYou } }`;
export const DECIDE = `mutation ($input: DecideCaseInput!) {
  decideCase(input: $input) { id action rule untilOn isReversed } }`;
export const REVERSE = `mutation ($input: ReverseDecisionInput!) {
  reverseDecision(input: $input) { id action isReversed } }`;
export const APPEAL =
  'mutation ($noticeId: Id!, $words: String!) { appealDecision(noticeId: $noticeId, words: $words) }';
export const NOTICES = `query ($first: Int, $after: String) { myNotices(first: $first, after: $after) {
  edges { node { id kind subject { kind id } action rule words untilOn automated howToAppeal writtenHour } }
  pageInfo { hasNextPage endCursor } } }`;
export const MY_REPORTS = '{ myReports { edges { node { kind id isConcern state } } } }';

const TABLES = [
  'case_item',
  'claim',
  'report',
  'decision',
  'appeal',
  'sealed_original',
  'notice',
  'audit_entry',
  'audit_payload',
];

/** Every cell of every table of moderation, and which transaction wrote it. */
async function everyRow(server: TestServer): Promise<string> {
  const all = [];
  for (const table of TABLES) {
    all.push([table, await server.sql(`select t::text as cells, t.xmin::text from moderation.${table} t order by 1`)]);
  }
  return JSON.stringify(all);
}

/** What all of moderation's tables hold, in one short value: to see whether something left a trace. */
export async function everything(server: TestServer): Promise<string> {
  return createHash('sha256')
    .update(await everyRow(server))
    .digest('hex');
}

/** How often a text stands anywhere in moderation's tables. */
export async function timesKept(server: TestServer, text: string): Promise<number> {
  return (await everyRow(server)).split(text).length - 1;
}
