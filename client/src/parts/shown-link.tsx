import { useRef, useState } from 'preact/hooks';
import { care } from '../../words/en/care.js';
import { announce } from '../announcer.js';
import { Field } from './field.js';

const words = care.invites;

/** Something that is shown this once, to be passed on by hand. */
export function ShownLink({ label, text }: { label: string; text: string }) {
  const shown = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<string>();
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (!done) shown.current?.select();
    setSaid(done ? words.copied : words.notCopied);
    announce(done ? words.copied : words.notCopied);
  };
  return (
    <div>
      <Field label={label}>
        <input class="inp" readOnly value={text} ref={shown} />
      </Field>
      <div class="row copy">
        <button class="btn btn--small" type="button" onClick={() => void copy()}>
          {words.copy}
        </button>
        {said && <span class="small">{said}</span>}
      </div>
    </div>
  );
}
