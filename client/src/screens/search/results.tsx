import { notes } from '../../../words/en/notes.js';
import { search as words } from '../../../words/en/search.js';
import { useAsk } from '../../api/use-api.js';
import { Who } from '../../parts/byline.js';
import { More, useMore } from '../../parts/more.js';
import { NoteTag } from '../../parts/note-tag.js';
import { hourWords } from '../../parts/times.js';
import { SearchPosts } from './search.documents.js';
import type { Found, Question } from './search.reducer.js';

type Hit = Found['edges'][number]['node'];

interface ResultsProps {
  question: Question;
  found: Found;
  groups: readonly { id: string; name: string }[];
}

/** What was found. A covered post has no excerpt here, and a covered beginning no title. */
export function Results({ question, found, groups }: ResultsProps) {
  const ask = useAsk();
  const all = useMore(found, async (after) => {
    const { data, refused } = await ask('query', SearchPosts, { ...question, after });
    return data ? { data: data.searchPosts } : { refused };
  });
  if (all.nodes.length === 0) return <p class="sec">{words.none}</p>;
  return (
    <section class="sec" aria-labelledby="results">
      <div class="sec__h">
        <h2 id="results">{words.results}</h2>
      </div>
      <ul class="threads" role="list" ref={all.list}>
        {all.nodes.map((hit) => (
          <Result key={hit.post.id} hit={hit} group={groups.find(({ id }) => id === hit.groupId)?.name} />
        ))}
      </ul>
      <More of={all} label={words.more} end={words.end} />
    </section>
  );
}

function Result({ hit, group: name }: { hit: Hit; group: string | undefined }) {
  const { post, excerpt, threadTitle } = hit;
  return (
    <li>
      <article>
        <h3>
          <a href={`/t/${post.threadId}?post=${post.seq}`}>{threadTitle ?? notes.covered}</a>
        </h3>
        {excerpt && <p class="ex">{excerpt}</p>}
        {post.notes.length > 0 && (
          <p class="meta">
            <NoteTag notes={post.notes} />
          </p>
        )}
        <p class="meta">
          <Who author={post.author} />
          <span>{words.written.replace('{time}', hourWords(post.writtenHour))}</span>
          {name && <span>{name}</span>}
        </p>
      </article>
    </li>
  );
}
