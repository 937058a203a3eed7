import { useState } from 'preact/hooks';
import { journal } from '../../../../words/en/journal.js';
import { useAsked } from '../../../api/use-api.js';
import { carryWords } from '../../../parts/composer/carried.js';
import type { Written } from '../../../parts/composer/composer.reducer.js';
import { Dialog } from '../../../parts/dialog.js';
import { Loaded } from '../../../parts/loaded.js';
import { useRouter } from '../../../router/router.js';
import { GroupsToShareIn } from './own.documents.js';

const words = journal.share;

interface ShareProps {
  label: string;
  looks?: string;
  /** What is copied into the new post. */
  words: Partial<Written>;
}

/** Takes a copy of words to a group, on purpose: the composer opens there, and nothing is posted until it is posted. */
export function Share({ label, looks = 'btn', words: carried }: ShareProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button class={looks} type="button" onClick={() => setOpen(true)}>
        {label}
      </button>
      {isOpen && (
        <Dialog title={words.title} onClose={() => setOpen(false)}>
          <p>{words.lead}</p>
          <p class="muted">{words.keeps}</p>
          <Groups carried={carried} />
          <div class="row">
            <button class="btn" type="button" onClick={() => setOpen(false)}>
              {words.close}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function Groups({ carried }: { carried: Partial<Written> }) {
  const asked = useAsked(GroupsToShareIn, {});
  const { go } = useRouter();
  const take = (groupId: string) => {
    // Safety: nothing of one's own is ever posted under a name because a switch stood so.
    carryWords(groupId, { ...carried, anonymous: true });
    go(`/g/${groupId}/new`);
  };
  return (
    <Loaded asked={asked} what={words.what}>
      {({ myGroups }) => {
        const groups = myGroups.filter(({ viewerCan }) => viewerCan.includes('WRITE'));
        if (groups.length === 0) return <p>{words.none}</p>;
        return (
          <ul class="row gap" role="list">
            {groups.map(({ id, name }) => (
              <li key={id}>
                <button class="btn btn--soft" type="button" onClick={() => take(id)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}
