import { randomUUID } from 'node:crypto';
import { Voices } from '../../../src/authorship/index.js';
import { Sessions } from '../../../src/identity/index.js';
import { Database } from '../../../src/kernel/database.js';
import { scopeOf } from '../../../src/kernel/scopes.js';
import type { Viewer } from '../../../src/kernel/viewer.js';
import { type Subject, SubjectKind, type SubjectKeeper, Subjects } from '../../../src/moderation/index.js';
import { ContentNote } from '../../../src/readers/index.js';
import type { TestServer } from '../../setup/server.js';
import { Person } from '../../world/person.js';

/** Something written in a place of the test's own: moderation knows subjects only as its keepers show them. */
export interface Written extends Subject {
  hearts: string[];
}

/** A community whose words are kept here, so that moderation is tested without knowing any content domain. */
export class ModeratedWorld {
  readonly groupId = randomUUID();
  readonly otherGroupId = randomUUID();
  readonly words = new Map<string, Written>();
  /** The ids of people who cannot read anything here. */
  readonly strangers = new Set<string>();

  constructor(private readonly server: TestServer) {
    server.app.get(Subjects, { strict: false }).register(SubjectKind.POST, this.keeper());
  }

  viewer(person: Person): Promise<Viewer> {
    return this.server.app.get(Sessions, { strict: false }).viewerOf(person.cookie) as Promise<Viewer>;
  }

  async member(name?: string): Promise<Person> {
    const person = await new Person(this.server).signUp();
    return name ? person.chooseName(name) : person;
  }

  /** Somebody of the team, in a group or everywhere. */
  async staff(role: string, groupId: string | null, name?: string): Promise<Person> {
    const person = await this.member(name);
    const { accountId } = await this.viewer(person);
    await this.server.sql('insert into identity.staff_role (id, account_id, group_id, role) values ($1, $2, $3, $4)', [
      randomUUID(),
      accountId,
      groupId,
      role,
    ]);
    return person;
  }

  /** Writes a post through the real voices, so that sanctions meet it; throws the refusal that the writer meets. */
  async write(person: Person, anonymous: boolean, threadId: string = randomUUID(), groupId = this.groupId) {
    const viewer = await this.viewer(person);
    const scope = scopeOf('thread', threadId);
    const authorship = await this.server.app
      .get(Database, { strict: false })
      .transaction(() =>
        this.server.app.get(Voices, { strict: false }).speak(viewer, 'author/thread', scope, anonymous),
      );
    const seq = [...this.words.values()].filter((post) => post.placeId === threadId).length + 1;
    const post: Written = {
      kind: SubjectKind.POST,
      id: randomUUID(),
      groupId,
      placeId: threadId,
      seq,
      words: 'Words that stand here.',
      notes: [ContentNote.SCAN],
      state: 'standing',
      locked: false,
      authorship,
      authorName: anonymous ? 'Quiet Heron' : viewer.displayName!,
      hearts: ['with-you'],
    };
    this.words.set(post.id, post);
    return post;
  }

  private keeper(): SubjectKeeper {
    const at = (id: string) => this.words.get(id)!;
    const voices = this.server.app.get(Voices, { strict: false });
    return {
      load: async (id) => this.words.get(id) && { ...at(id) },
      readableBy: async (viewer, id) => (this.strangers.has(viewer.accountId) ? undefined : this.words.get(id)),
      isAuthor: (viewer, subject) => voices.isYou(viewer, 'author/thread', subject.authorship),
      around: async () => [{ authorName: 'Quiet Heron', words: 'Something before it.' }],
      remove: async (id) => {
        const { words, notes } = at(id);
        Object.assign(at(id), { words: null, notes: [], state: 'removed' });
        return { words, notes };
      },
      restore: async (id, original) => void Object.assign(at(id), original, { state: 'standing' }),
      addNotes: async (id, notes) => void at(id).notes.push(...notes),
      lock: async (id, locked) => void (at(id).locked = locked),
    };
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

/** Every cell of every table of moderation, to see whether something left a trace. */
export async function everyRow(server: TestServer): Promise<string> {
  const all = [];
  for (const table of TABLES) {
    all.push([table, await server.sql(`select t::text as cells, t.xmin::text from moderation.${table} t order by 1`)]);
  }
  return JSON.stringify(all);
}
