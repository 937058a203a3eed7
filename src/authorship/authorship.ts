/** Who speaks, as a row keeps it: an account by its id, or a voice by its tag, and never both. */
export interface Authorship {
  /** The 16 bytes of the thread, or of the room on its day, within which a pseudonym holds. */
  scope: Buffer;
  authorId: string | null;
  authorTag: Buffer | null;
}

/** A tag domain in which somebody can speak. */
export type VoiceDomain = 'author/thread' | 'author/chat';
