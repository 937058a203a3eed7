import { useState } from 'preact/hooks';
import { room } from '../../../words/en/room.js';
import { AnonymousChoice, type Me } from '../../parts/anonymity.js';
import { Dialog } from '../../parts/dialog.js';
import { Sign } from '../../parts/byline.js';

const words = room.as;

interface IdentityProps {
  me: Me;
  onNamed: (name: string) => void;
  /** The name given for today, once there is one. */
  name: string | undefined;
  anonymous: boolean;
  onChoose: (anonymous: boolean) => void;
}

/** As whom one is about to write; it can be changed before every message. */
export function Identity({ me, onNamed, name, anonymous, onChoose }: IdentityProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div class="say__as">
      <Sign author={{ name: me.displayName ?? '', isAnonymous: anonymous, isYou: true }} />
      <span>
        <As name={anonymous ? name : me.displayName} anonymous={anonymous} />
      </span>
      <button class="link" type="button" onClick={() => setOpen(true)}>
        {words.change}
      </button>
      {isOpen && (
        <Dialog title={words.title} onClose={close}>
          <AnonymousChoice anonymous={anonymous} onChange={onChoose} me={me} onNamed={onNamed} place="day" />
          {anonymous && <p>{words.tomorrow}</p>}
          <button class="btn" type="button" onClick={close}>
            {words.done}
          </button>
        </Dialog>
      )}
    </div>
  );
}

function As({ name, anonymous }: { name: string | null | undefined; anonymous: boolean }) {
  if (!name) return <>{anonymous ? words.newName : words.noName}</>;
  return (
    <>
      {words.named} <b class={anonymous ? '' : 'named'}>{name}</b> {anonymous && words.today}
    </>
  );
}
