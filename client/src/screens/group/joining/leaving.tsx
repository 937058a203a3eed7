import { useState } from 'preact/hooks';
import { joining as words } from '../../../../words/en/joining.js';
import { announce } from '../../../announcer.js';
import { useAsk } from '../../../api/use-api.js';
import { Dialog } from '../../../parts/dialog.js';
import { refusalWords } from '../../../parts/refusal-words.js';
import { useRouter } from '../../../router/router.js';
import type { OneGroup } from '../one-group.js';
import { focusHeading } from './joining.js';
import { LeaveGroup } from './joining.documents.js';

/** Leaving a group, which nobody is told; what happens is said before. */
export function Leaving({ group, again }: { group: OneGroup; again: () => void }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button class="btn" type="button" onClick={() => setAsking(true)}>
        {words.leave}
      </button>
      {isAsking && <LeaveDialog group={group} again={again} onClose={() => setAsking(false)} />}
    </>
  );
}

interface LeaveDialogProps {
  group: OneGroup;
  again: () => void;
  onClose: () => void;
}

function LeaveDialog({ group, again, onClose }: LeaveDialogProps) {
  const ask = useAsk();
  const { go } = useRouter();
  const [wrong, setWrong] = useState<string>();
  const leave = async () => {
    const { refused } = await ask('mutation', LeaveGroup, { groupId: group.id });
    if (refused) return setWrong(refusalWords(refused));
    announce(words.left);
    onClose();
    // Whoever left a secret group can no longer see its page.
    if (group.joining === 'SECRET') return go('/groups', true);
    focusHeading();
    again();
  };
  return (
    <Dialog title={words.leaveTitle.replace('{name}', group.name)} onClose={onClose}>
      <p>{words.leaveLead}</p>
      <p>{words.leavePosts}</p>
      <p>{words.comeBack[group.joining]}</p>
      {wrong && <p role="alert">{wrong}</p>}
      <div class="row">
        <button class="btn btn--stop" type="button" onClick={() => void leave()}>
          {words.doLeave}
        </button>
        <button class="btn" type="button" onClick={onClose}>
          {words.stay}
        </button>
      </div>
    </Dialog>
  );
}
