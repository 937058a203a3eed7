import { registerEnumType } from '@nestjs/graphql';
import type { Authorship } from '../authorship/index.js';
import { Refusal } from '../kernel/refusal.js';
import type { Viewer } from '../kernel/viewer.js';
import type { ContentNote } from '../readers/index.js';

/** What can be reported and decided on. */
export enum SubjectKind {
  POST = 'post',
  THREAD = 'thread',
  MESSAGE = 'message',
}
registerEnumType(SubjectKind, { name: 'SubjectKind', description: 'What a report or decision is about.' });

export interface SubjectRef {
  kind: SubjectKind;
  id: string;
}

/** A subject as moderation sees it: words and place, and an author whom nobody can name. */
export interface Subject extends SubjectRef {
  groupId: string;
  /** The thread or room it stands in, and where. */
  placeId: string;
  seq: number;
  /** What was written; null when its author took it back or a decision removed it. */
  words: string | null;
  notes: ContentNote[];
  state: 'standing' | 'deleted' | 'removed';
  locked: boolean;
  /** Safety: for sanctions and notices to find their author by; it never leaves the server. */
  authorship: Authorship;
  /** The pseudonym or display name, as every reader sees it. */
  authorName: string;
}

/** What a removal took away, as plain JSON, to be sealed and one day given back. */
export type Original = Record<string, unknown>;

/** How a content domain lets moderation act on one kind of thing. Every method joins the caller's transaction. */
export interface SubjectKeeper {
  /** The subject, for the team; undefined when it does not exist. */
  load(id: string): Promise<Subject | undefined>;
  /** The same for a member who wants to report it; undefined when they may not read it. */
  readableBy(viewer: Viewer, id: string): Promise<Subject | undefined>;
  /** Whether the viewer wrote it; known to the viewer's own request alone. */
  isAuthor(viewer: Viewer, subject: Subject): boolean;
  /** The words around it, nearest last, for context: a handful, as every reader of the place could see them. */
  around(id: string): Promise<{ authorName: string; words: string | null }[]>;
  /** Leaves a tombstone that keeps the place, and returns what stood there. */
  remove(id: string): Promise<Original>;
  restore(id: string, original: Original): Promise<void>;
  /** Adds content notes, whatever the writer chose. */
  addNotes(id: string, notes: ContentNote[]): Promise<void>;
  /** Locks or unlocks the thread it is or stands in; undefined where locking means nothing. */
  lock?(id: string, locked: boolean): Promise<void>;
}

/** Registry 3 of 3: moderation acts on things whose insides it does not know. */
export class Subjects {
  private readonly keepers = new Map<SubjectKind, SubjectKeeper>();

  register(kind: SubjectKind, keeper: SubjectKeeper): void {
    if (this.keepers.has(kind)) throw new Error(`Two keepers of "${kind}"`);
    this.keepers.set(kind, keeper);
  }

  /** Whoever keeps a kind of thing. Throws NOT_FOUND. */
  keeperOf(kind: SubjectKind): SubjectKeeper {
    const keeper = this.keepers.get(kind);
    // What nobody keeps, nobody can find.
    if (!keeper) throw new Refusal('NOT_FOUND');
    return keeper;
  }
}
