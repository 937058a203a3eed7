import { clientId, type Person } from './person.js';

const POST = `id threadId seq title body notes showing state edited writtenHour author { name isAnonymous isYou }
  reactions { present mine } viewerCan`;

export const OPEN = `mutation ($input: OpenThreadInput!) { openThread(input: $input) { replayed post { ${POST} } } }`;
export const REPLY = `mutation ($input: WritePostInput!) { writePost(input: $input) { replayed post { ${POST} } } }`;
export const EDIT = `mutation ($input: EditPostInput!) { editPost(input: $input) { post { ${POST} } } }`;
export const READ = `query ($id: Id!, $first: Int, $after: String, $fromUnread: Boolean = false) {
  thread(id: $id, first: $first, after: $after, fromUnread: $fromUnread) {
    thread { id title wanted lastSeq readUpTo isWaiting isLocked notes showing viewerCan opener { name isAnonymous isYou } }
    posts { edges { node { ${POST} } } pageInfo { hasNextPage endCursor } }
  }
}`;
export const LIST = `query ($groupId: Id!, $first: Int, $after: String) {
  groupThreads(groupId: $groupId, first: $first, after: $after) {
    edges { cursor node { id title notes showing lastSeq readUpTo isWaiting opener { name isAnonymous isYou } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
export const OPEN_COVER = `query ($id: Id!) { openPost(id: $id) { ${POST} } }`;

/** The input of a new thread, whatever is given put over something ordinary. */
export function opening(groupId: string, given: object): object {
  return {
    clientId: clientId(),
    groupId,
    title: 'A title',
    body: 'Some words.',
    wanted: 'LISTENING',
    anonymous: true,
    notes: [],
    ...given,
  };
}

export function replying(threadId: string, given: object): object {
  return { clientId: clientId(), threadId, body: 'Some words.', anonymous: false, notes: [], ...given };
}

export async function open(person: Person, groupId: string, given: object) {
  return (await person.send(OPEN, { input: opening(groupId, given) })).openThread;
}

export async function reply(person: Person, threadId: string, given: object) {
  return (await person.send(REPLY, { input: replying(threadId, given) })).writePost;
}

/** A thread as the person sees it, its posts as a plain list. */
export async function read(person: Person, id: string, page: object = {}) {
  const { thread } = await person.send(READ, { id, ...page });
  return {
    thread: thread.thread,
    posts: thread.posts.edges.map((edge: any) => edge.node),
    pageInfo: thread.posts.pageInfo,
  };
}

export async function list(person: Person, groupId: string, page: object = {}) {
  return (await person.send(LIST, { groupId, ...page })).groupThreads.edges.map((edge: any) => edge.node);
}

export async function edit(person: Person, postId: string, body: string, notes: string[] = []) {
  return (await person.send(EDIT, { input: { postId, body, notes } })).editPost.post;
}

export async function takeBack(person: Person, id: string) {
  return (await person.send(`mutation ($id: Id!) { deletePost(id: $id) { ${POST} } }`, { id })).deletePost;
}
