import type { Author, Authorship } from '../../authorship/index.js';
import type { WireEvent, WireMessage } from '../../realtime/index.js';
import { type Reader, Showing, showingOf } from '../../readers/index.js';
import type { EventLine, MessageLine } from './messages.store.js';

/** How words meet this reader: one's own always whole, a blocked voice never, the rest by their notes. */
export function showingTo(
  reader: Reader,
  { authorId, authorTag, notes }: Pick<Authorship, 'authorId' | 'authorTag'> & Pick<MessageLine, 'notes'>,
  isYou: boolean,
): Showing {
  if (isYou) return Showing.SHOW;
  if (authorId && reader.hiddenAccounts.includes(authorId)) return Showing.HIDE;
  if (authorTag && reader.hiddenVoices.some((voice) => voice.equals(authorTag))) return Showing.HIDE;
  return showingOf(notes, reader.choices);
}

/** A message as a reader may see it. Safety: covered words are not sent, so that no client shows them by mistake. */
export function messageView(line: MessageLine, author: Author, covered: boolean): WireMessage {
  const stands = line.state === 'standing';
  return {
    id: line.id,
    seq: line.writtenSeq,
    // A tombstone keeps its place, and reminds nobody but its author of whoever stood there.
    author: stands || author.isYou ? { name: author.name, isAnonymous: author.isAnonymous, isYou: author.isYou } : null,
    body: covered ? null : line.nodes,
    notes: line.notes,
    ...(covered && stands ? { cover: true as const } : {}),
    replyTo: line.replyTo,
    state: line.state,
    edited: line.edited,
    writtenMinute: line.writtenMinute.toISOString(),
  };
}

/** What a reader learns of one position: the message, its cover, or the bare position of what they chose not to meet. */
export function eventView(line: EventLine, author: Author, showing: Showing): WireEvent {
  const { seq, kind } = line;
  if (showing === Showing.HIDE) return { seq, bare: true };
  return { seq, kind, message: messageView(line, author, showing === Showing.COVER) };
}
