import { useEffect, useRef } from 'preact/hooks';
import { settings } from '../../../../words/en/settings.js';
import { endHere } from '../../../ending.js';
import { dateWords } from '../../../parts/times.js';
import { Shell } from '../../../parts/shell.js';

const words = settings.leaving.delete;

export interface Gone {
  wordsStay: boolean;
  /** "YYYY-MM-DD" */
  copiesUntil: string;
}

/** What is gone, what stays and until when. There is no way back into the app from here. */
export function GoneScreen({ gone }: { gone: Gone }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    scrollTo(0, 0);
  }, []);
  return (
    <Shell looks="main--you" bare>
      <h1 ref={heading} tabIndex={-1}>
        {words.gone}
      </h1>
      <p class="lede">{gone.wordsStay ? words.stay : words.erased}</p>
      <p class="gap">{words.copiesUntil.replace('{until}', dateWords(gone.copiesUntil))}</p>
      <p class="gap">
        <a href="/help">{words.help}</a>
      </p>
      <button class="btn btn--action gap" type="button" onClick={endHere}>
        {words.end}
      </button>
    </Shell>
  );
}
