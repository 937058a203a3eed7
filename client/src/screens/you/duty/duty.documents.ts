import { graphql } from '../../../api/graphql.js';

const SpanFacts = graphql(`
  fragment SpanFacts on DutySpan @_unmask {
    id
    groupId
    planned
    from
    until
    staffName
    isYours
  }
`);

export const MyDuty = graphql(
  `
    query MyDuty {
      me {
        staff {
          groupId
          role
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
      myDuty {
        ...SpanFacts
      }
    }
  `,
  [SpanFacts],
);

export const DutyRota = graphql(
  `
    query DutyRota($groupId: Id) {
      dutyRota(groupId: $groupId) {
        ...SpanFacts
      }
    }
  `,
  [SpanFacts],
);

export const GoOnDuty = graphql(
  `
    mutation GoOnDuty($groupId: Id, $until: String!) {
      goOnDuty(groupId: $groupId, until: $until) {
        ...SpanFacts
      }
    }
  `,
  [SpanFacts],
);

export const LeaveDuty = graphql(
  `
    mutation LeaveDuty {
      leaveDuty {
        ...SpanFacts
      }
    }
  `,
  [SpanFacts],
);

export const PlanDuty = graphql(
  `
    mutation PlanDuty($input: PlanDutyInput!) {
      planDuty(input: $input) {
        ...SpanFacts
      }
    }
  `,
  [SpanFacts],
);

export const DropDuty = graphql(
  `
    mutation DropDuty($id: Id!) {
      dropDuty(id: $id) {
        ...SpanFacts
      }
    }
  `,
  [SpanFacts],
);
