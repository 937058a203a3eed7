import { graphql } from '../../../api/graphql.js';

const HelplineFacts = graphql(`
  fragment HelplineFacts on KeptHelpline @_unmask {
    id
    version
    country
    name
    kind
    phone
    sms
    smsWord
    chatUrl
    website
    source
    hours
    alwaysOpen
    timeZone
    opening {
      day
      from
      to
    }
    languages
    notes
    shown
    numberRead
    checkedOn
    overdue
    verifiedOn
    verifiedHow
    verifierName
  }
`);

export const KeptHelplines = graphql(
  `
    query KeptHelplines {
      keptHelplines {
        ...HelplineFacts
      }
    }
  `,
  [HelplineFacts],
);

export const HelplineHistory = graphql(`
  query HelplineHistory($id: Id!) {
    helplineChanges(id: $id) {
      action
      staffName
      at
      changes {
        field
        before
        after
      }
    }
  }
`);

export const AddHelpline = graphql(
  `
    mutation AddHelpline($input: AddHelplineInput!) {
      addHelpline(input: $input) {
        ...HelplineFacts
      }
    }
  `,
  [HelplineFacts],
);

export const ChangeHelpline = graphql(
  `
    mutation ChangeHelpline($input: ChangeHelplineInput!) {
      changeHelpline(input: $input) {
        ...HelplineFacts
      }
    }
  `,
  [HelplineFacts],
);

export const VerifyHelpline = graphql(
  `
    mutation VerifyHelpline($input: VerifyHelplineInput!) {
      verifyHelpline(input: $input) {
        ...HelplineFacts
      }
    }
  `,
  [HelplineFacts],
);

export const ShowHelpline = graphql(
  `
    mutation ShowHelpline($id: Id!, $version: Int!, $shown: Boolean!) {
      showHelpline(id: $id, version: $version, shown: $shown) {
        ...HelplineFacts
      }
    }
  `,
  [HelplineFacts],
);

export const OrderHelplines = graphql(
  `
    mutation OrderHelplines($country: String!, $ids: [Id!]!) {
      orderHelplines(country: $country, ids: $ids) {
        ...HelplineFacts
      }
    }
  `,
  [HelplineFacts],
);
