import { useState } from 'preact/hooks';
import { you as words } from '../../../words/en/you.js';
import { announce } from '../../announcer.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Loaded } from '../../parts/loaded.js';
import { MarkRead } from '../../parts/mark-read.documents.js';
import { refusalWords } from '../../parts/refusal-words.js';
import { QuietNow } from './own/quiet-now.js';
import { OwnPage } from './own-page.js';
import { isNew, ThreadRow } from './thread-row.js';
import { MyReplies } from './you.documents.js';

/** Conversations that went on after the person wrote, and that they have not read to the end. */
export default function RepliesScreen() {
  const asked = useAsked(MyReplies, {});
  const { name } = words.lists.replies;
  usePage(name, asked.isSettled);
  return (
    <OwnPage title={name} lead={words.replies.about}>
      <Loaded asked={asked} what={words.replies.what}>
        {({ repliesToMe, myGroups, quietDays }) => {
          const threads = repliesToMe.filter(isNew);
          if (quietDays?.isNow) return <QuietNow days={quietDays} />;
          if (threads.length === 0) return <p class="empty">{words.replies.none}</p>;
          return (
            <>
              <ul class="threads" role="list">
                {threads.map((thread) => (
                  <ThreadRow key={thread.id} thread={thread} groups={myGroups} />
                ))}
              </ul>
              <MarkAll threads={threads} done={asked.again} />
            </>
          );
        }}
      </Loaded>
    </OwnPage>
  );
}

interface MarkAllProps {
  threads: readonly { id: string; lastSeq: number }[];
  done: () => void;
}

/** One conversation after the other; what could not be marked stays in the list. */
function MarkAll({ threads, done }: MarkAllProps) {
  const ask = useAsk();
  const [refused, setRefused] = useState<string>();
  const mark = async () => {
    for (const { id, lastSeq } of threads) {
      const answer = await ask('mutation', MarkRead, { id, seq: lastSeq });
      if (answer.refused) return setRefused(refusalWords(answer.refused));
    }
    announce(words.replies.marked);
    done();
  };
  return (
    <div class="sec">
      <button class="btn" type="button" onClick={() => void mark()}>
        {words.replies.markAll}
      </button>
      <p role="status">{refused}</p>
    </div>
  );
}
