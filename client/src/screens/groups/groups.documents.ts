import { graphql } from '../../api/graphql.js';

export const Groups = graphql(`
  query Groups {
    me {
      staff {
        groupId
        role
      }
    }
    myGroups {
      id
      slug
      name
      purpose
    }
    groups(first: 20) {
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

export const MoreGroups = graphql(`
  query MoreGroups($after: String) {
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
