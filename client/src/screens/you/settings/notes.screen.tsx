import { useReducer, useRef, useState } from 'preact/hooks';
import { inside } from '../../../../words/en/inside.js';
import { notes } from '../../../../words/en/notes.js';
import { settings } from '../../../../words/en/settings.js';
import { you } from '../../../../words/en/you.js';
import { announce } from '../../../announcer.js';
import { useAsk, useAsked } from '../../../api/use-api.js';
import { usePage } from '../../../page.js';
import { Field } from '../../../parts/field.js';
import { Loaded } from '../../../parts/loaded.js';
import type { Note } from '../../../parts/note-tag.js';
import { refusalWords } from '../../../parts/refusal-words.js';
import { Saved } from '../saving.js';
import { BlockedVoiceList, type Voice } from './blocked-voices.js';
import { choicesFrom, noteChoices, type Showing } from './note-choices.reducer.js';
import { BlockedVoices, ChooseShowing, MyShowing } from './settings.documents.js';
import { SettingsPage } from './settings-page.js';

const words = settings.showing;

/** How texts with content notes meet the person, and the voices they do not want to meet. */
export default function NotesScreen() {
  const asked = useAsked(MyShowing, {});
  const { name } = settings.pages.notes;
  usePage(name, asked.isSettled);
  return (
    <SettingsPage title={name} lead={words.about}>
      <dl class="means">
        {words.explained.map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="muted gap">{words.most}</p>
      <section class="sec" aria-labelledby="notes">
        <h2 id="notes">{words.notes}</h2>
        <Loaded asked={asked} what={words.what}>
          {({ noteChoices: listed }) => <Choices listed={listed} />}
        </Loaded>
      </section>
      <Blocked />
    </SettingsPage>
  );
}

function Choices({ listed }: { listed: readonly { note: Note; showing: Showing }[] }) {
  const ask = useAsk();
  const [choices, act] = useReducer(noteChoices, listed, choicesFrom);
  const number = useRef(0);
  const choose = async (note: Note, showing: Showing) => {
    const mine = (number.current += 1);
    act({ is: 'chosen', note, showing, number: mine });
    const { data, refused } = await ask('mutation', ChooseShowing, { note, showing });
    if (data) act({ is: 'saved', note, number: mine });
    else act({ is: 'refused', note, number: mine, refused });
    announce(data ? `${notes.names[note]}: ${you.saved}` : refusalWords(refused));
  };
  return (
    <ul class="own" role="list">
      {(Object.keys(notes.names) as Note[]).map((note) => (
        <li key={note} class="choice">
          <Field
            label={capital(notes.names[note])}
            hint={`${capital(inside[note])}.`}
            error={choices[note]?.refused && refusalWords(choices[note].refused)}
          >
            <select
              class="inp"
              value={choices[note]?.showing ?? 'COVER'}
              onChange={(event) => void choose(note, event.currentTarget.value as Showing)}
            >
              {(Object.keys(words.kinds) as Showing[]).map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          </Field>
          <Saved when={choices[note]?.isSaved ?? false} />
        </li>
      ))}
    </ul>
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function Blocked() {
  const asked = useAsked(BlockedVoices, {});
  const [left, setLeft] = useState<readonly Voice[]>();
  return (
    <section class="sec" aria-labelledby="voices">
      <h2 id="voices">{words.voices.title}</h2>
      <p class="muted">{words.voices.about}</p>
      <Loaded asked={asked} what={words.voices.what}>
        {({ blockedVoices }) => <BlockedVoiceList voices={left ?? blockedVoices} onLeft={setLeft} />}
      </Loaded>
    </section>
  );
}
