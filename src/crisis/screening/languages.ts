import type { Form } from './forms.js';
import type { PhraseBook } from './phrase-book.js';
import type { Meter } from './screening.types.js';

/**
 * The books of the languages that a text has words of; all of them where it has common words of none. A text may be
 * in two languages, and then both are asked: one Spanish sentence at the end of an English post is heard.
 */
export function booksFor(books: readonly PhraseBook[], forms: readonly Form[], meter: Meter): readonly PhraseBook[] {
  const spoken = books.filter((book) =>
    forms.some(({ word }) => {
      meter.steps += 1;
      return book.common.has(word) && !books.some((other) => other !== book && other.common.has(word));
    }),
  );
  return spoken.length > 0 ? spoken : books;
}
