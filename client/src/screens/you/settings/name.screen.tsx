import { useState } from 'preact/hooks';
import { settings } from '../../../../words/en/settings.js';
import { you } from '../../../../words/en/you.js';
import type { Refused } from '../../../api/refusals.js';
import { useAsk, useAsked } from '../../../api/use-api.js';
import { usePage } from '../../../page.js';
import { Field } from '../../../parts/field.js';
import { Loaded } from '../../../parts/loaded.js';
import { refusalWords } from '../../../parts/refusal-words.js';
import { dateWords } from '../../../parts/times.js';
import { Doing, Saved, useSaving } from '../saving.js';
import { ChooseName, MyName } from './settings.documents.js';
import { SettingsPage } from './settings-page.js';

const words = settings.name;

/** The name on what one does under a name. */
export default function NameScreen() {
  const asked = useAsked(MyName, {});
  const { name } = settings.pages.name;
  usePage(name, asked.isSettled);
  return (
    <SettingsPage title={name} lead={words.about}>
      <Loaded asked={asked} what={words.what}>
        {({ me }) => (
          <>
            {me.namedOnlyUntil && <p class="muted">{words.limited.replace('{until}', dateWords(me.namedOnlyUntil))}</p>}
            <NameForm name={me.displayName} />
          </>
        )}
      </Loaded>
    </SettingsPage>
  );
}

function NameForm({ name }: { name: string | null }) {
  const ask = useAsk();
  const saving = useSaving();
  const [typed, setTyped] = useState(name ?? '');
  const [isChanged, setChanged] = useState(false);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setChanged(false);
    const chosen = await saving.run(() => ask('mutation', ChooseName, { name: typed }));
    if (chosen) setTyped(chosen.chooseDisplayName.displayName ?? typed);
  };
  const error = saving.refused && nameError(saving.refused);
  return (
    <form class="form" onSubmit={(event) => void save(event)}>
      {!name && <p class="muted">{you.noName}.</p>}
      <Field label={words.label} hint={words.hint} error={error}>
        <input
          class="inp"
          value={typed}
          autocomplete="off"
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setChanged(true);
          }}
        />
      </Field>
      <p class="vh" role="alert">
        {error}
      </p>
      <div class="row gap">
        <Doing saving={saving} looks="btn btn--action" type="submit">
          {settings.save}
        </Doing>
        <Saved when={saving.is === 'saved' && !isChanged} />
      </div>
    </form>
  );
}

function nameError(refused: Refused): string {
  const { code } = refused;
  return code === 'NOT_ALLOWED' || code === 'INVALID' ? words.errors[code] : refusalWords(refused);
}
