import { graphql } from '../../api/graphql.js';

export const LibraryWorks = graphql(`
  query LibraryWorks($view: LibraryView, $after: String) {
    libraryWorks(view: $view, first: 50, after: $after) {
      edges {
        node {
          id
          kind
          slug
          locale
          title
          publishedId
          newestState
          due
          nextReviewOn
          openConcerns
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const LongOverdue = graphql(`
  query LongOverdue {
    libraryWorks(view: LONG_OVERDUE, first: 50) {
      edges {
        node {
          id
        }
      }
    }
  }
`);

export const BeginWork = graphql(`
  mutation BeginWork($input: BeginWorkInput!) {
    beginWork(input: $input) {
      id
    }
  }
`);

export const LibraryWork = graphql(`
  query LibraryWork($id: Id!) {
    libraryWork(id: $id) {
      id
      kind
      slug
      locale
      title
      publishedId
      newestId
      due
      nextReviewOn
      openConcerns
      revisions {
        id
        n
        state
        origin
        authorName
        isYours
        publishedOn
        replacedOn
        reviews {
          id
          reviewedBy
          reviewedOn
          nextReviewOn
        }
      }
    }
  }
`);

export const BeginRevision = graphql(`
  mutation BeginRevision($input: BeginRevisionInput!) {
    beginRevision(input: $input) {
      id
    }
  }
`);

export const RenameWork = graphql(`
  mutation RenameWork($id: Id!, $slug: String!) {
    renameWork(id: $id, slug: $slug)
  }
`);

export const RevisionChanges = graphql(`
  query RevisionChanges($from: Id!, $to: Id!) {
    revisionChanges(from: $from, to: $to) {
      part
      runs {
        kind
        text
      }
    }
  }
`);

export const LibraryRevision = graphql(`
  query LibraryRevision($id: Id!) {
    libraryRevision(id: $id) {
      id
      workId
      n
      state
      version
      isYours
      title
      summary
      body
      verdict
      notes
      coveredSections
      coveredNotes
      facts
      sources {
        n
        organisation
        title
        url
        edition
      }
      pictures {
        id
        section
        description
        explanation
        notes
      }
      sections {
        anchor
        title
        covered
        body
      }
      missing {
        what
        place
      }
      reviews {
        id
        reviewedBy
        reviewedOn
        nextReviewOn
      }
      returnedWords
      viewerCan
    }
  }
`);

export const RevisionWork = graphql(`
  query RevisionWork($id: Id!) {
    libraryWork(id: $id) {
      id
      kind
      slug
      locale
      title
      publishedId
      revisions {
        id
        n
        state
      }
    }
  }
`);

export const SaveRevision = graphql(`
  mutation SaveRevision($input: SaveRevisionInput!) {
    saveRevision(input: $input) {
      id
      version
    }
  }
`);

export const SubmitRevision = graphql(`
  mutation SubmitRevision($id: Id!, $version: Int!) {
    submitRevision(id: $id, version: $version) {
      id
    }
  }
`);

export const TakeBackRevision = graphql(`
  mutation TakeBackRevision($id: Id!) {
    takeBackRevision(id: $id) {
      id
    }
  }
`);

export const DiscardRevision = graphql(`
  mutation DiscardRevision($id: Id!) {
    discardRevision(id: $id)
  }
`);

export const PublishRevision = graphql(`
  mutation PublishRevision($id: Id!) {
    publishRevision(id: $id) {
      id
    }
  }
`);

export const WithdrawRevision = graphql(`
  mutation WithdrawRevision($id: Id!) {
    withdrawRevision(id: $id) {
      id
    }
  }
`);

export const ApproveRevision = graphql(`
  mutation ApproveRevision($input: ApproveRevisionInput!) {
    approveRevision(input: $input) {
      id
    }
  }
`);

export const SendBackRevision = graphql(`
  mutation SendBackRevision($id: Id!, $words: String!) {
    sendBackRevision(id: $id, words: $words) {
      id
    }
  }
`);

export const LibraryConcerns = graphql(`
  query LibraryConcerns($open: Boolean, $after: String) {
    libraryConcerns(open: $open, first: 20, after: $after) {
      edges {
        node {
          id
          workId
          revisionId
          title
          isCurrent
          section
          words
          receivedOn
          answer
          answererName
          answeredAt
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const CloseConcern = graphql(`
  mutation CloseConcern($id: Id!, $answer: String!) {
    closeConcern(id: $id, answer: $answer) {
      id
    }
  }
`);
