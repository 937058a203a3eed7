import { useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.js';
import { room as words } from '../../../words/en/room.js';
import { shell } from '../../../words/en/shell.js';
import type { WireMessage } from '../../../../src/realtime/wire.js';
import { announce } from '../../announcer.js';
import { useSignIn } from '../../sign-in/sign-in.js';
import type { WireOffer } from '../../../../src/realtime/wire.js';
import { later } from '../../parts/later.js';
import { Bar } from './bar.js';
import { Composer } from './composer.js';
import { Log } from './log.js';
import { messagesOf } from './room.reducer.js';
import type { Found, FoundRoom } from './room.documents.js';
import { Settings, useSettings } from './settings.js';
import type { Composed } from './use-writing.js';
import { type Talking, useTalk } from './use-talk.js';

const OnDuty = later(() => import('../../parts/on-duty.js').then((part) => part.OnDuty));
const SupportOffer = later(() => import('../../parts/support-offer.js').then((part) => part.SupportOffer));

interface ConversationProps {
  found: Found;
  room: FoundRoom;
  /** The group, as the address names it. */
  at: string;
}

/** A room with somebody in it: what is said, and what they write. */
export function Conversation({ found, room, at }: ConversationProps) {
  const { chatRoom } = room;
  const talking = useTalk(chatRoom.id);
  const { talk, state, reading, read, teller } = talking;
  const settings = useSettings(teller);
  const [replyTo, setReplyTo] = useState<WireMessage | null>(null);
  const [given, setGiven] = useState<string>();
  const { last } = state.room;
  const send = (composed: Composed) => {
    talk.send({ ...composed, replyTo: replyTo?.id ?? null });
    setReplyTo(null);
    read({ kind: 'scrolled', atEnd: true, last });
  };
  const takeBack = (clientId: string) => {
    setGiven(talk.takeBack(clientId)?.body);
    announce(words.tookBack);
  };
  const [me, setMe] = useState(found.me);
  const isClosed = chatRoom.isClosed || state.isClosed;
  return (
    <>
      <Bar at={at} name={found.group.name} about={words.about.replace('{crowd}', words.crowd[chatRoom.crowd])}>
        <Settings settings={settings} />
        <Pause talking={talking} />
      </Bar>
      <Log
        talking={talking}
        about={{ rules: found.group.rules, keepsDays: chatRoom.keepsDays }}
        onReply={isClosed ? undefined : setReplyTo}
        onTakeBack={takeBack}
      />
      <div class="say">
        {state.offer && <Help offer={state.offer} groupId={found.group.id} onClose={() => talk.offer(null)} />}
        <Notice talking={talking} isClosed={isClosed} />
        <OnDuty groupId={found.group.id} looks="hint" />
        {reading.pausedAt !== null && <p class="say__note">{words.paused}</p>}
        <Composer
          groupId={found.group.id}
          me={me}
          onNamed={(displayName) => setMe({ ...me, displayName })}
          saved={room.draft}
          timeZone={chatRoom.timeZone}
          messages={messagesOf(state.room)}
          replyTo={replyTo}
          onReply={setReplyTo}
          given={given}
          onTaken={() => setGiven(undefined)}
          onSend={isClosed || state.connection === 'removed' ? undefined : send}
          onType={() => teller.typed()}
          enterSends={settings.enterSends}
          isAllSent={state.outbox.length === 0}
        />
      </div>
    </>
  );
}

/** Help for the writer alone, beside where they write; it stays until they close it. */
function Help({ offer: { card, level }, ...rest }: { offer: WireOffer; groupId: string; onClose: () => void }) {
  const offer = {
    card: card.toUpperCase() as Uppercase<typeof card>,
    level: level.toUpperCase() as Uppercase<typeof level>,
  };
  return <SupportOffer offer={offer} {...rest} />;
}

function Pause({ talking: { reading, read, state } }: { talking: Talking }) {
  const isPaused = reading.pausedAt !== null;
  const { last } = state.room;
  return (
    <button
      class="btn btn--small"
      type="button"
      onClick={() => read(isPaused ? { kind: 'resumed', last } : { kind: 'paused', last })}
    >
      {isPaused ? words.goOn : words.pause}
    </button>
  );
}

/** How the connection and the room stand, in the flow of the page, beside where one writes. */
function Notice({ talking: { talk, state }, isClosed }: { talking: Talking; isClosed: boolean }) {
  const signIn = useSignIn();
  const { connection } = state;
  if (connection === 'ended') {
    return (
      <p class="say__note">
        {words.ended}{' '}
        <button class="btn btn--small" type="button" onClick={() => void signIn().then((isIn) => isIn && talk.open())}>
          {words.signIn}
        </button>
      </p>
    );
  }
  if (connection === 'removed') return <Sentence text={words.removed} />;
  if (isClosed) return <Sentence text={words.closed} />;
  if (connection === 'lost') return <p class="say__note">{words.offline}</p>;
  if (connection === 'stopping') return <p class="say__note">{words.stopping}</p>;
  return null;
}

function Sentence({ text }: { text: string }) {
  return (
    <p class="say__note">
      {text}{' '}
      <a href="/help">
        <Icon name="help" /> {shell.helpNow}
      </a>
    </p>
  );
}
