import type { PhraseBook } from './phrase-book.js';
import type { Meter } from './screening.types.js';
import type { Token } from './tokens.js';

/**
 * The books of the languages that a text has words of; all of them where it has common words of none. A text may be
 * in two languages, and then both are asked: one Spanish sentence at the end of an English post is heard.
 */
export function booksFor(books: readonly PhraseBook[], pieces: readonly Token[], meter: Meter): readonly PhraseBook[] {
  const spoken = books.filter(({ common }) =>
    pieces.some(({ word }) => {
      meter.steps += 1;
      return common.has(word) && !books.some((other) => other.common !== common && other.common.has(word));
    }),
  );
  return spoken.length > 0 ? spoken : books;
}
