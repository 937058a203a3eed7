import { graphql } from '../../api/graphql.js';

const CaseFacts = graphql(`
  fragment CaseFacts on CaseItem @_unmask {
    id
    subjectKind
    groupId
    lane
    why
    state
    version
    reportCount
    isClaimed
    claimedByYou
    openedHour
    viewerCan
  }
`);

const DecisionFacts = graphql(`
  fragment DecisionFacts on Decision @_unmask {
    id
    action
    rule
    untilOn
    madeAt
    isReversed
  }
`);

const OpenedFacts = graphql(
  `
    fragment OpenedFacts on OpenedCase @_unmask {
      item {
        ...CaseFacts
      }
      subject {
        id
        placeId
        words
        notes
        state
        locked
        author {
          name
          isAnonymous
        }
      }
      reports {
        reason
        words
      }
      appeals
      around {
        authorName
        words
      }
      note
      decisions {
        ...DecisionFacts
      }
    }
  `,
  [CaseFacts, DecisionFacts],
);

/** Who one is on the team, and what the groups are called. */
export const Desk = graphql(`
  query Desk {
    me {
      staff {
        role
        groupId
      }
    }
    myGroups {
      id
      name
    }
    groups(first: 50) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

export const Queue = graphql(
  `
    query Queue($after: String) {
      moderationQueue(first: 50, after: $after) {
        edges {
          node {
            ...CaseFacts
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [CaseFacts],
);

export const OpenCase = graphql(
  `
    mutation OpenCase($id: Id!) {
      openCase(id: $id) {
        ...OpenedFacts
      }
    }
  `,
  [OpenedFacts],
);

export const OpenCaseFor = graphql(
  `
    mutation OpenCaseFor($kind: SubjectKind!, $id: Id!) {
      openCaseFor(kind: $kind, id: $id) {
        ...OpenedFacts
      }
    }
  `,
  [OpenedFacts],
);

export const PlaceOfCase = graphql(`
  query PlaceOfCase($groupId: Id!) {
    group(id: $groupId) {
      id
      name
      slug
      rules
    }
    expectedHours(groupId: $groupId)
  }
`);

export const ClaimCase = graphql(
  `
    mutation ClaimCase($id: Id!, $version: Int!) {
      claimCase(id: $id, version: $version) {
        ...CaseFacts
      }
    }
  `,
  [CaseFacts],
);

export const HandOverCase = graphql(
  `
    mutation HandOverCase($id: Id!, $version: Int!, $note: String) {
      handOverCase(id: $id, version: $version, note: $note) {
        ...CaseFacts
      }
    }
  `,
  [CaseFacts],
);

export const DecideCase = graphql(
  `
    mutation DecideCase($input: DecideCaseInput!) {
      decideCase(input: $input) {
        ...DecisionFacts
      }
    }
  `,
  [DecisionFacts],
);

export const ReverseDecision = graphql(
  `
    mutation ReverseDecision($input: ReverseDecisionInput!) {
      reverseDecision(input: $input) {
        ...DecisionFacts
      }
    }
  `,
  [DecisionFacts],
);

export const AuditTrail = graphql(`
  query AuditTrail($after: String) {
    auditTrail(first: 20, after: $after) {
      edges {
        node {
          staffName
          action
          subjectKind
          subjectId
          at
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const Shift = graphql(`
  query Shift {
    myDuty {
      planned
      until
    }
  }
`);

export const RecordReader = graphql(`
  query RecordReader {
    me {
      staff {
        role
        groupId
      }
    }
  }
`);
