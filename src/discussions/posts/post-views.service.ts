import { Injectable } from '@nestjs/common';
import { type Author, Bylines } from '../../authorship/index.js';
import { holdsRole, type Viewer } from '../../kernel/viewer.js';
import { type Reader, Showing, showingOf } from '../../readers/index.js';
import type { ReactionKindCode } from '../reactions/reaction.entity.js';
import { OwnReactions } from '../reactions/reactions.service.js';
import { postActions } from './post.policy.js';
import type { Post } from './post.type.js';
import type { PostLine } from './posts.store.js';

/** Who reads, with what they chose not to meet, and whether they asked for covers to be lifted. */
export interface Reading {
  viewer: Viewer;
  reader: Reader;
  opened: boolean;
}

/** Where the posts of a page stand. */
export interface Place {
  groupId: string;
  scope: Buffer;
  title: string | null;
  locked: boolean;
}

/** Turns rows into what one reader may see of them; every surface that shows posts goes through here. */
@Injectable()
export class PostViews {
  constructor(
    private readonly bylines: Bylines,
    private readonly reactions: OwnReactions,
  ) {}

  /** The posts of one thread, for this reader. */
  async of({ viewer, reader, opened }: Reading, place: Place, lines: PostLine[]): Promise<Post[]> {
    const authors = this.bylines.ofScope(viewer, 'author/thread', place.scope, lines);
    const mine = await this.reactions.ofPosts(viewer, lines);
    const isModerator = holdsRole(viewer, place.groupId, 'moderator', 'steward');
    return lines.map((line, i) =>
      view({ line, place, author: authors[i]!, mine: mine[i]!, reader, isModerator, opened }),
    );
  }
}

interface Sight {
  line: PostLine;
  place: Place;
  author: Author;
  mine: ReactionKindCode[];
  reader: Reader;
  isModerator: boolean;
  opened: boolean;
}

function view({ line, place, author, mine, reader, isModerator, opened }: Sight): Post {
  const showing = showingTo(reader, line, author.isYou, opened);
  const shown = showing === Showing.SHOW && line.state === 'standing';
  const standing = { state: line.state, isYou: author.isYou, threadLocked: place.locked, isModerator };
  return {
    id: line.id,
    threadId: line.threadId,
    seq: line.seq,
    // A tombstone keeps its place, and lets nobody be reminded of whoever stood there.
    author: showing === Showing.HIDE || (line.state !== 'standing' && !author.isYou) ? null : author,
    // Safety: what is covered or left out is not sent, so that no client can show it by mistake.
    body: shown ? line.nodes : null,
    title: shown && line.seq === 1 ? place.title : null,
    notes: line.notes,
    showing,
    state: line.state,
    edited: line.edited,
    writtenHour: line.writtenHour,
    reactions: { present: line.present, mine },
    viewerCan: postActions(standing),
  };
}

/** How words meet this reader: one's own always whole, a blocked voice never, the rest by their notes. */
export function showingTo(
  reader: Reader,
  line: Pick<PostLine, 'authorId' | 'authorTag' | 'notes'>,
  isYou: boolean,
  opened: boolean,
): Showing {
  if (isYou) return Showing.SHOW;
  if (line.authorId && reader.hiddenAccounts.includes(line.authorId)) return Showing.HIDE;
  if (line.authorTag && reader.hiddenVoices.some((voice) => voice.equals(line.authorTag!))) return Showing.HIDE;
  return opened ? Showing.SHOW : showingOf(line.notes, reader.choices);
}
