import { graphql } from '../../api/graphql.js';

export const postShown = graphql(`
  fragment PostShown on Post @_unmask {
    id
    threadId
    seq
    title
    body
    edited
    notes
    showing
    state
    isKept
    viewerCan
    writtenHour
    author {
      name
      isAnonymous
      isYou
    }
    quote {
      postId
      seq
      excerpt
      showing
      author {
        name
        isAnonymous
        isYou
      }
    }
    reactions {
      mine
      present
    }
  }
`);

export const ThreadPosts = graphql(
  `
    query ThreadPosts($id: Id!, $after: String, $first: Int, $fromUnread: Boolean) {
      thread(id: $id, after: $after, first: $first, fromUnread: $fromUnread) {
        thread {
          id
          groupId
          isFollowed
          isLocked
          isWaiting
          lastSeq
          notes
          readUpTo
          showing
          title
          viewerCan
          wanted
          opener {
            isYou
          }
        }
        posts {
          edges {
            node {
              ...PostShown
            }
          }
          pageInfo {
            endCursor
            hasNextPage
          }
        }
      }
    }
  `,
  [postShown],
);

export const ThreadPlace = graphql(`
  query ThreadPlace($groupId: Id!) {
    group(id: $groupId) {
      id
      name
      joining
      crowd
      readOnly
      viewerCan
    }
    expectedHours(groupId: $groupId)
    me {
      displayName
      namedOnlyUntil
    }
  }
`);

export const OpenPost = graphql(`
  query OpenPost($id: Id!) {
    openPost(id: $id) {
      title
      body
    }
  }
`);

export const FollowThis = graphql(`
  mutation FollowThis($id: Id!, $on: Boolean) {
    followThread(id: $id, on: $on) {
      id
      isFollowed
    }
  }
`);

export const ReactToPost = graphql(
  `
    mutation ReactToPost($id: Id!, $kind: ReactionKind!, $on: Boolean) {
      reactToPost(id: $id, kind: $kind, on: $on) {
        ...PostShown
      }
    }
  `,
  [postShown],
);

export const KeepThis = graphql(
  `
    mutation KeepThis($id: Id!, $on: Boolean) {
      keepPost(id: $id, on: $on) {
        ...PostShown
      }
    }
  `,
  [postShown],
);

export const TakeDown = graphql(
  `
    mutation TakeDown($id: Id!) {
      deletePost(id: $id) {
        ...PostShown
      }
    }
  `,
  [postShown],
);

export const PutBack = graphql(
  `
    mutation PutBack($id: Id!) {
      putBackPost(id: $id) {
        ...PostShown
      }
    }
  `,
  [postShown],
);

export const BlockVoice = graphql(`
  mutation BlockVoice($id: Id!) {
    blockPostAuthor(id: $id)
  }
`);

export const PostSource = graphql(`
  query PostSource($id: Id!) {
    postSource(id: $id)
  }
`);

export const EditPost = graphql(
  `
    mutation EditPost($input: EditPostInput!) {
      editPost(input: $input) {
        post {
          ...PostShown
        }
        supportOffer {
          card
          level
        }
      }
    }
  `,
  [postShown],
);

export const WritePost = graphql(
  `
    mutation WritePost($input: WritePostInput!) {
      writePost(input: $input) {
        post {
          ...PostShown
        }
        replayed
        supportOffer {
          card
          level
        }
      }
    }
  `,
  [postShown],
);
