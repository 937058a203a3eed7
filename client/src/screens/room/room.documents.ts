import { graphql, type ResultOf } from '../../api/graphql.js';

export const RoomGroup = graphql(`
  query RoomGroup($id: Id, $slug: String) {
    group(id: $id, slug: $slug) {
      id
      name
      rules
      viewerCan
    }
    me {
      displayName
      namedOnlyUntil
    }
  }
`);

export const Room = graphql(`
  query Room($groupId: Id!) {
    chatRoom(groupId: $groupId) {
      id
      isClosed
      crowd
      keepsDays
      timeZone
    }
    draft(kind: ROOM, id: $groupId)
  }
`);

/** The group of a room, and who is coming in. */
export type Found = ResultOf<typeof RoomGroup>;
export type FoundRoom = ResultOf<typeof Room>;

export const OpenMessage = graphql(`
  query OpenMessage($id: Id!) {
    openMessage(id: $id) {
      body
    }
  }
`);

export const EditMessage = graphql(`
  mutation EditMessage($input: EditMessageInput!) {
    editMessage(input: $input) {
      message {
        id
      }
      supportOffer {
        card
        level
      }
    }
  }
`);

export const DeleteMessage = graphql(`
  mutation DeleteMessage($id: Id!) {
    deleteMessage(id: $id) {
      id
    }
  }
`);

export const BlockMessageAuthor = graphql(`
  mutation BlockMessageAuthor($id: Id!) {
    blockMessageAuthor(id: $id)
  }
`);

export const SaveRoomDraft = graphql(`
  mutation SaveRoomDraft($groupId: Id!, $text: String!) {
    saveDraft(kind: ROOM, id: $groupId, text: $text)
  }
`);

export const DiscardRoomDraft = graphql(`
  mutation DiscardRoomDraft($groupId: Id!) {
    discardDraft(kind: ROOM, id: $groupId)
  }
`);
