import { you as words } from '../../../words/en/you.js';
import { NoteTag, type Note } from '../../parts/note-tag.js';
import { hourWords } from '../../parts/times.js';

/** So much of a post stands in the list; the rest is where it stands. */
const LONGEST = 600;

interface Own {
  id: string;
  threadId: string;
  seq: number;
  title: string | null;
  body: string | null;
  notes: readonly Note[];
  writtenHour: string;
}

/** Something one wrote. One's own words are not covered from oneself. */
export function OwnPost({ post: { threadId, seq, title, body, notes, writtenHour } }: { post: Own }) {
  return (
    <li>
      <h3>
        <a href={`/t/${threadId}?post=${seq}`}>{title ?? (seq === 1 ? words.posts.opening : words.posts.reply)}</a>
      </h3>
      <p class="meta">
        <time dateTime={writtenHour}>{hourWords(writtenHour)}</time>
        {notes.length > 0 && <NoteTag notes={notes} />}
      </p>
      {body === null ? <p class="muted">{words.posts.gone}</p> : <p class="typed">{beginning(body)}</p>}
    </li>
  );
}

/** The words up to the end of a word near the limit. */
export function beginning(body: string, longest = LONGEST): string {
  if (body.length <= longest) return body;
  const cut = body.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 40))} …`;
}
