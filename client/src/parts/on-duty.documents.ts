import { graphql } from '../api/graphql.js';

export const OnDutyNow = graphql(`
  query OnDutyNow($groupId: Id!) {
    duty(groupId: $groupId) {
      isHere
      nextHour
    }
  }
`);
