import { LIST, OPEN_COVER, READ } from '../../world/conversations.js';
import type { World } from './world.js';

const POST_SOURCE = 'query ($id: Id!) { postSource(id: $id) }';
const DRAFT = 'query ($kind: DraftTarget!, $id: Id!) { draft(kind: $kind, id: $id) draftQuote(kind: $kind, id: $id) }';

const SEARCH = `query ($words: String!, $groupId: Id) { searchPosts(words: $words, groupId: $groupId, first: 50) {
  edges { node { excerpt threadTitle post { id author { name isYou } } } } } }`;

const GROUP = 'fragment G on Group { id name membership crowd viewerCan shelf { title } }';
const MESSAGE = 'id body author { name isAnonymous isYou } state edited';
const CASE = 'id lane why reportCount isClaimed state version openedHour viewerCan';

/** Every question a member or a moderator can ask about what happened, with what to ask it of. */
export function reads(world: World): [document: string, variables: object][] {
  const { groupId, askingGroupId, roomId, cleosPosts } = world.beginning;
  const posts = [...new Set([...cleosPosts, ...world.posts])];
  const ofEach = (document: string, ids: readonly string[]) => ids.map((id): [string, object] => [document, { id }]);
  return [
    ['{ me { displayName } noteChoices { note showing } blockedVoices { name isAnonymous } }', {}],
    ['{ groups { edges { node { ...G } } } myGroups { ...G } } ' + GROUP, {}],
    ['query ($id: Id) { group(id: $id) { ...G } } ' + GROUP, { id: groupId }],
    ['query ($id: Id!) { chatRoom(groupId: $id) { id } }', { id: groupId }],
    ['query ($id: Id!) { joinRequests(groupId: $id) { answer } }', { id: askingGroupId }],
    ['{ journalEntries { edges { node { on text } } } checkIns { edges { node { words note } } } }', {}],
    ['{ heldDates { date name } remembrances { name text } safetyPlan { signs reason } quietDays { until } }', {}],
    ['query { journalEntry(slot: 0) { text } }', {}],
    ['{ repliesToMe { id title lastSeq readUpTo } mySessions { count expireOn } }', {}],
    ['{ followedThreads { id lastSeq } keptPosts { edges { node { id body } } } }', {}],
    [SEARCH, { words: 'words' }],
    [SEARCH, { words: 'thread', groupId }],
    ['{ myReports { edges { node { id kind isConcern state } } } }', {}],
    ['{ myNotices { edges { node { id kind words action } } } }', {}],
    [`{ moderationQueue { edges { node { ${CASE} } } } }`, {}],
    ['query ($id: Id) { staffOf(groupId: $id) { displayName role } }', { id: groupId }],
    [LIST, { groupId, first: 50 }],
    ['query ($id: Id!) { waitingThreads(groupId: $id) { edges { node { id } } } }', { id: groupId }],
    ['query ($id: Id!) { expectedHours(groupId: $id) }', { id: groupId }],
    ...ofEach(READ, world.threads),
    ...ofEach(
      'query ($id: Id!) { post(id: $id) { id body author { name } quote { postId seq excerpt author { name isYou } } isKept viewerCan } }',
      posts,
    ),
    ...ofEach(OPEN_COVER, posts),
    [
      `query ($id: Id!) { chatEvents(roomId: $id, first: 50) { edges { node { seq message { ${MESSAGE} } } } } }`,
      { id: roomId },
    ],
    ...ofEach(`query ($id: Id!) { openMessage(id: $id) { ${MESSAGE} } }`, world.messages),
    ...ofEach(POST_SOURCE, posts),
    ...world.threads.map((id): [string, object] => [DRAFT, { kind: 'THREAD', id }]),
  ];
}
