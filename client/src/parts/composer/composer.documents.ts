import { graphql } from '../../api/graphql.js';

export const Draft = graphql(`
  query Draft($kind: DraftTarget!, $id: Id!) {
    draft(kind: $kind, id: $id)
    draftQuote(kind: $kind, id: $id)
  }
`);

export const SaveDraft = graphql(`
  mutation SaveDraft($kind: DraftTarget!, $id: Id!, $text: String!, $quotes: Id) {
    saveDraft(kind: $kind, id: $id, text: $text, quotes: $quotes)
  }
`);

export const DiscardDraft = graphql(`
  mutation DiscardDraft($kind: DraftTarget!, $id: Id!) {
    discardDraft(kind: $kind, id: $id)
  }
`);
