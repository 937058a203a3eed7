import { graphql } from '../api/graphql.js';

export const MarkRead = graphql(`
  mutation MarkRead($id: Id!, $seq: Int!) {
    markThreadRead(id: $id, seq: $seq)
  }
`);
