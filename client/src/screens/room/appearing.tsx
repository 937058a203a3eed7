import { room } from '../../../words/en/room.js';
import { AnonymousChoice, type Me } from '../../parts/anonymity.js';
import { Dialog } from '../../parts/dialog.js';

const words = room.as;

interface AppearingProps {
  me: Me;
  onNamed: (name: string) => void;
  anonymous: boolean;
  onChoose: (anonymous: boolean) => void;
  onClose: () => void;
}

/** The choice of how one appears, with who could see that it was oneself. */
export function Appearing({ me, onNamed, anonymous, onChoose, onClose }: AppearingProps) {
  return (
    <Dialog title={words.title} onClose={onClose}>
      <AnonymousChoice anonymous={anonymous} onChange={onChoose} me={me} onNamed={onNamed} place="day" />
      {anonymous && <p>{words.tomorrow}</p>}
      <button class="btn" type="button" onClick={onClose}>
        {words.done}
      </button>
    </Dialog>
  );
}
