import { graphql } from '../../../api/graphql.js';

export const MyName = graphql(`
  query MyName {
    me {
      displayName
      namedOnlyUntil
    }
  }
`);

export const ChooseName = graphql(`
  mutation ChooseName($name: String!) {
    chooseDisplayName(name: $name) {
      displayName
    }
  }
`);

export const MyShowing = graphql(`
  query MyShowing {
    noteChoices {
      note
      showing
    }
  }
`);

export const ChooseShowing = graphql(`
  mutation ChooseShowing($note: ContentNote!, $showing: Showing!) {
    chooseShowing(note: $note, showing: $showing) {
      note
    }
  }
`);

export const BlockedVoices = graphql(`
  query BlockedVoices {
    blockedVoices {
      slot
      name
      isAnonymous
    }
  }
`);

export const Unblock = graphql(`
  mutation Unblock($slot: Int!) {
    unblock(slot: $slot) {
      slot
      name
      isAnonymous
    }
  }
`);

export const MySessions = graphql(`
  query MySessions {
    mySessions {
      count
      expireOn
    }
  }
`);

export const ChangePassphrase = graphql(`
  mutation ChangePassphrase($input: ChangePassphraseInput!) {
    changePassphrase(input: $input) {
      passphrase
    }
  }
`);

export const NewRecoveryCodes = graphql(`
  mutation NewRecoveryCodes($stepUp: String!) {
    renewRecoveryCodes(stepUp: $stepUp)
  }
`);

export const ExportMyRecords = graphql(`
  mutation ExportMyRecords($stepUp: String!) {
    exportMyRecords(stepUp: $stepUp)
  }
`);

export const CutTies = graphql(`
  mutation CutTies($input: CutTiesInput!) {
    cutTies(input: $input) {
      passphrase
      recoveryCodes
      namedOnlyUntil
    }
  }
`);

export const DeleteAccount = graphql(`
  mutation DeleteAccount($input: DeleteAccountInput!) {
    deleteAccount(input: $input) {
      wordsStay
      copiesUntil
    }
  }
`);
