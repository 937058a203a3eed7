import type { Authorship } from '../../authorship/index.js';
import { type ContentNote, type Reader, Showing, showingOf } from '../../readers/index.js';

/** What decides how words meet a reader: who wrote them, and their notes. */
type NotedWords = Pick<Authorship, 'authorId' | 'authorTag'> & { notes: ContentNote[] };

/** How words meet this reader: one's own always whole, a blocked voice never, the rest by their notes. */
export function showingTo(reader: Reader, words: NotedWords, isYou: boolean, opened: boolean): Showing {
  if (isYou) return Showing.SHOW;
  if (words.authorId && reader.hiddenAccounts.includes(words.authorId)) return Showing.HIDE;
  if (words.authorTag && reader.hiddenVoices.some((voice) => voice.equals(words.authorTag!))) return Showing.HIDE;
  return opened ? Showing.SHOW : showingOf(words.notes, reader.choices);
}
