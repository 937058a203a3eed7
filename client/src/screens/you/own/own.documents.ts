import { graphql } from '../../../api/graphql.js';

export const MyJournal = graphql(`
  query MyJournal($after: String) {
    journalEntries(first: 20, after: $after) {
      edges {
        node {
          slot
          on
          opening
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const MyEntry = graphql(`
  query MyEntry($slot: Int!) {
    journalEntry(slot: $slot) {
      slot
      version
      on
      text
    }
  }
`);

export const WriteEntry = graphql(`
  mutation WriteEntry($input: WriteJournalEntryInput!) {
    writeJournalEntry(input: $input) {
      entry {
        slot
        version
      }
      supportOffer {
        card
        level
      }
    }
  }
`);

export const EditEntry = graphql(`
  mutation EditEntry($input: EditJournalEntryInput!) {
    editJournalEntry(input: $input) {
      entry {
        slot
        version
      }
      supportOffer {
        card
        level
      }
    }
  }
`);

export const DeleteEntry = graphql(`
  mutation DeleteEntry($slot: Int!, $version: String!) {
    deleteJournalEntry(slot: $slot, version: $version)
  }
`);

export const MyCheckIns = graphql(`
  query MyCheckIns($after: String) {
    checkIns(first: 20, after: $after) {
      edges {
        node {
          slot
          version
          on
          words
          note
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const WriteCheckIn = graphql(`
  mutation WriteCheckIn($input: WriteCheckInInput!) {
    writeCheckIn(input: $input) {
      checkIn {
        slot
        version
        on
        words
        note
      }
      supportOffer {
        card
        level
      }
    }
  }
`);

export const DeleteCheckIn = graphql(`
  mutation DeleteCheckIn($slot: Int!, $version: String!) {
    deleteCheckIn(slot: $slot, version: $version)
  }
`);

export const MyDates = graphql(`
  query MyDates {
    heldDates {
      slot
      version
      date
      name
    }
  }
`);

export const HoldDate = graphql(`
  mutation HoldDate($input: HoldDateInput!) {
    holdDate(input: $input) {
      slot
      version
      date
      name
    }
  }
`);

export const ChangeDate = graphql(`
  mutation ChangeDate($input: ChangeHeldDateInput!) {
    changeHeldDate(input: $input) {
      slot
      version
      date
      name
    }
  }
`);

export const LetGoOfDate = graphql(`
  mutation LetGoOfDate($slot: Int!, $version: String!) {
    letGoOfDate(slot: $slot, version: $version)
  }
`);

export const MyRemembrances = graphql(`
  query MyRemembrances {
    remembrances {
      slot
      version
      name
      text
    }
  }
`);

export const WriteRemembrance = graphql(`
  mutation WriteRemembrance($input: WriteRemembranceInput!) {
    writeRemembrance(input: $input) {
      remembrance {
        slot
        version
      }
      supportOffer {
        card
        level
      }
    }
  }
`);

export const EditRemembrance = graphql(`
  mutation EditRemembrance($input: EditRemembranceInput!) {
    editRemembrance(input: $input) {
      remembrance {
        slot
        version
      }
      supportOffer {
        card
        level
      }
    }
  }
`);

export const DeleteRemembrance = graphql(`
  mutation DeleteRemembrance($slot: Int!, $version: String!) {
    deleteRemembrance(slot: $slot, version: $version)
  }
`);

export const MyPlan = graphql(`
  query MyPlan {
    safetyPlan {
      version
      signs
      alone
      places
      people
      professionals
      safer
      reason
    }
  }
`);

export const KeepPlan = graphql(`
  mutation KeepPlan($input: KeepSafetyPlanInput!) {
    keepSafetyPlan(input: $input) {
      version
    }
  }
`);

export const MyQuietDays = graphql(`
  query MyQuietDays {
    quietDays {
      from
      until
      isNow
    }
  }
`);

export const SetQuietDays = graphql(`
  mutation SetQuietDays($input: SetQuietDaysInput!) {
    setQuietDays(input: $input) {
      from
      until
      isNow
    }
  }
`);

export const EndQuietDays = graphql(`
  mutation EndQuietDays {
    endQuietDays
  }
`);

export const GroupsToShareIn = graphql(`
  query GroupsToShareIn {
    myGroups {
      id
      name
      viewerCan
    }
  }
`);
