import { randomUUID } from 'node:crypto';
import type { Request } from 'autocannon';
import { READ, REPLY } from '../world/conversations.js';
import type { Member } from './members.js';
import { SEED } from './sizes.js';
import { textsOf } from './texts.js';

/** One row of the table: the same work asked of Beside and of the limit. */
export interface Row {
  name: string;
  /** The least share of the limit's rate to reach. */
  reach: number;
  /** The most statements one request may send, begin and commit included; undefined where quality.md names none. */
  statements?: number;
  /** What a member asks of Beside, one place after another, and the same asked of the limit. */
  beside(member: Member): Request[];
  limit(member: Member): Request[];
  /** Whether both must answer the same. */
  sameAnswer: boolean;
}

const GROUP_HOME = `query ($id: Id!) {
  group(id: $id) {
    id slug name purpose joining rules question readOnly membership requestDeclined crowd viewerCan
    shelf { kind title targetId slug }
  }
  groupThreads(groupId: $id) {
    edges { cursor node {
      id title wanted lastSeq readUpTo isWaiting isLocked notes showing viewerCan opener { name isAnonymous isYou }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const [WORDS] = textsOf(SEED, 1);

export const ROWS: Row[] = [
  {
    name: 'thread page',
    reach: 0.6,
    statements: 5,
    sameAnswer: true,
    beside: (member) => member.threadIds.map((id) => graphql(member, READ, { id })),
    limit: (member) => member.threadIds.map((id) => post(member, '/thread', { id })),
  },
  {
    name: 'group home',
    reach: 0.6,
    statements: 6,
    sameAnswer: true,
    beside: (member) => member.groupIds.map((id) => graphql(member, GROUP_HOME, { id })),
    limit: (member) => member.groupIds.map((id) => post(member, '/group', { id })),
  },
  {
    name: 'write a reply',
    reach: 0.5,
    sameAnswer: false,
    beside: (member) => replies(member, (input) => graphql(member, REPLY, { input })),
    limit: (member) => replies(member, (input) => post(member, '/reply', input)),
  },
];

/** Replies in each of the member's threads, by turns named and anonymous; every one sent is a new one. */
function replies(member: Member, ask: (input: object) => Request): Request[] {
  return member.threadIds.map((threadId, i) => {
    const input = () => ({ clientId: randomUUID(), threadId, body: WORDS!.body, anonymous: i % 2 === 0, notes: [] });
    return { ...ask(input()), setupRequest: (request) => ({ ...request, body: ask(input()).body! }) };
  });
}

function graphql(member: Member, query: string, variables: object): Request {
  return post(member, '/graphql', { query, variables });
}

function post({ cookie }: Member, path: string, body: object): Request {
  const headers = { cookie, 'content-type': 'application/json' };
  return { method: 'POST', path, headers, body: JSON.stringify(body) };
}
