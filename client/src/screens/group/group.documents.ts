import { graphql } from '../../api/graphql.js';

export const Group = graphql(`
  query Group($id: Id, $slug: String) {
    group(id: $id, slug: $slug) {
      id
      slug
      name
      purpose
      joining
      question
      readOnly
      requestDeclined
      rules
      viewerCan
      shelf {
        kind
        slug
        targetId
        title
      }
    }
  }
`);

export const CareLines = graphql(`
  query CareLines($country: String!) {
    helplines(country: $country) {
      id
      country
      kind
      name
      phone
      hours
      open
      until
      overdue
      notYetChecked
      checkedOn
    }
  }
`);

export const GroupTeam = graphql(`
  query GroupTeam($groupId: Id!) {
    staffOf(groupId: $groupId) {
      displayName
      role
    }
    expectedHours(groupId: $groupId)
  }
`);

export const threadRow = graphql(`
  fragment ThreadRow on Thread @_unmask {
    id
    isLocked
    isWaiting
    lastSeq
    notes
    openedHour
    opener {
      name
      isAnonymous
      isYou
    }
    readUpTo
    showing
    title
  }
`);

export const GroupThreads = graphql(
  `
    query GroupThreads($groupId: Id!, $after: String) {
      groupThreads(groupId: $groupId, first: 20, after: $after) {
        edges {
          node {
            ...ThreadRow
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [threadRow],
);

export const WaitingThreads = graphql(
  `
    query WaitingThreads($groupId: Id!, $after: String) {
      groupThreads: waitingThreads(groupId: $groupId, first: 20, after: $after) {
        edges {
          node {
            ...ThreadRow
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [threadRow],
);
