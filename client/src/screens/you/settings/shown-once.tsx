import { useEffect, useRef } from 'preact/hooks';
import { settings } from '../../../../words/en/settings.js';

const words = settings.once;

interface ShownOnceProps {
  /** null when the person chose their own. */
  passphrase?: string | null | undefined;
  codes?: readonly string[] | undefined;
  onDone: () => void;
}

/** What was issued. It is on the page until the person says that they have it, and nowhere else. */
export function ShownOnce({ passphrase, codes, onDone }: ShownOnceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="once" aria-labelledby="once">
      <h2 id="once" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.about}</p>
      {passphrase && (
        <>
          <h3>{words.passphrase}</h3>
          <p class="issued">{passphrase}</p>
        </>
      )}
      {codes && (
        <>
          <h3>{words.codes}</h3>
          <ol class="issued">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ol>
        </>
      )}
      <button class="btn btn--action gap" type="button" onClick={onDone}>
        {words.done}
      </button>
    </section>
  );
}
