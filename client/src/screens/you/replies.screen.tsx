import { you as words } from '../../../words/en/you.js';
import { useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Loaded } from '../../parts/loaded.js';
import { OwnPage } from './own-page.js';
import { isNew, ThreadRow } from './thread-row.js';
import { MyReplies } from './you.documents.js';

/** Conversations that went on after the person wrote, and that they have not read to the end. */
export default function RepliesScreen() {
  const asked = useAsked(MyReplies, {});
  const { name } = words.lists.replies;
  usePage(name, asked.data !== undefined);
  return (
    <OwnPage title={name} lead={words.replies.about}>
      <Loaded asked={asked} what={words.replies.what}>
        {({ repliesToMe, myGroups }) => {
          const threads = repliesToMe.filter(isNew);
          if (threads.length === 0) return <p class="empty">{words.replies.none}</p>;
          return (
            <ul class="threads" role="list">
              {threads.map((thread) => (
                <ThreadRow key={thread.id} thread={thread} groups={myGroups} />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </OwnPage>
  );
}
