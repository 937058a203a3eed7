import { notes } from '../../../words/en/notes.js';
import { you as words } from '../../../words/en/you.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Loaded } from '../../parts/loaded.js';
import { useHeld } from './held.js';
import { OwnPage } from './own-page.js';
import { ThreadRow } from './thread-row.js';
import { Undoable } from './undoable.js';
import { Follow, MyFollows } from './you.documents.js';

/** The conversations the person follows. */
export default function FollowingScreen() {
  const ask = useAsk();
  const asked = useHeld(useAsked(MyFollows, {}, 'network-only'));
  const { name, about } = words.lists.following;
  usePage(name, asked.isSettled);
  return (
    <OwnPage title={name} lead={`${about}.`}>
      <Loaded asked={asked} what={words.following.what}>
        {({ followedThreads, myGroups }) =>
          followedThreads.length === 0 ? (
            <p class="empty">{words.following.none}</p>
          ) : (
            <ul class="threads" role="list">
              {followedThreads.map((thread) => (
                <ThreadRow key={thread.id} thread={thread} groups={myGroups}>
                  <Undoable
                    label={words.following.stop}
                    of={thread.title ?? notes.covered}
                    done={words.following.stopped}
                    act={(on) => ask('mutation', Follow, { id: thread.id, on })}
                  />
                </ThreadRow>
              ))}
            </ul>
          )
        }
      </Loaded>
    </OwnPage>
  );
}
