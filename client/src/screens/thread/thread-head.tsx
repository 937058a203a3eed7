import { useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.js';
import { conversations as words } from '../../../words/en/conversations.js';
import { announce } from '../../announcer.js';
import { useAsk } from '../../api/use-api.js';
import { refusalWords } from '../../parts/refusal-words.js';
import { ReportDialog } from '../../parts/report-dialog.js';
import { FollowThis } from './thread.documents.js';
import type { OpenThread, Thread } from './use-thread.js';

interface ThreadHeadProps {
  thread: Thread;
  joining: keyof typeof words.readers | undefined;
  setThread: OpenThread['setThread'];
}

/** Who can read a conversation, what its writer hopes for, and what one can do with the whole of it. */
export function ThreadHead({ thread, joining, setThread }: ThreadHeadProps) {
  const ask = useAsk();
  const [isReporting, setReporting] = useState(false);
  const { id, isFollowed, viewerCan } = thread;
  const follow = async () => {
    const { data, refused } = await ask('mutation', FollowThis, { id, on: !isFollowed });
    announce(refused ? refusalWords(refused) : isFollowed ? words.unfollowed : words.followed);
    if (data) setThread({ isFollowed: data.followThread.isFollowed });
  };
  return (
    <>
      <p class="small muted thread__who">
        <Icon name="lock" /> {joining && words.readers[joining]}
      </p>
      <p class="small muted">{words.wanted[thread.wanted]}</p>
      <div class="thread__a">
        <button class="btn btn--bare btn--small" type="button" aria-pressed={isFollowed} onClick={() => void follow()}>
          {isFollowed ? words.unfollow : words.follow}
        </button>
        {viewerCan.includes('REPORT') && (
          <button class="btn btn--bare btn--small" type="button" onClick={() => setReporting(true)}>
            {words.menu.report}
            <span class="vh">: {words.about}</span>
          </button>
        )}
        {viewerCan.includes('MODERATE') && (
          <a class="btn btn--bare btn--small" href={`/mod?thread=${id}`}>
            {words.moderate}
          </a>
        )}
      </div>
      {isReporting && <ReportDialog subject={{ kind: 'THREAD', id }} onClose={() => setReporting(false)} />}
    </>
  );
}
