import { graphql } from '../../../api/graphql.js';

export const CareGroup = graphql(`
  query CareGroup($id: Id, $slug: String) {
    group(id: $id, slug: $slug) {
      id
      slug
      name
      purpose
      joining
      question
      rules
      viewerCan
      shelf {
        kind
        targetId
        title
      }
    }
    me {
      staff {
        groupId
        role
      }
    }
  }
`);

export const CreateGroup = graphql(`
  mutation CreateGroup($input: CreateGroupInput!) {
    createGroup(input: $input) {
      id
      name
    }
  }
`);

export const UpdateGroup = graphql(`
  mutation UpdateGroup($input: UpdateGroupInput!) {
    updateGroup(input: $input) {
      id
    }
  }
`);

export const JoinRequests = graphql(`
  query JoinRequests($groupId: Id!) {
    joinRequests(groupId: $groupId) {
      id
      answer
    }
  }
`);

export const AnswerJoinRequest = graphql(`
  mutation AnswerJoinRequest($input: AnswerJoinRequestInput!) {
    answerJoinRequest(input: $input)
  }
`);

export const CreateInvite = graphql(`
  mutation CreateInvite($input: CreateInviteInput!) {
    createInvite(input: $input) {
      code
      expiresOn
    }
  }
`);

export const Pinnable = graphql(`
  query Pinnable($groupId: Id!) {
    articles(first: 50) {
      edges {
        node {
          id
          title
        }
      }
    }
    groupThreads(groupId: $groupId, first: 20) {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`);

export const PinToShelf = graphql(`
  mutation PinToShelf($input: PinInput!) {
    pinToShelf(input: $input) {
      id
    }
  }
`);

export const MoveOnShelf = graphql(`
  mutation MoveOnShelf($input: MoveOnShelfInput!) {
    moveOnShelf(input: $input) {
      id
    }
  }
`);

export const UnpinFromShelf = graphql(`
  mutation UnpinFromShelf($input: UnpinInput!) {
    unpinFromShelf(input: $input) {
      id
    }
  }
`);

export const StaffOfGroup = graphql(`
  query StaffOfGroup($groupId: Id!) {
    staffOf(groupId: $groupId) {
      displayName
      role
    }
  }
`);
