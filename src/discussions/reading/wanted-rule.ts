import { type Reader, Showing } from '../../readers/index.js';

/** The three values the rule binds, in this order: blocked accounts, blocked voices, notes to leave out. */
type LeftOut = [accounts: string[], voices: Buffer[], notes: string[]];

/**
 * What a reader chose not to meet leaves lists altogether, as SQL over the alias of a post. It takes $1 to $3 of the
 * statement, which `leftOut` gives.
 */
export function wantedByReader(post: string): string {
  return `(${post}.author_id is null or ${post}.author_id <> all($1::uuid[]))
    and (${post}.author_tag is null or ${post}.author_tag <> all($2::bytea[])) and not ${post}.notes && $3::text[]`;
}

export function leftOut(reader: Reader): LeftOut {
  const hidden = Object.entries(reader.choices).filter(([, showing]) => showing === Showing.HIDE);
  return [reader.hiddenAccounts, reader.hiddenVoices, hidden.map(([note]) => note)];
}
