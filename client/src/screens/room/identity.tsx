import { useState } from 'preact/hooks';
import { room } from '../../../words/en/room.js';
import type { Me } from '../../parts/anonymity.js';
import { later } from '../../parts/later.js';
import { Sign } from '../../parts/byline.js';

const words = room.as;
const Appearing = later(() => import('./appearing.js').then((part) => part.Appearing));

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
      {isOpen && <Appearing me={me} onNamed={onNamed} anonymous={anonymous} onChoose={onChoose} onClose={close} />}
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
