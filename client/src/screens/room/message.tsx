import { useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.js';
import { ActIcon } from '../../parts/act-icon.js';
import { room as words } from '../../../words/en/room.js';
import type { Block } from '../../../../src/kernel/rich-text.js';
import type { WireMessage } from '../../../../src/realtime/wire.js';
import { useAsk } from '../../api/use-api.js';
import { Name, Sign } from '../../parts/byline.js';
import { noteWords } from '../../parts/note-tag.js';
import { later } from '../../parts/later.js';
import { RichText } from '../../parts/rich-text.js';
import { minuteWords } from '../../parts/times.js';
import { OpenMessage } from './room.documents.js';
import { noteOf, textOf } from './said.js';
import type { Talk } from './talk.js';

const Menu = later(() => import('./menu.js').then((part) => part.Menu));
const Rewrite = later(() => import('./rewrite.js').then((part) => part.Rewrite));

/** So much of a message is shown above its answer. */
const EXCERPT = 80;

interface MessageProps {
  talk: Talk;
  message: WireMessage;
  /** Its words, when the person lifted its cover. */
  lifted: Block[] | undefined;
  /** What it answers; null when that is not on the page. */
  answered: WireMessage | null | undefined;
  onReply: ((message: WireMessage) => void) | undefined;
}

/** One message, or the place where one was. */
export function Message({ talk, message, lifted, answered, onReply }: MessageProps) {
  const [isOpen, setOpen] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const stands = message.state === 'standing';
  const body = isChanging ? (
    <Rewrite talk={talk} message={message} onDone={() => setChanging(false)} />
  ) : (
    <Words talk={talk} message={message} lifted={lifted} />
  );
  return (
    <li class={looksOf(message)}>
      <Head message={message} />
      {stands && answered !== undefined && <p class="msg__re">{answerWords(answered)}</p>}
      <div class="msg__row">
        {body}
        {stands && !isChanging && <Opener message={message} isOpen={isOpen} onTurn={() => setOpen(!isOpen)} />}
      </div>
      {stands && isOpen && !isChanging && (
        <Menu
          talk={talk}
          message={message}
          onReply={onReply}
          onChange={() => setChanging(true)}
          close={() => setOpen(false)}
        />
      )}
      <Foot message={message} />
    </li>
  );
}

function Head({ message: { author, writtenMinute } }: { message: WireMessage }) {
  if (author?.isYou) return <p class="by vh">{words.you.replace('{name}', author.name)}</p>;
  return (
    <>
      <Sign author={author} />
      <p class="by">
        <Name author={author} /> <time>{minuteWords(writtenMinute)}</time>
      </p>
    </>
  );
}

function Foot({ message: { author, edited, state, writtenMinute } }: { message: WireMessage }) {
  const isChanged = edited && state === 'standing';
  if (!author?.isYou && !isChanged) return null;
  return (
    <p class="st">
      {author?.isYou && <time>{minuteWords(writtenMinute)}</time>}
      {isChanged && <span>{words.edited}</span>}
    </p>
  );
}

interface OpenerProps {
  message: WireMessage;
  isOpen: boolean;
  onTurn: () => void;
}

function Opener({ message: { author, writtenMinute }, isOpen, onTurn }: OpenerProps) {
  const label = words.more.replace('{name}', author?.name ?? words.somebody);
  return (
    <button
      class="iconbtn"
      type="button"
      aria-label={label.replace('{time}', minuteWords(writtenMinute))}
      aria-expanded={isOpen}
      onClick={onTurn}
    >
      <ActIcon name="more" />
    </button>
  );
}

function looksOf({ author, state }: WireMessage): string {
  const own = author?.isYou && 'msg--me';
  const named = author?.isYou && !author.isAnonymous && 'msg--named';
  return ['msg', own, named, state !== 'standing' && 'msg--gone'].filter(Boolean).join(' ');
}

function Words({ talk, message, lifted }: Pick<MessageProps, 'talk' | 'message' | 'lifted'>) {
  const { author, state, body, cover } = message;
  if (state === 'deleted') return <p class="bub bub--gone">{author?.isYou ? words.deletedYours : words.deleted}</p>;
  if (state === 'removed') return <p class="bub bub--gone">{words.removedMessage}</p>;
  if (cover) return <Covered talk={talk} message={message} lifted={lifted} />;
  return (
    <div class="bub">
      {message.notes.length > 0 && <p class="bub__note">{noteWords(message.notes.map(noteOf))}</p>}
      <RichText blocks={body ?? []} />
    </div>
  );
}

/** Words that are not in the page until somebody asks for them; what they are about is. */
function Covered({ talk, message: { id, notes }, lifted }: Pick<MessageProps, 'talk' | 'message' | 'lifted'>) {
  const ask = useAsk();
  const [hasFailed, setFailed] = useState(false);
  const turn = async () => {
    if (lifted) return talk.lift(id, null);
    const { data } = await ask('query', OpenMessage, { id });
    setFailed(!data?.openMessage.body);
    if (data?.openMessage.body) talk.lift(id, data.openMessage.body);
  };
  return (
    <div class="bub bub--veil">
      <p>
        <b>{noteWords(notes.map(noteOf))}</b>
      </p>
      {lifted && <RichText blocks={lifted} />}
      {hasFailed && <p role="alert">{words.notShown}</p>}
      <button class="btn btn--small" type="button" aria-expanded={lifted !== undefined} onClick={() => void turn()}>
        {lifted ? <Icon name="cover" /> : <ActIcon name="show" />}
        {lifted ? words.hide : words.show}
      </button>
    </div>
  );
}

function answerWords(to: WireMessage | null): string {
  if (!to?.author) return words.inReplyUnknown;
  // What is covered where it stands is not shown above its answer either.
  if (!to.body) return words.inReplyTo.replace('{name}', to.author.name);
  const text = textOf(to.body);
  const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()} …` : text;
  return words.inReply.replace('{name}', to.author.name).replace('{words}', excerpt);
}
