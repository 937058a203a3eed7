import { useId, useState } from 'preact/hooks';
import { writing as words } from '../../words/en/writing.js';
import { useAsk } from '../api/use-api.js';
import { ChooseName } from './anonymity.documents.js';
import { Field } from './field.js';
import { refusalWords } from './refusal-words.js';
import { dateWords } from './times.js';

export interface Me {
  displayName: string | null;
  /** "YYYY-MM-DD", or null. */
  namedOnlyUntil: string | null;
}

interface AnonymousChoiceProps {
  anonymous: boolean;
  onChange: (anonymous: boolean) => void;
  me: Me;
  /** A name was chosen here. */
  onNamed: (name: string) => void;
  /** At most this many could have written it, or a sentence that says so; nothing where it is not known. */
  crowd?: number | string | null;
  /** How far a pseudonym reaches: a conversation, or a day in a room. */
  place: 'conversation' | 'day';
}

/** Anonymous or by name, with who could see that it was oneself. Both are the same size, and neither is praised. */
export function AnonymousChoice(props: AnonymousChoiceProps) {
  const { anonymous, onChange, me, onNamed } = props;
  const name = useId();
  return (
    <fieldset>
      <legend class="lbl">{words.postAs}</legend>
      <div class="seg">
        <label>
          <input type="radio" name={name} checked={anonymous} onChange={() => onChange(true)} />
          {words.anonymous}
        </label>
        <label>
          <input type="radio" name={name} checked={!anonymous} onChange={() => onChange(false)} />
          {me.displayName ?? words.yourName}
        </label>
      </div>
      {me.namedOnlyUntil && <p class="hint">{words.namedOnly.replace('{date}', dateWords(me.namedOnlyUntil))}</p>}
      {!anonymous && !me.displayName && <NameChoice onNamed={onNamed} />}
      <WhoSees {...props} />
    </fieldset>
  );
}

function WhoSees({ anonymous, me, crowd, place }: AnonymousChoiceProps) {
  const { sees } = words;
  const named = sees.yes.replace('{name}', me.displayName ?? '…');
  return (
    <div class="sees">
      <b>{sees.title}</b>
      <dl>
        <div>
          <dt>{sees.members}</dt>
          <dd>{anonymous ? sees[place] : named}</dd>
        </div>
        <div>
          <dt>{sees.moderators}</dt>
          <dd>{anonymous ? sees.no : named}</dd>
        </div>
        <div>
          <dt>{sees.team}</dt>
          <dd>{anonymous ? sees.nobody : named}</dd>
        </div>
      </dl>
      {anonymous && (
        <p>
          {typeof crowd === 'number' ? sees.crowd.replace('{number}', String(crowd)) : crowd} {sees.words}
        </p>
      )}
    </div>
  );
}

function NameChoice({ onNamed }: Pick<AnonymousChoiceProps, 'onNamed'>) {
  const ask = useAsk();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string>();
  const choose = async () => {
    const { data, refused } = await ask('mutation', ChooseName, { name: typed });
    setRefused(refused && refusalWords(refused));
    if (data?.chooseDisplayName.displayName) onNamed(data.chooseDisplayName.displayName);
  };
  // No form of its own: this stands inside the form of whoever writes.
  return (
    <div class="sec">
      <Field label={words.chooseName.label} hint={words.chooseName.lead} error={refused}>
        <input
          class="inp"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      <button class="btn" type="button" onClick={() => void choose()}>
        {words.chooseName.do}
      </button>
    </div>
  );
}
