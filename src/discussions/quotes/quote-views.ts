import type { Author } from '../../authorship/index.js';
import { type Reader, Showing } from '../../readers/index.js';
import type { QuotedLine } from '../posts/posts.store.js';
import { showingTo } from '../posts/showing.rules.js';
import { excerptOf } from './excerpt.rules.js';
import type { Quote } from './quote.type.js';

/**
 * What one reader may see of a quoted post. Safety: the words are those of now, under the rule of the quoted post
 * itself: a quote never outlives what was taken back, removed, covered or blocked.
 */
export function quoteOf(reader: Reader, { id, seq, state, nodes, ...line }: QuotedLine, author: Author): Quote {
  const showing = showingTo(reader, line, author.isYou, false);
  const standing = state === 'standing';
  return {
    postId: id,
    seq,
    author: standing && showing !== Showing.HIDE ? author : null,
    excerpt: standing && showing === Showing.SHOW ? excerptOf(nodes ?? []) : null,
    showing,
  };
}
