import { graphql } from '../../api/graphql.js';

export const Groups = graphql(`
  query Groups($after: String) {
    myGroups {
      id
      slug
      name
      purpose
    }
    groups(first: 20, after: $after) {
      edges {
        node {
          id
          slug
          name
          purpose
          joining
          membership
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
