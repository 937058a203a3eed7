import { Icon } from '../../../components/icon.js';
import { room as words } from '../../../words/en/room.js';
import type { Outgoing } from './outbox.reducer.js';
import type { Talk } from './talk.js';
import { heldWords } from './use-talk.js';

interface UnsentProps {
  one: Outgoing;
  talk: Talk;
  onTakeBack: (clientId: string) => void;
}

/** Words of one's own that the room does not show yet: where they are, and what one can do. */
export function Unsent({ one, talk, onTakeBack }: UnsentProps) {
  const { clientId, body, state, anonymous } = one;
  const isStuck = state === 'late' || state === 'held';
  return (
    <li class={`msg msg--me msg--unsent ${anonymous ? '' : 'msg--named'}`}>
      <p class="vh">{words.yours}</p>
      <p class="bub">{body}</p>
      <p class="st">
        <Icon name="clock" />
        <span>{stateWords(one, talk.state.connection === 'here')}</span>
      </p>
      {isStuck && (
        <div class="acts">
          <button class="btn btn--small" type="button" onClick={() => talk.again(clientId)}>
            {state === 'late' ? words.sendNow : words.tryAgain}
          </button>
          <button class="btn btn--small" type="button" onClick={() => onTakeBack(clientId)}>
            {words.takeBack}
          </button>
        </div>
      )}
    </li>
  );
}

function stateWords({ state, refused, tries }: Outgoing, isHere: boolean): string {
  if (state === 'held') return heldWords(refused);
  if (state === 'late') return words.states.late;
  if (!isHere) return words.states.waiting;
  return tries > 1 ? words.states.again : words.states.sending;
}
