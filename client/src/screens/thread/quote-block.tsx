import { conversations as words } from '../../../words/en/conversations.js';
import { shell } from '../../../words/en/shell.js';
import { useRouter } from '../../router/router.js';
import type { Post } from './use-thread.js';

interface QuoteBlockProps {
  quote: NonNullable<Post['quote']>;
  onJump: (seq: number) => void;
}

/** What a post speaks of, as it may be seen now, and the way to it. */
export function QuoteBlock({ quote: { author, excerpt, seq, showing }, onJump }: QuoteBlockProps) {
  const { path } = useRouter();
  const gone = showing === 'COVER' ? words.quotedCovered : words.quotedGone;
  const jump = (event: MouseEvent) => {
    event.preventDefault();
    onJump(seq);
  };
  return (
    <blockquote class="quote post__q">
      <a href={`${path}?post=${seq}`} onClick={jump}>
        {words.quoted.replace('{name}', author?.name ?? shell.somebody)}
        <span class="vh"> {words.toQuoted}</span>
      </a>
      <p>{excerpt ?? gone}</p>
    </blockquote>
  );
}
