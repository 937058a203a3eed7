import { graphql } from '../../api/graphql.js';

export const NewThreadPlace = graphql(`
  query NewThreadPlace($id: Id, $slug: String) {
    group(id: $id, slug: $slug) {
      id
      name
      joining
      crowd
      viewerCan
    }
    me {
      displayName
      namedOnlyUntil
    }
  }
`);

export const OpenThread = graphql(`
  mutation OpenThread($input: OpenThreadInput!) {
    openThread(input: $input) {
      post {
        id
        threadId
        viewerCan
      }
      replayed
      supportOffer {
        card
        level
      }
    }
  }
`);
