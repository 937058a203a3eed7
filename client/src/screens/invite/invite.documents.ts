import { graphql } from '../../api/graphql.js';

export const AcceptInvite = graphql(`
  mutation AcceptInvite($code: String!) {
    acceptInvite(code: $code) {
      id
      name
    }
  }
`);
