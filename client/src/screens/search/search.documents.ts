import { graphql } from '../../api/graphql.js';

export const GroupNames = graphql(`
  query GroupNames {
    myGroups {
      id
      name
    }
  }
`);

export const SearchPosts = graphql(`
  query SearchPosts($words: String!, $groupId: Id, $after: String) {
    searchPosts(words: $words, groupId: $groupId, first: 20, after: $after) {
      edges {
        node {
          excerpt
          groupId
          threadTitle
          post {
            id
            author {
              name
              isAnonymous
              isYou
            }
            notes
            seq
            showing
            threadId
            writtenHour
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
