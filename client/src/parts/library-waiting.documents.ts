import { graphql } from '../api/graphql.js';

export const LibraryCare = graphql(`
  query LibraryCare {
    libraryCare {
      overdueHelplines
      untriedHelplines
      longOverdueTexts
    }
  }
`);
