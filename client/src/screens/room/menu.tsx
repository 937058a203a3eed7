import { useState } from 'preact/hooks';
import { room as words } from '../../../words/en/room.js';
import type { WireMessage } from '../../../../src/realtime/wire.js';
import { announce } from '../../announcer.js';
import { useAsk } from '../../api/use-api.js';
import { Confirm } from '../../parts/confirm.js';
import { later } from '../../parts/later.js';
import { refusalWords } from '../../parts/refusal-words.js';
import { BlockMessageAuthor, DeleteMessage } from './room.documents.js';
import type { Talk } from './talk.js';

const ReportDialog = later(() => import('../../parts/report-dialog.js').then((part) => part.ReportDialog));

interface MenuProps {
  talk: Talk;
  message: WireMessage;
  onReply: ((message: WireMessage) => void) | undefined;
  onChange: () => void;
  close: () => void;
}

/** What one can do with a message, in a row beneath it. */
export function Menu({ talk, message, onReply, onChange, close }: MenuProps) {
  const [asking, setAsking] = useState<'takeDown' | 'block' | 'report'>();
  const isYou = message.author?.isYou === true;
  const reply = () => {
    close();
    onReply!(message);
  };
  return (
    <div class="acts">
      {onReply && <Act does={reply}>{words.menu.reply}</Act>}
      {isYou && onReply && <Act does={onChange}>{words.menu.edit}</Act>}
      {isYou && <Act does={() => setAsking('takeDown')}>{words.menu.takeDown}</Act>}
      {!isYou && message.author && <Act does={() => setAsking('block')}>{words.menu.block}</Act>}
      {!isYou && <Act does={() => setAsking('report')}>{words.menu.report}</Act>}
      {asking === 'report' && (
        <ReportDialog subject={{ kind: 'MESSAGE', id: message.id }} onClose={() => setAsking(undefined)} />
      )}
      {asking && asking !== 'report' && (
        <Asked what={asking} talk={talk} message={message} close={() => setAsking(undefined)} />
      )}
    </div>
  );
}

function Act({ does, children }: { does: () => void; children: string }) {
  return (
    <button class="btn btn--bare btn--small" type="button" onClick={does}>
      {children}
    </button>
  );
}

interface AskedProps {
  what: 'takeDown' | 'block';
  talk: Talk;
  message: WireMessage;
  close: () => void;
}

/** Says what will happen, who sees it and whether it can be undone, before it is done. */
function Asked({ what, talk, message, close }: AskedProps) {
  const ask = useAsk();
  const [refused, setRefused] = useState<string>();
  const name = message.author?.name ?? words.somebody;
  const { title, keep, done, do: act } = words[what];
  const confirm = async () => {
    const { id } = message;
    const answer = await ask('mutation', what === 'block' ? BlockMessageAuthor : DeleteMessage, { id });
    if (answer.refused) return setRefused(refusalWords(answer.refused));
    close();
    announce(done);
    if (what === 'block') talk.reread();
  };
  return (
    <Confirm title={title.replace('{name}', name)} doIt={act} keepIt={keep} onDo={() => void confirm()} onClose={close}>
      <p>{textOfAct(what, message).replaceAll('{name}', name)}</p>
      {refused && <p role="alert">{refused}</p>}
    </Confirm>
  );
}

function textOfAct(what: AskedProps['what'], { author }: WireMessage): string {
  if (what === 'takeDown') return words.takeDown.text;
  return author?.isAnonymous ? words.block.anonymous : words.block.named;
}
