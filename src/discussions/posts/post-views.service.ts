import { Injectable } from '@nestjs/common';
import { type Author, type BylineColumns, Bylines } from '../../authorship/index.js';
import { Clock, dateOf } from '../../kernel/clock.js';
import { holdsRole, type Viewer } from '../../kernel/viewer.js';
import { type Reader, Showing } from '../../readers/index.js';
import { quoteOf } from '../quotes/quote-views.js';
import { type OwnMark, OwnMarks } from './own-marks.service.js';
import { postActions } from './post.policy.js';
import { showingTo } from './showing.rules.js';
import type { Post } from './post.type.js';
import type { PlacedPost, PostLine } from './posts.store.js';

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
    private readonly marks: OwnMarks,
    private readonly clock: Clock,
  ) {}

  /** The posts of one thread, for this reader. */
  of(reading: Reading, place: Place, lines: PostLine[]): Promise<Post[]> {
    const voices = voicesOf(lines);
    const authors = this.bylines.ofScope(reading.viewer, 'author/thread', place.scope, voices);
    return this.seen(reading, lines, authors, () => place);
  }

  /** Posts of many threads, for this reader. */
  ofMany(reading: Reading, posts: PlacedPost[]): Promise<Post[]> {
    const authors = this.bylines.ofMany(reading.viewer, 'author/thread', voicesOf(posts));
    return this.seen(reading, posts, authors, (post) => post);
  }

  /** `authors` are those of `voicesOf(lines)`. */
  private async seen<Line extends PostLine>(
    reading: Reading,
    lines: Line[],
    authors: readonly Author[],
    placeOf: (line: Line) => Place,
  ): Promise<Post[]> {
    const marks = await this.marks.ofPosts(reading.viewer, lines);
    const today = dateOf(this.clock.now());
    const quoted = authors.slice(lines.length).values();
    return lines.map((line, i) => {
      const place = placeOf(line);
      const isModerator = holdsRole(reading.viewer, place.groupId, 'moderator', 'steward');
      const quotedAuthor = line.quoted ? quoted.next().value! : null;
      return view({ ...reading, line, place, author: authors[i]!, quotedAuthor, mark: marks[i]!, isModerator, today });
    });
  }
}

/** Everybody who speaks in the lines: who wrote each, and after them who wrote what some of them quote. */
function voicesOf(lines: readonly PostLine[]): BylineColumns[] {
  return [...lines, ...lines.flatMap(({ quoted }) => quoted ?? [])];
}

interface Sight extends Reading {
  line: PostLine;
  place: Place;
  author: Author;
  quotedAuthor: Author | null;
  mark: OwnMark;
  isModerator: boolean;
  today: string;
}

function view({ line, place, author, quotedAuthor, mark, reader, isModerator, opened, today }: Sight): Post {
  const showing = showingTo(reader, line, author.isYou, opened);
  const shown = showing === Showing.SHOW && line.state === 'standing';
  const canPutBack = line.putBackUntil !== null && line.putBackUntil >= today;
  const standing = { state: line.state, isYou: author.isYou, threadLocked: place.locked, canPutBack, isModerator };
  return {
    id: line.id,
    threadId: line.threadId,
    seq: line.seq,
    // A tombstone keeps its place, and lets nobody be reminded of whoever stood there.
    author: showing === Showing.HIDE || (line.state !== 'standing' && !author.isYou) ? null : author,
    // Safety: what is covered or left out is not sent, so that no client can show it by mistake.
    body: shown ? line.nodes : null,
    title: shown && line.seq === 1 ? place.title : null,
    // Safety: whoever lifts the cover of a post has not lifted that of what it quotes, nor unblocked its voice.
    quote: shown && quotedAuthor ? quoteOf(reader, line.quoted!, quotedAuthor) : null,
    notes: line.notes,
    showing,
    state: line.state,
    edited: line.edited,
    writtenHour: line.writtenHour,
    reactions: { present: line.present, mine: mark.given },
    isKept: mark.isKept,
    viewerCan: postActions(standing),
  };
}
