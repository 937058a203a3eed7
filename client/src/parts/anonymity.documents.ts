import { graphql } from '../api/graphql.js';

export const ChooseName = graphql(`
  mutation ChooseName($name: String!) {
    chooseDisplayName(name: $name) {
      displayName
    }
  }
`);
