import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ActIcon } from '../../parts/act-icon.js';
import { room as words } from '../../../words/en/room.js';
import type { WireMessage } from '../../../../src/realtime/wire.js';
import { Message } from './message.js';
import { Unsent } from './unsent.js';
import { shownOf, unseenOf } from './reading.reducer.js';
import { messagesOf } from './room.reducer.js';
import { isSaid } from './said.js';
import { counted } from './teller.js';
import type { Talking } from './use-talk.js';

/** So near the end of the list is the end of it, in pixels. */
const NEAR = 48;

interface LogProps {
  talking: Talking;
  about: { rules: readonly string[]; keepsDays: number };
  onReply: ((message: WireMessage) => void) | undefined;
  onTakeBack: (clientId: string) => void;
}

/** What is said. It is no live region: the announcer says what is new, and says less when there is more. */
export function Log({ talking, about, onReply, onTakeBack }: LogProps) {
  const { talk, state, reading, read } = talking;
  const all = messagesOf(state.room);
  const messages = shownOf(all, reading);
  const unsent = state.outbox.filter((one) => !isSaid(one, state.room) || one.state === 'held');
  const log = useScroll(talking, `${messages.length}/${messages.at(-1)?.seq}/${unsent.length}`);
  const news = unseenOf(all, reading);
  const goToEnd = () => {
    const { last } = state.room;
    if (reading.pausedAt !== null) read({ kind: 'resumed', last });
    read({ kind: 'scrolled', atEnd: true, last });
  };
  return (
    <div class="logframe">
      <div class="log" role="region" tabIndex={0} aria-label={words.log} ref={log.ref} onScroll={log.onScroll}>
        <Beginning about={about} />
        {state.room.from > 0 && <Older onOlder={() => log.keeping(() => talk.older())} />}
        {state.connection !== 'joining' && messages.length === 0 && unsent.length === 0 && (
          <p class="quiet">{words.quiet}</p>
        )}
        <ol>
          {messages.map((message, i) => (
            <Line key={message.id} isHere={isLine(messages, i, reading.line)}>
              <Message
                talk={talk}
                message={message}
                lifted={state.room.lifted.get(message.id)}
                answered={message.replyTo ? (state.room.messages.get(message.replyTo) ?? null) : undefined}
                onReply={onReply}
              />
            </Line>
          ))}
          {unsent.map((one) => (
            <Unsent key={one.clientId} one={one} talk={talk} onTakeBack={onTakeBack} />
          ))}
        </ol>
      </div>
      {news > 0 && (
        <p class="logframe__new">
          <button class="btn btn--soft btn--small" type="button" onClick={goToEnd}>
            {counted(words.new, news)}
          </button>
        </p>
      )}
    </div>
  );
}

/** Whether what is new begins with this message. */
function isLine(messages: readonly WireMessage[], i: number, line: number | null): boolean {
  if (line === null || messages[i]!.seq <= line) return false;
  return i === 0 || messages[i - 1]!.seq <= line;
}

function Line({ isHere, children }: { isHere: boolean; children: ComponentChildren }) {
  return (
    <>
      {isHere && (
        <li class="divide" data-line>
          <span>{words.line}</span>
        </li>
      )}
      {children}
    </>
  );
}

/** Said once, above everything: what this room is, and how people are with each other in it. */
function Beginning({ about: { rules, keepsDays } }: Pick<LogProps, 'about'>) {
  return (
    <div class="arrive">
      <ActIcon name="listen" />
      <div>
        <p>{words.listening}</p>
        <p>{words.keeps.replace('{days}', String(keepsDays))}</p>
        {rules.length > 0 && (
          <details>
            <summary>{words.rules}</summary>
            <ul>
              {rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  );
}

function Older({ onOlder }: { onOlder: () => Promise<void> }) {
  const [state, setState] = useState<'still' | 'asking' | 'failed'>('still');
  const ask = () => {
    if (state === 'asking') return;
    setState('asking');
    onOlder().then(
      () => setState('still'),
      () => setState('failed'),
    );
  };
  return (
    <div class="more">
      {state === 'failed' && <p role="alert">{words.notOlder}</p>}
      <button class="btn btn--small" type="button" aria-disabled={state === 'asking'} onClick={ask}>
        {words.older}
      </button>
    </div>
  );
}

/** Follows the end while somebody is there; stays where they are when they are not. */
function useScroll({ reading, read, state }: Talking, content: string) {
  const ref = useRef<HTMLDivElement>(null);
  const { last } = state.room;
  const isAtLine = reading.line !== null && !reading.atEnd;
  const isIn = reading.seen >= 0;
  useLayoutEffect(() => {
    const log = ref.current;
    if (log && reading.atEnd && !reading.isAway) log.scrollTop = log.scrollHeight;
  }, [content, reading.atEnd, reading.isAway]);
  useLayoutEffect(() => {
    // Opens at what is new, with a little above it of what was read.
    if (isIn && isAtLine) ref.current?.querySelector('[data-line]')?.scrollIntoView?.({ block: 'center' });
  }, [isIn]);
  useLayoutEffect(() => {
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => reading.atEnd && ref.current?.scrollTo(0, ref.current.scrollHeight));
    observer.observe(ref.current!);
    return () => observer.disconnect();
  }, [reading.atEnd]);
  const onScroll = () => {
    const { scrollHeight, scrollTop, clientHeight } = ref.current!;
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    if (atEnd !== reading.atEnd) read({ kind: 'scrolled', atEnd, last });
  };
  /** Keeps what is on the screen where it is while something comes above it. */
  const keeping = async (change: () => Promise<void>) => {
    const first = ref.current!.querySelector('.msg');
    const before = first?.getBoundingClientRect().top ?? 0;
    await change();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (first && ref.current) ref.current.scrollTop += first.getBoundingClientRect().top - before;
  };
  return { ref, onScroll, keeping };
}
