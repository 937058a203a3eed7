import { graphql } from '../../../api/graphql.js';

export const JoinGroup = graphql(`
  mutation JoinGroup($input: JoinGroupInput!) {
    joinGroup(input: $input) {
      id
    }
  }
`);

export const AskToJoin = graphql(`
  mutation AskToJoin($input: AskToJoinInput!) {
    askToJoin(input: $input) {
      id
    }
  }
`);

export const WithdrawJoinRequest = graphql(`
  mutation WithdrawJoinRequest($groupId: Id!) {
    withdrawJoinRequest(groupId: $groupId)
  }
`);

export const LeaveGroup = graphql(`
  mutation LeaveGroup($groupId: Id!) {
    leaveGroup(groupId: $groupId)
  }
`);
