import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { room as words } from '../../../words/en/room.js';
import { announce } from '../../announcer.js';
import { refusalWords } from '../../parts/refusal-words.js';
import type { Refused } from '../../api/refusals.js';
import { NOT_READING, type Reading, type ReadingAction, readingReducer } from './reading.reducer.js';
import type { Talk, TalkState } from './talk.js';
import { talkIn } from './talks.js';
import { Teller } from './teller.js';

export interface Talking {
  talk: Talk;
  state: TalkState;
  reading: Reading;
  read: (action: ReadingAction) => void;
  teller: Teller;
}

/** A room from when it is entered until it is left; with the page put away, the line is too. */
export function useTalk(roomId: string): Talking {
  const talk = useMemo(() => talkIn(roomId), [roomId]);
  const teller = useMemo(() => new Teller(announce), [roomId]);
  const [state, setState] = useState(talk.state);
  const [reading, read] = useReducer(readingReducer, NOT_READING);
  useEffect(() => stay(talk, teller, setState), [talk]);
  useEffect(() => lookAway(talk, read), [talk]);
  const { last } = state.room;
  const isNew = reading.seen < 0;
  useEffect(() => {
    if (!isNew) read({ kind: 'arrived', last });
    else if (state.connection === 'here') read({ kind: 'came', seen: talk.seen, last });
  }, [last, state.connection]);
  useEffect(() => {
    if (!isNew) talk.seen = reading.seen;
  }, [reading.seen]);
  teller.isPaused = reading.pausedAt !== null;
  return { talk, state, reading, read, teller };
}

/** Why words were not sent, as the person is told. */
export function heldWords(refused: { code: string } | undefined): string {
  return refused ? words.notSent.replace('{reason}', refusalWords(refused as Refused)) : words.states.held;
}

function stay(talk: Talk, teller: Teller, changed: (state: TalkState) => void): () => void {
  talk.listen({
    changed,
    arrived: (messages, how) => teller.arrived(messages, how),
    sent: () => announce(words.sent),
    held: ({ refused }) => announce(heldWords(refused)),
  });
  talk.open();
  // Safety: a page that is put away hangs up, and joins again when it is brought back.
  const onHide = () => talk.hangUp();
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && talk.open();
  addEventListener('pagehide', onHide);
  addEventListener('pageshow', onShow);
  return () => {
    removeEventListener('pagehide', onHide);
    removeEventListener('pageshow', onShow);
    teller.stop();
    void talk.leave();
  };
}

function lookAway(talk: Talk, read: (action: ReadingAction) => void): () => void {
  const onChange = () => read(document.hidden ? { kind: 'left' } : { kind: 'back', last: talk.state.room.last });
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}
