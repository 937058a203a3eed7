import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { shell } from '../../words/en/shell.js';
import { announce } from '../announcer.js';
import type { Refused } from '../api/refusals.js';
import type { Asked } from '../api/use-api.js';
import { useSignIn } from '../sign-in/sign-in.js';
import { refusalWords } from './refusal-words.js';

/** Nothing is shown before this, so that a quick answer does not flicker; after the second it is called slow. In ms. */
const STILL = 400;
const SLOW = 8_000;

interface LoadedProps<Data> {
  asked: Asked<Data>;
  /** What is being loaded, for people who do not see the grey lines: "your groups". */
  what: string;
  children: (data: Data) => ComponentChildren;
}

/** What was asked for once it is here; until then, or instead, what a person needs to know. */
export function Loaded<Data>({ asked, what, children }: LoadedProps<Data>) {
  if (asked.data !== undefined) return <>{children(asked.data)}</>;
  if (asked.refused) return <NotLoaded refused={asked.refused} what={what} again={asked.again} />;
  return <Loading what={what} />;
}

/** Still grey lines, and words when it takes long. */
export function Loading({ what }: { what: string }) {
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timers = [STILL, SLOW].map((time) => setTimeout(() => setWaited(time), time));
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div aria-busy="true">
      <p class="vh" role="status">
        {waited >= STILL ? shell.loading.replace('{what}', what) : ''}
      </p>
      {waited >= STILL && (
        <div class="still" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      )}
      {waited >= SLOW && (
        <p>
          {shell.slow} <a href="/help">{shell.helpNow}</a>
        </p>
      )}
    </div>
  );
}

interface NotLoadedProps {
  refused: Refused;
  what: string;
  again: () => void;
}

/** Gone and forbidden look the same; everything else says how to go on. */
export function NotLoaded({ refused, what, again }: NotLoadedProps) {
  const signIn = useSignIn();
  const { code } = refused;
  const isGone = code === 'NOT_FOUND' || code === 'NOT_ALLOWED';
  const words = code === 'OFFLINE' ? shell.notLoaded.replace('{what}', what) : refusalWords(refused);
  // Through the one region that is there from the start: not every screen reader hears an alert that is put in.
  useEffect(() => announce(isGone ? shell.notHere : words), [isGone, words]);
  if (isGone) return <NotHere />;
  const signInHere = async () => void ((await signIn()) && again());
  return (
    <div class="sec">
      <p>{words}</p>
      <div class="row">
        {code === 'SIGN_IN' ? (
          <button class="btn btn--action" type="button" onClick={() => void signInHere()}>
            {shell.signIn.do}
          </button>
        ) : (
          <button class="btn" type="button" onClick={again}>
            {shell.tryAgain}
          </button>
        )}
        <a class="btn btn--bare" href="/help">
          {shell.helpNow}
        </a>
      </div>
    </div>
  );
}

/** There is nothing here for this person, whatever the reason. */
export function NotHere() {
  return (
    <div class="sec">
      <p>{shell.notHere}</p>
      <div class="row">
        <a class="btn" href="/groups">
          {shell.tabs.groups}
        </a>
        <a class="btn" href="/articles">
          {shell.tabs.read}
        </a>
        <a class="btn" href="/help">
          {shell.helpNow}
        </a>
      </div>
    </div>
  );
}
