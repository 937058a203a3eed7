import { graphql } from '../../api/graphql.js';

export const You = graphql(`
  query You {
    me {
      displayName
      staff {
        groupId
        role
      }
    }
    repliesToMe {
      id
      lastSeq
      readUpTo
    }
    quietDays {
      until
      isNow
    }
  }
`);

export const SignOut = graphql(`
  mutation SignOut($everywhere: Boolean) {
    signOut(everywhere: $everywhere)
  }
`);

export const MyReplies = graphql(`
  query MyReplies {
    quietDays {
      until
      isNow
    }
    myGroups {
      id
      name
    }
    repliesToMe {
      id
      groupId
      title
      notes
      openedHour
      lastSeq
      readUpTo
    }
  }
`);

export const MyFollows = graphql(`
  query MyFollows {
    myGroups {
      id
      name
    }
    followedThreads {
      id
      groupId
      title
      notes
      openedHour
      lastSeq
      readUpTo
    }
  }
`);

export const Follow = graphql(`
  mutation Follow($id: Id!, $on: Boolean) {
    followThread(id: $id, on: $on) {
      id
    }
  }
`);

export const MyKept = graphql(`
  query MyKept($after: String) {
    keptPosts(first: 20, after: $after) {
      edges {
        node {
          id
          threadId
          seq
          title
          notes
          showing
          state
          writtenHour
          body
          author {
            name
            isAnonymous
            isYou
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const OpenKept = graphql(`
  query OpenKept($id: Id!) {
    openPost(id: $id) {
      body
    }
  }
`);

export const Keep = graphql(`
  mutation Keep($id: Id!, $on: Boolean) {
    keepPost(id: $id, on: $on) {
      id
    }
  }
`);

export const MyNamedPosts = graphql(`
  query MyNamedPosts($after: String) {
    myNamedPosts(first: 20, after: $after) {
      edges {
        node {
          id
          threadId
          seq
          title
          body
          notes
          writtenHour
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const MyAnonymousPosts = graphql(`
  query MyAnonymousPosts($stepUp: String!, $after: String) {
    myAnonymousPosts(stepUp: $stepUp, first: 20, after: $after) {
      edges {
        node {
          id
          threadId
          seq
          title
          body
          notes
          writtenHour
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const MyNotices = graphql(`
  query MyNotices($after: String) {
    myNotices(first: 20, after: $after) {
      edges {
        node {
          id
          kind
          action
          rule
          words
          untilOn
          automated
          howToAppeal
          writtenHour
          subject {
            kind
            id
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const PlaceOfPost = graphql(`
  query PlaceOfPost($id: Id!) {
    post(id: $id) {
      threadId
      seq
    }
  }
`);

export const Appeal = graphql(`
  mutation Appeal($noticeId: Id!, $words: String!) {
    appealDecision(noticeId: $noticeId, words: $words)
  }
`);

export const MyReports = graphql(`
  query MyReports($after: String) {
    myReports(first: 20, after: $after) {
      edges {
        node {
          id
          kind
          isConcern
          state
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
